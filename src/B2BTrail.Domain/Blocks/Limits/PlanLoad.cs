using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What the days of a plan count for, in meters, and the days off among them.</summary>
/// <param name="Load">The load of each day, starting again after each time off.</param>
/// <param name="TimesOff">The days off, over or to come, in order.</param>
internal sealed record PlanLoad(TrainingLoad<double> Load, IReadOnlyList<TimeOff> TimesOff)
{
    /// <summary>The load of a plan as it stands.</summary>
    internal static PlanLoad Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var load = Start(plan.Request, [.. plan.Dates.Select(date => CreditedDistance.On(plan, history, date, today).Metres)]);
        var timesOff = TimeOff.Spans(plan, history, lights, today).Select(span => TimeOff.Begin(span, plan, lights, load)).ToList();
        return new PlanLoad(load, timesOff);
    }

    /// <summary>The load of days in meters, after what the runner could do when the block was asked for.</summary>
    internal static TrainingLoad<double> Start(BlockRequest request, double[] days)
    {
        var now = request.Current;
        double longest = now.LongestRun.Metres;
        return new TrainingLoad<double>(days, new(now.Weekly.Metres, longest, Math.Max(longest, now.LargestTwoDay?.Metres ?? 0)));
    }

    /// <summary>A week as the taper is measured against it: as planned where less of it was run, for what was missed makes no taper shorter.</summary>
    internal static double OfTaper(PlanWeek week, double counted, DateOnly today) => week.EndDate < today
        ? Math.Max(counted, week.Sessions.Where(d => d.Kind.CountsAsDistance).Sum(d => d.Distance.Metres))
        : counted;
}
