using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Looks for the path of growth that ends at the target, or nearest below it.</summary>
internal static class PathSearch
{
    /// <summary>
    /// Solves for the target. Where even growth to it ends short: the gentlest steeper path that ends at it, or whatever path, a lower
    /// one among them, ends nearest below it. Lower targets are tried too, so that a higher one gives hardly ever less.
    /// </summary>
    /// <param name="inSteps">The request.</param>
    /// <param name="worthwhile">Targets below this many steps are not tried, and none where neither even nor the steepest growth comes near them.</param>
    internal static SolvedBlock For(RequestInSteps inSteps, int worthwhile = 0)
    {
        var mostOfWeeks = MostBeforeTimeOff.Of(inSteps);
        var even = WeekSolver.Solve(inSteps, mostOfWeeks);
        var best = even;
        if (even.Reached < inSteps.Target && !inSteps.Calendar.IsShort && !IsHopeless())
        {
            best = Lower(Steeper(even, inSteps, mostOfWeeks), inSteps, worthwhile, mostOfWeeks);
        }

        return new SolvedBlock(best, Feasibility.LimitsThatBound(best.Reached < inSteps.Target ? even : best));

        bool IsHopeless() => worthwhile > 0
            && Math.Max(even.Reached, WeekSolver.Solve(inSteps with { Target = RequestInSteps.Floor(inSteps.TwoDay * Rules.Steepest.Number) }, mostOfWeeks).Reached) < worthwhile * Rules.Hopeless.Number;
    }

    /// <summary>
    /// About what <see cref="For"/> reaches, in steps, from a few of its paths and without regard to what may be run before time off: enough to tell which
    /// changes are worth planning whole.
    /// </summary>
    internal static int Estimate(RequestInSteps inSteps)
    {
        int reached = WeekSolver.Solve(inSteps).Reached;
        for (double aim = inSteps.TwoDay; reached < inSteps.Target && aim < inSteps.TwoDay * Rules.Steepest.Number && !inSteps.Calendar.IsShort; aim *= Rules.EstimateBy.Number)
        {
            if (RequestInSteps.Floor(aim) is var higher && higher > inSteps.Target)
            {
                var steeper = WeekSolver.Solve(inSteps with { Target = higher });
                reached = Math.Max(reached, Math.Min(steeper.Reached, inSteps.Target));
                if (steeper.Progression.IsSteepest)
                {
                    break;
                }
            }
        }

        return reached;
    }

    private static WeekSolver Steeper(WeekSolver even, RequestInSteps inSteps, IReadOnlyList<MostBeforeTimeOff>? mostOfWeeks)
    {
        var best = even;
        var aims = new List<int>();
        for (double aim = inSteps.TwoDay; aim < inSteps.TwoDay * Rules.Steepest.Number; aim *= Rules.SteeperBy.Number)
        {
            if (RequestInSteps.Floor(aim) is var higher && higher > inSteps.Target && (aims.Count == 0 || higher > aims[^1]))
            {
                aims.Add(higher);
            }
        }

        // Neighbors give about the same: every second one is tried, and then those beside the best.
        int found = -1;
        bool isSteepest = false;
        for (int at = 0; at < aims.Count && best.Reached < inSteps.Target && !isSteepest; at += 2)
        {
            isSteepest = Try(at, best.Reached + 1).Progression.IsSteepest;
        }

        // A gentler one that ends as near is better, a steeper one only if it ends nearer.
        int near = found;
        if (near > 0)
        {
            Try(near - 1, best.Reached);
        }

        if (near >= 0 && near + 1 < aims.Count && best.Reached < inSteps.Target)
        {
            Try(near + 1, best.Reached + 1);
        }

        return best;

        WeekSolver Try(int at, int atLeast)
        {
            var steeper = WeekSolver.Solve(inSteps with { Target = aims[at] }, mostOfWeeks);
            if (steeper.Reached <= inSteps.Target && steeper.Reached >= atLeast)
            {
                (best, found) = (steeper, at);
            }

            return steeper;
        }
    }

    private static WeekSolver Lower(WeekSolver best, RequestInSteps inSteps, int worthwhile, IReadOnlyList<MostBeforeTimeOff>? mostOfWeeks)
    {
        // Every second one, as above.
        int found = inSteps.Target;
        for (int target = inSteps.Target - 1; target >= worthwhile && target > best.Reached; target -= 2)
        {
            Try(target);
        }

        if (found < inSteps.Target)
        {
            int near = found;
            Try(near + 1);
            Try(near - 1);
        }

        return best;

        void Try(int target)
        {
            var lower = WeekSolver.Solve(inSteps with { Target = target }, mostOfWeeks);
            if (lower.Reached > best.Reached)
            {
                (best, found) = (lower, target);
            }
        }
    }
}
