using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Ways out of a target that is out of reach, each proved by planning again.</summary>
internal static class Alternatives
{
    internal static IReadOnlyList<Alternative> To(WeekSolver solved)
    {
        var found = new List<Alternative>();
        Add(MoreWeeks(solved.InSteps));
        Add(MoreRunDays(solved.InSteps));
        Add(MoreTime(solved));
        Add(OtherCadence(solved.InSteps));
        Add(SmallerTarget(solved));
        Add(MoreBase(solved.InSteps));
        return found;

        void Add(Alternative? alternative)
        {
            if (alternative is not null)
            {
                found.Add(alternative);
            }
        }
    }

    private static Alternative? MoreWeeks(RequestInSteps inSteps)
    {
        var request = inSteps.Request;
        for (int weeks = 1; weeks <= Rules.MoreWeeks.Count && inSteps.Calendar.Weeks + weeks <= Rules.BlockWeeks.Count; weeks++)
        {
            var later = request with
            {
                Goal = request.Goal switch
                {
                    Goal.Race race => race with { Date = race.Date.AddDays(7 * weeks) },
                    Goal.PairBy pair => pair with { Date = pair.Date.AddDays(7 * weeks) },
                    _ => request.Goal,
                },
            };
            if (Try(AlternativeChange.MoreWeeks, weeks, later) is { } alternative)
            {
                return alternative;
            }
        }

        return null;
    }

    private static Alternative? MoreRunDays(RequestInSteps inSteps) =>
        Try(AlternativeChange.MoreRunDays, 1, inSteps.Request with { RunDaysPerWeek = inSteps.Request.RunDaysPerWeek + 1 });

    /// <summary>Only the caps that held a pair are raised, and only within what a runner may set.</summary>
    private static Alternative? MoreTime(WeekSolver solved)
    {
        var (request, limits) = (solved.InSteps.Request, solved.InSteps.Limits);
        bool first = false;
        bool second = false;
        bool week = false;
        foreach (var trace in solved.Weeks)
        {
            first |= trace.Bound.Has(RuleCode.FirstDayTime);
            second |= trace.Bound.Has(RuleCode.SecondDayTime);
            week |= trace.Bound.Has(RuleCode.WeekTime);
        }

        var last = request.Limits;
        for (int minutes = Rules.MoreTimeStep.Count; first || second || week; minutes += Rules.MoreTimeStep.Count)
        {
            var more = request.Limits with
            {
                FirstDay = first ? Raise(limits.FirstDay, Rules.FirstDayTime) : request.Limits.FirstDay,
                SecondDay = second ? Raise(limits.SecondDay, Rules.SecondDayTime) : request.Limits.SecondDay,
                Week = week && request.Limits.Week is { } cap ? Raise(cap, Rules.WeekTime) : request.Limits.Week,
            };
            if (more == last || minutes > Rules.MoreTimeMost.Count)
            {
                break;
            }

            if (Try(AlternativeChange.MoreTime, minutes, request with { Limits = more }) is { } alternative)
            {
                return alternative;
            }

            last = more;

            Duration Raise(Duration time, Rule rule)
            {
                var (raised, most) = (time + Duration.FromMinutes(minutes), Duration.FromMinutes(rule.Bounds.High));
                return raised < most ? raised : most;
            }
        }

        return null;
    }

    private static Alternative? OtherCadence(RequestInSteps inSteps)
    {
        Alternative? best = null;
        foreach (var cadence in Enum.GetValues<Cadence>())
        {
            if (cadence != inSteps.Request.Cadence
                && Try(AlternativeChange.OtherCadence, 0, inSteps.Request with { Cadence = cadence }) is { } other
                && (best is null || other.Reaches > best.Reaches))
            {
                best = other;
            }
        }

        return best;
    }

    /// <summary>
    /// The largest pair that a plan made for it reaches whole. A smaller pair asks for smaller weeks, which may not carry even that one:
    /// then it keeps the largest week of the plan that reached it.
    /// </summary>
    private static Alternative? SmallerTarget(WeekSolver solved)
    {
        var request = solved.InSteps.Request;
        double unit = request.Unit.Metres();
        int most = (int)(solved.InSteps.Metres(solved.Reached).In(request.Unit) + Tolerance.Rounding);
        var peak = solved.InSteps.Metres(solved.LargestWeek);
        for (int units = most; units > most / 2; units--)
        {
            var pair = new Distance(units * unit);
            foreach (var week in (Distance?[])[request.Target.PeakWeek, peak])
            {
                var smaller = request.Goal is Goal.PairBy goal
                    ? request with { Goal = goal with { Pair = pair }, Target = request.Target with { PeakWeek = week } }
                    : request with { Target = new Target(pair, week) };
                if (Try(AlternativeChange.SmallerTarget, pair.Metres, smaller) is { } alternative && alternative.Reaches.Metres > pair.Metres - Tolerance.Meter)
                {
                    return alternative;
                }
            }
        }

        return null;
    }

    /// <summary>The whole base is raised in proportion: a larger week with the same long run would not be the same runner.</summary>
    private static Alternative? MoreBase(RequestInSteps inSteps)
    {
        var request = inSteps.Request;
        double unit = request.Unit.Metres();
        var now = request.Current;
        double most = Math.Min(now.Weekly.Metres * Rules.MoreBaseMost.Number, Rules.WeekMost.Number);
        for (double weekly = Math.Floor(now.Weekly.Metres / unit) + 1; weekly * unit <= most; weekly++)
        {
            double times = weekly * unit / now.Weekly.Metres;
            var more = new Fitness(new Distance(weekly * unit), now.LongestRun * times, now.LargestTwoDay is { } two ? two * times : null);
            if (Try(AlternativeChange.MoreBase, weekly * unit, request with { Current = more }) is { } alternative)
            {
                return alternative;
            }
        }

        return null;
    }

    private static Alternative? Try(AlternativeChange change, double amount, BlockRequest request)
    {
        if (RequestCheck.Of(request).Count > 0)
        {
            return null;
        }

        var inSteps = RequestInSteps.Of(request);
        var solved = PathSearch.For(inSteps, worthwhile: RequestInSteps.Floor(Rules.FeasibleShare.Number * inSteps.Asked)).Weeks;
        return solved.Feasible && solved.WeekWithoutRun is null ? new Alternative(change, amount, solved.InSteps.Metres(solved.Reached), request) : null;
    }
}
