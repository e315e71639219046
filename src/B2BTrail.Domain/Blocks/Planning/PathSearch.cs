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

    private static WeekSolver Steeper(WeekSolver best, RequestInSteps inSteps, IReadOnlyList<MostBeforeTimeOff>? mostOfWeeks)
    {
        for (double aim = inSteps.TwoDay; best.Reached < inSteps.Target && aim < inSteps.TwoDay * Rules.Steepest.Number; aim *= Rules.SteeperBy.Number)
        {
            if (RequestInSteps.Floor(aim) is var higher && higher > inSteps.Target)
            {
                var steeper = WeekSolver.Solve(inSteps with { Target = higher }, mostOfWeeks);
                if (steeper.Reached <= inSteps.Target && steeper.Reached > best.Reached)
                {
                    best = steeper;
                }

                if (steeper.Progression.IsSteepest)
                {
                    break;
                }
            }
        }

        return best;
    }

    private static WeekSolver Lower(WeekSolver best, RequestInSteps inSteps, int worthwhile, IReadOnlyList<MostBeforeTimeOff>? mostOfWeeks)
    {
        // Neighbors give about the same: every second one is tried, and then those beside the best.
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
