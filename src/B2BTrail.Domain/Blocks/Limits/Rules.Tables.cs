namespace B2BTrail.Domain.Blocks.Limits;

/// <content>The rules that are tables.</content>
public static partial class Rules
{
    /// <summary>
    /// What a race asks of the largest back-to-back, read off published plans; 100 kilometers is our own reading between them. In between
    /// on the straight line, outside of it as at its ends.
    /// </summary>
    public static IReadOnlyList<RaceDemandRow> RaceDemand { get; } =
    [
        new(50_000, 1.10, 0.50),
        new(80_467, 0.78, 0.55),
        new(100_000, 0.65, 0.60),
        new(160_934, 0.50, 0.67),
    ];

    /// <summary>
    /// Time off that happened, by its shortest length. The shares are a convention of coaches, the days without a back-to-back our own
    /// judgment; after an injury the row below holds.
    /// </summary>
    public static IReadOnlyList<TimeOffRow> AfterTimeOff { get; } =
    [
        new(4, 0.90, 7),
        new(8, 0.75, 14),
        new(15, 0.60, 21),
        new(29, 0.50, 28),
    ];

    /// <summary>Time off that is planned with the block and empties whole weeks, by its greatest length; rests on the same convention.</summary>
    public static IReadOnlyList<TimeOffRow> AfterPlannedTimeOff { get; } =
    [
        new(7, 0.75, 7),
        new(14, 0.75, 14),
        new(int.MaxValue, 0.60, 21),
    ];
}
