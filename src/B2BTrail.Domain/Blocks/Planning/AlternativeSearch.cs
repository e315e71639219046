using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Plans changed requests again, and keeps those that reach more than the plan does.</summary>
/// <param name="solved">The plan that falls short.</param>
internal sealed class AlternativeSearch(WeekSolver solved)
{
    private readonly double _step = solved.InSteps.Step;

    /// <summary>The request that falls short.</summary>
    internal BlockRequest Request { get; } = solved.InSteps.Request;

    /// <summary>The pair that it reaches, in meters.</summary>
    internal double Reached { get; } = solved.InSteps.Meters(solved.Reached).Meters;

    /// <summary>The pair from which a change is worth telling, in meters.</summary>
    internal double Worthwhile => Math.Max(Reached * Rules.LiftFrom.Number, Reached + _step);

    /// <summary>A changed request that reaches so much at least with a back-to-back; null where it does not, or cannot be planned.</summary>
    internal static Alternative? Try(AlternativeChange change, double amount, BlockRequest? request, double atLeast)
    {
        if (request is null || RequestCheck.Of(request).Count > 0)
        {
            return null;
        }

        var inSteps = RequestInSteps.Of(request);
        int least = (int)Math.Ceiling((atLeast / inSteps.Step) - Units.Tolerance.Typed);
        if (inSteps.Target < least && !inSteps.Calendar.IsShort)
        {
            return null;
        }

        var plan = PathSearch.For(inSteps, worthwhile: Math.Max(1, least)).Weeks;
        var reaches = inSteps.Meters(plan.Reached);
        return plan.Reached < least || plan.ReachedOn is null || plan.WeekWithoutRun is not null
            ? null
            : new Alternative(change, amount, reaches, request)
            {
                IsFeasible = plan.Feasible,
                ReachesShare = reaches.Meters / RequestInSteps.AskedMeters(request),
            };
    }

    /// <summary>A changed request that reaches noticeably more than the plan; null where it does not.</summary>
    internal Alternative? TryMore(AlternativeChange change, double amount, BlockRequest? request) =>
        request is not null && Estimate(request) >= Near(Worthwhile) ? Try(change, amount, request, Worthwhile) : null;

    /// <summary>About what a changed request reaches, in meters; 0 where it cannot be planned.</summary>
    internal static double Estimate(BlockRequest request)
    {
        if (RequestCheck.Of(request).Count > 0)
        {
            return 0;
        }

        var inSteps = RequestInSteps.Of(request);
        return inSteps.Meters(PathSearch.Estimate(inSteps)).Meters;
    }

    /// <summary>Whether a changed request may reach its target.</summary>
    internal static bool IsNearTarget(BlockRequest request) => Estimate(request) >= Near(Needed(request));

    /// <summary>
    /// The smallest amount of a change that reaches its target; where none does, the smallest that reaches as much as any. More of a
    /// change hardly ever reaches less: amounts are doubled until one looks enough, halved from there, and planned whole at last.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="step">What the amounts are whole numbers of.</param>
    /// <param name="most">The most steps.</param>
    /// <param name="make">The request changed by an amount.</param>
    /// <param name="isPartTold">Whether a change that does not reach its target is worth telling.</param>
    internal Alternative? Least(AlternativeChange change, int step, int most, Func<int, BlockRequest> make, bool isPartTold = true)
    {
        double best = 0;
        int bestAt = most;
        int tooFew = 0;
        while (tooFew < most)
        {
            int times = Math.Min(Math.Max(1, tooFew * 2), most);
            var request = make(times * step);
            double reaches = Estimate(request);
            (best, bestAt) = reaches > best ? (reaches, times) : (best, bestAt);
            if (reaches >= Near(Needed(request)) && Whole(Fewest(tooFew, times, n => IsNearTarget(make(n * step)))) is { } enough)
            {
                return enough;
            }

            tooFew = times;
        }

        if (!isPartTold || best < Near(Worthwhile))
        {
            return null;
        }

        int fewest = Fewest(0, bestAt, n => Estimate(make(n * step)) >= best);
        return Try(change, fewest * step, make(fewest * step), Worthwhile);

        // A look may be wrong by a little: then somewhat more is enough.
        Alternative? Whole(int few)
        {
            for (int more = 0; more <= Rules.EstimateTries.Count && few + more <= most; more = Math.Max(1, 2 * more))
            {
                if (Exact(few + more) is { } enough)
                {
                    int fewest = Fewest(few + (more / 2), few + more, n => Exact(n) is not null);
                    return fewest == few + more ? enough : Exact(fewest);
                }
            }

            return null;
        }

        Alternative? Exact(int times) => make(times * step) is var request ? Try(change, times * step, request, Needed(request)) : null;
    }

    private static double Needed(BlockRequest request) => Rules.FeasibleShare.Number * RequestInSteps.AskedMeters(request);

    private static double Near(double meters) => meters * Rules.EstimateNear.Number;

    private static int Fewest(int tooFew, int enough, Func<int, bool> isEnough)
    {
        while (enough - tooFew > 1)
        {
            int middle = (tooFew + enough) / 2;
            (tooFew, enough) = isEnough(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }
}
