using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks;

namespace B2BTrail.Web.Features.Today;

/// <summary>The weeks of a block, small enough to travel with the first paint.</summary>
/// <param name="Start">The first day of the block.</param>
/// <param name="Weeks">Each week, in order; amounts in the runner's unit, to a tenth.</param>
/// <param name="Largest">The first day and both distances of the largest pair that is not over; null where none is left.</param>
public sealed record BlockOutline(DateOnly Start, IReadOnlyList<BlockOutline.Week> Weeks, BlockOutline.PairAhead? Largest)
{
    private const int DaysInWeek = 7;

    /// <summary>The outline of a block.</summary>
    public static BlockOutline Of(BlockView block, DistanceUnit unit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(block);
        var largest = block.Weeks.Where(w => w.PairFirst?.Date > today && w.PairSecond is not null).MaxBy(w => w.PairFirst!.Distance.Meters + w.PairSecond!.Distance.Meters);
        return new BlockOutline(
            block.StartDate,
            [.. BlockWeekBars.Of(block, unit, today).Select(bar => new Week(Round(bar.Planned), Round(bar.Done), Round(bar.Ahead), bar.Mark, bar.IsDue, bar.HasRace))],
            largest is null ? null : new PairAhead(largest.PairFirst!.Date, largest.PairFirst.Distance, largest.PairSecond!.Distance));
    }

    /// <summary>The bars of a chart.</summary>
    public IReadOnlyList<WeekBar> Bars() => [.. Weeks.Select((week, i) => new WeekBar
    {
        Number = i + 1,
        Start = Start.AddDays(i * DaysInWeek),
        Planned = week.Planned,
        Done = Parts(week.Done),
        Ahead = Parts(week.Ahead),
        Mark = week.Mark,
        IsDue = week.IsDue,
        HasRace = week.HasRace,
    })];

    private static double Round(double amount) => Math.Round(amount, 1);

    private static double[] Round(BarParts parts) => [.. parts.Stack.Select(Round)];

    private static BarParts Parts(double[] stack) => new(stack[0], stack[1], stack[2], stack[3], stack[4]);

    /// <summary>A week of it.</summary>
    /// <param name="Planned">All that is planned, a race too.</param>
    /// <param name="Done">What was run, by <see cref="BarPart"/>.</param>
    /// <param name="Ahead">What is planned and not run yet, by <see cref="BarPart"/>.</param>
    /// <param name="Mark">What makes it another week than most; null for those.</param>
    /// <param name="IsDue">Whether it is over.</param>
    /// <param name="HasRace">Whether it has a race.</param>
    public sealed record Week(double Planned, double[] Done, double[] Ahead, WeekKind? Mark, bool IsDue, bool HasRace);

    /// <summary>A pair to come.</summary>
    public sealed record PairAhead(DateOnly Date, Distance First, Distance Second);
}
