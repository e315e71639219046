using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Ways out of a target that is out of reach, each proved by planning again.</summary>
internal static class Alternatives
{
    private const int MostWeeksMore = 78;
    private const int TimeStepMinutes = 15;
    private const int MostTimeSteps = 96;
    private const double MostBase = 4;

    internal static IReadOnlyList<Alternative> To(WeekSolver solved)
    {
        var found = new List<Alternative>();
        Add(MoreWeeks(solved.Terms));
        Add(MoreRunDays(solved.Terms));
        Add(MoreTime(solved));
        Add(OtherCadence(solved.Terms));
        Add(SmallerTarget(solved));
        Add(MoreBase(solved.Terms));
        return found;

        void Add(Alternative? alternative)
        {
            if (alternative is not null)
            {
                found.Add(alternative);
            }
        }
    }

    private static Alternative? MoreWeeks(Terms terms)
    {
        var request = terms.Request;
        for (int weeks = 1; weeks <= MostWeeksMore && terms.Calendar.Weeks + weeks <= TrainingCalendar.MaxWeeks; weeks++)
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

    private static Alternative? MoreRunDays(Terms terms) =>
        Try(AlternativeChange.MoreRunDays, 1, terms.Request with { RunDaysPerWeek = terms.Request.RunDaysPerWeek + 1 });

    /// <summary>Only the caps that held a pair are raised, and only within what a runner may set.</summary>
    private static Alternative? MoreTime(WeekSolver solved)
    {
        var request = solved.Terms.Request;
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
        for (int minutes = TimeStepMinutes; first || second || week; minutes += TimeStepMinutes)
        {
            var more = request.Limits with
            {
                FirstDay = first ? Raise(Terms.FirstDay(request), RunnerLimits.DayTimeRange.High) : request.Limits.FirstDay,
                SecondDay = second ? Raise(Terms.SecondDay(request), RunnerLimits.DayTimeRange.High) : request.Limits.SecondDay,
                Week = week && request.Limits.Week is { } cap ? Raise(cap, RunnerLimits.WeekTimeRange.High) : request.Limits.Week,
            };
            if (more == last || minutes > MostTimeSteps * TimeStepMinutes)
            {
                break;
            }

            if (Try(AlternativeChange.MoreTime, minutes, request with { Limits = more }) is { } alternative)
            {
                return alternative;
            }

            last = more;

            Duration Raise(Duration time, Duration most)
            {
                var raised = time + Duration.FromMinutes(minutes);
                return raised < most ? raised : most;
            }
        }

        return null;
    }

    private static Alternative? OtherCadence(Terms terms)
    {
        Alternative? best = null;
        for (var cadence = Cadence.EverySecondWeek; cadence <= Cadence.TwoInFour; cadence++)
        {
            if (cadence != terms.Request.Cadence
                && Try(AlternativeChange.OtherCadence, 0, terms.Request with { Cadence = cadence }) is { } other
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
        var request = solved.Terms.Request;
        double unit = request.Unit.Metres();
        int most = (int)(solved.Terms.Metres(solved.Reached).In(request.Unit) + 1e-9);
        var peak = solved.Terms.Metres(solved.LargestWeek);
        for (int units = most; units > most / 2; units--)
        {
            var pair = new Distance(units * unit);
            foreach (var week in (Distance?[])[request.Target.PeakWeek, peak])
            {
                var smaller = request.Goal is Goal.PairBy goal
                    ? request with { Goal = goal with { Pair = pair }, Target = request.Target with { PeakWeek = week } }
                    : request with { Target = new Target(pair, week) };
                if (Try(AlternativeChange.SmallerTarget, pair.Metres, smaller) is { } alternative && alternative.Reaches.Metres > pair.Metres - 1)
                {
                    return alternative;
                }
            }
        }

        return null;
    }

    /// <summary>The whole base is raised in proportion: a larger week with the same long run would not be the same runner.</summary>
    private static Alternative? MoreBase(Terms terms)
    {
        var request = terms.Request;
        double unit = request.Unit.Metres();
        var now = request.Current;
        double most = Math.Min(now.Weekly.Metres * MostBase, RequestCheck.MaxWeekMetres);
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

        var terms = Terms.Of(request);
        var solved = WeekSolver.Solve(terms, worthwhile: Terms.Floor(BlockDraft.FeasibleShare * terms.Asked));
        return solved.Feasible && solved.WeekWithoutRun is null ? new Alternative(change, amount, solved.Terms.Metres(solved.Reached), request) : null;
    }
}
