using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>More that was run than planned. Nothing is lost by it and nothing gained: no later day is raised.</summary>
/// <param name="Date">The first day of the last week that it was noticed in, or the day of the run.</param>
/// <param name="Run">What was run.</param>
/// <param name="Planned">What was planned, or for a run the longest of the 30 days before it.</param>
/// <param name="Weeks">How many weeks running; 0 for a single run.</param>
public sealed record RanMore(DateOnly Date, Distance Run, Distance Planned, int Weeks)
{
    /// <summary>How many times the plan, or the longest run before it.</summary>
    public double Factor => Run.Meters / Math.Max(1, Planned.Meters);

    /// <summary>What was run beyond the plan of late: the week in which today lies and the one before it, and the runs of the last days.</summary>
    internal static IReadOnlyList<RanMore> In(StandingPlan plan, TrainingHistory history, PlanLoad load, DateOnly today)
    {
        var found = new List<RanMore>();
        var limits = BlockLimits.Of(plan);
        var week = plan.Index(today) is { Value: >= 0 } day && day < plan.DayCount ? day.Week : new WeekIndex(-1);
        if (week < 0)
        {
            return found;
        }

        if (IsBeyond(week - 1, Rules.RanMoreTwice.Number, out var last) && IsBeyond(week - 2, Rules.RanMoreTwice.Number, out _))
        {
            found.Add(last! with { Weeks = 2 });
        }
        else if (IsBeyond(week - 1, Rules.RanMore.Number, out var one) && IsOverLimit(week - 1))
        {
            found.Add(one!);
        }

        if (IsBeyond(week, Rules.RanMore.Number, out var now) && IsOverLimit(week))
        {
            found.Add(now!);
        }

        for (int back = 0; back <= Rules.RanFartherNoHardDays.Count; back++)
        {
            var date = today.AddDays(-back);
            if (plan.Has(date) && plan.SessionsOn(date).All(session => session.Kind != SessionKind.Race) && history.Of(date) is { } run && !LivedDays.IsRace(run)
                && load.Load.LongestBefore(plan.Index(date)) is > 0 and var longest && run.Distance.Meters > Rules.RanFarther.Number * longest)
            {
                found.Add(new RanMore(date, run.Distance, new Distance(longest), 0));
            }
        }

        return found;

        bool IsOverLimit(WeekIndex number) =>
            RunIn(number) > limits.MostOfWeek(load.Load.LargestWeekBefore(number), limits.WeekRampFrom.Meters);

        double FirstPlanned(WeekIndex number) =>
            plan.FirstPlan.Weeks[number].Sessions.Where(d => d.Kind.CountsAsDistance).Sum(d => d.Distance.Meters);

        double RunIn(WeekIndex number) => plan.Weeks[number].ByDate
            .Where(day => day.All(session => session.Kind != SessionKind.Race)).Sum(day => history.On(day.Key)?.Meters ?? 0);

        bool IsBeyond(WeekIndex number, double factor, out RanMore? more)
        {
            more = null;
            if (number < 0)
            {
                return false;
            }

            var sessions = plan.Weeks[number].Sessions.Where(d => d.Kind.CountsAsDistance).ToList();

            // What is taken from the days to come of this week makes what was run of it no more than was planned.
            double planned = sessions.Sum(d => d.Distance.Meters);
            planned = number == week ? Math.Max(planned, FirstPlanned(number)) : planned;
            double run = RunIn(number);
            double unit = plan.Request.Unit.Meters();
            bool isEnough = planned >= Rules.RanMoreSmallWeek.Number * unit || run - planned >= Rules.RanMoreLeast.Number * unit;
            if (planned <= 0 || run <= factor * planned || !isEnough || sessions.Any(d => history.Of(d.Date) is { } done && LivedDays.IsRace(done)))
            {
                return false;
            }

            more = new RanMore(plan.Weeks[number].StartDate, new Distance(run), new Distance(planned), 1);
            return true;
        }
    }
}
