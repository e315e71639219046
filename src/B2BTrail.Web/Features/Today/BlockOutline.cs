using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks;

namespace B2BTrail.Web.Features.Today;

/// <summary>The weeks of a block, small enough to travel with the first paint.</summary>
/// <param name="Weeks">Each week, in order.</param>
/// <param name="Largest">The first day and both distances of the largest pair that is not over; null where none is left.</param>
public sealed record BlockOutline(IReadOnlyList<BlockOutline.Week> Weeks, BlockOutline.PairAhead? Largest)
{
    /// <summary>The outline of a block in the runner's unit, to a tenth.</summary>
    public static BlockOutline Of(BlockView block, DistanceUnit unit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(block);
        var largest = block.Weeks.Where(w => w.PairFirst?.Date > today && w.PairSecond is not null).MaxBy(w => w.PairFirst!.Distance.Metres + w.PairSecond!.Distance.Metres);
        return new BlockOutline(
            [.. block.Weeks.Select(week => new Week(
                Parts(week.Days.Where(d => d.Kind.IsRun).Select(d => (d.Kind, d.Distance.In(unit))), 0),
                Parts(week.Days.Where(d => d.Kind.IsRun).Select(d => (d.Kind, d.Done?.In(unit) ?? 0)), week.Days.Sum(d => d.Extra.In(unit))),
                week.Kind,
                week.StartDate <= today))],
            largest is null ? null : new PairAhead(largest.PairFirst!.Date, largest.PairFirst.Distance, largest.PairSecond!.Distance));
    }

    private static double[] Parts(IEnumerable<(SessionKind Kind, double Amount)> sessions, double unplanned) =>
        [.. BarParts.Of(sessions, unplanned).Stack.Select(amount => Math.Round(amount, 1))];

    /// <summary>A week of it.</summary>
    /// <param name="Planned">What is planned, by <see cref="BarPart"/>; the race is part of its week.</param>
    /// <param name="Done">What was run, by <see cref="BarPart"/>.</param>
    /// <param name="Kind">What the week is for.</param>
    /// <param name="IsDue">Whether it has begun.</param>
    public sealed record Week(double[] Planned, double[] Done, WeekKind Kind, bool IsDue);

    /// <summary>A pair to come.</summary>
    public sealed record PairAhead(DateOnly Date, Distance First, Distance Second);
}
