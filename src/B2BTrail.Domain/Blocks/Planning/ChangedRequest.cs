using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>The requests that are tried as ways out, each with one change to what the runner asked. What the runner said of their days stays as it is, but for the one weekday that a change is about.</summary>
internal static class ChangedRequest
{
    /// <summary>A later race or pair: weekdays go on, spans, blocked days and races on the way stay at their dates.</summary>
    internal static BlockRequest Later(BlockRequest request, int weeks) => request with
    {
        Goal = request.Goal switch
        {
            Goal.Race race => race with { Date = race.Date.AddDays(WeekIndex.Length * weeks) },
            Goal.PairBy pair => pair with { Date = pair.Date.AddDays(WeekIndex.Length * weeks) },
            var goal => goal,
        },
    };

    /// <summary>So many minutes more on the longer day.</summary>
    internal static BlockRequest FirstDay(BlockRequest request, int minutes) =>
        request with { Limits = request.Limits with { FirstDay = More(BlockLimits.OfToday(request).FirstDay, minutes) } };

    /// <summary>So many minutes more on the shorter day.</summary>
    internal static BlockRequest SecondDay(BlockRequest request, int minutes) =>
        request with { Limits = request.Limits with { SecondDay = More(BlockLimits.OfToday(request).SecondDay, minutes) } };

    /// <summary>So many minutes more in a week that has a cap.</summary>
    internal static BlockRequest Week(BlockRequest request, int minutes) =>
        request with { Limits = request.Limits with { Week = BlockLimits.OfToday(request).Week is { } cap ? More(cap, minutes) : null } };

    /// <summary>So many minutes more on a weekday that has a number of them.</summary>
    internal static BlockRequest Weekday(BlockRequest request, DayOfWeek day, int minutes) =>
        WithWeekday(request, day, request.Availability.Weekdays[day] + minutes);

    /// <summary>No runs on a weekday.</summary>
    internal static BlockRequest WeekdayOff(BlockRequest request, DayOfWeek day) => WithWeekday(request, day, 0);

    /// <summary>As much of the week in the pair as a runner may choose; null where it is so already.</summary>
    internal static BlockRequest? WeekShare(BlockRequest request) => BlockLimits.OfToday(request).WeekShare < Rules.WeekShare.Bounds.High - Tolerance.Rounding
        ? request with { Limits = request.Limits with { WeekShare = Rules.WeekShare.Bounds.High } }
        : null;

    /// <summary>The share of the week that ships, in place of a smaller one that the runner chose; null where they chose none.</summary>
    internal static BlockRequest? UsualWeekShare(BlockRequest request) => BlockLimits.OfToday(request) is var limits && limits.WeekShare < limits.Default(RuleCode.WeekShare).Number - Tolerance.Rounding
        ? request with { Limits = request.Limits with { WeekShare = null } }
        : null;

    /// <summary>A pair of another size, and the largest week for it.</summary>
    internal static BlockRequest Pair(BlockRequest request, Distance pair, Distance? peakWeek) => request.Goal is Goal.PairBy goal
        ? request with { Goal = goal with { Pair = pair }, Target = request.Target with { PeakWeek = peakWeek } }
        : request with { Target = new Target(pair, peakWeek) };

    private static BlockRequest WithWeekday(BlockRequest request, DayOfWeek day, int minutes) => request with
    {
        Availability = request.Availability with { Weekdays = new Dictionary<DayOfWeek, int>(request.Availability.Weekdays) { [day] = minutes } },
    };

    private static Duration More(Duration time, int minutes) => time + Duration.FromMinutes(minutes);
}
