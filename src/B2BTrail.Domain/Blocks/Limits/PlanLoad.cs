using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What the days of a plan count for, in meters, and the ways back after the days off among them.</summary>
/// <param name="Load">The load of each day; sessions grow again from what each time off leaves.</param>
/// <param name="ComeBacks">The ways back, over or to come, in order.</param>
/// <param name="Calendar">The training weeks with the days off among them.</param>
internal sealed record PlanLoad(TrainingLoad<double> Load, IReadOnlyList<ComeBack> ComeBacks, TrainingCalendar Calendar)
{
    /// <summary>The load of a plan as it stands.</summary>
    internal static PlanLoad Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var calendar = TrainingCalendar.Of(plan.Request, LivedDays.Of(plan, history, lights, today));
        var load = Start(plan.Request, [.. plan.Dates.Select(date => CreditedDistance.On(plan, history, date, today).Meters)], calendar);
        return new PlanLoad(load, [.. calendar.WaysBackFrom.Where(off => off.Back < plan.DayCount).Select(off => Begin(off, load, plan))], calendar);
    }

    /// <summary>The load of days in meters, after what the runner could do when the block was asked for.</summary>
    internal static TrainingLoad<double> Start(BlockRequest request, double[] days, TrainingCalendar calendar)
    {
        var start = FitnessAtStart.Of(request);
        return new TrainingLoad<double>(
            days,
            new(request.Current.Weekly.Meters, start.Longest, start.TwoDays, request.Current.DaysOff),
            calendar.IsLeftOut);
    }

    /// <summary>Takes up the way back after time off: sessions grow again from its share of what was run before, in whole steps as the planner plans them.</summary>
    internal static ComeBack Begin(Break off, TrainingLoad<double> load, StandingPlan plan)
    {
        var (limits, step) = (BlockLimits.Of(plan), plan.FirstPlan.Step.Meters);
        var (longest, twoDays) = load.Before(off);
        var back = new DayIndex(Math.Max(0, off.Back));
        var way = new ComeBack(off, load.LargestWeekBefore(back.Week), longest, twoDays);
        load.StartAgain(back, Math.Max(limits.MinimumRun.Meters, step * Math.Ceiling((way.LongestAgain(limits.SessionSpike) / step) - Tolerance.Rounding)));
        return way;
    }

    /// <summary>A week as the taper is measured against it: its days that are over as planned where less of them was run, for what was missed makes no taper shorter.</summary>
    internal static double OfTaper(PlanWeek week, TrainingLoad<double> load, DateOnly today)
    {
        double meant = week.Sessions.Where(d => d.Kind.CountsAsDistance && d.Date < today).Sum(d => d.Distance.Meters);
        for (int day = week.Index.Start + Math.Max(0, today.DayNumber - week.StartDate.DayNumber); day < Math.Min(load.Days.Length, week.Index.End); day++)
        {
            meant += load.Days[day];
        }

        return Math.Max(load.Week(week.Index), meant);
    }
}
