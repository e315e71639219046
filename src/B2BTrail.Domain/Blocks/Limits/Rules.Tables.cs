using B2BTrail.Domain.Units;

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
    /// Time off, known in advance or happened, by its shortest length. The shares are a convention of coaches, the days without a back-to-back our own
    /// judgment; after an injury the row below holds.
    /// </summary>
    public static IReadOnlyList<TimeOffRow> AfterTimeOff { get; } =
    [
        new(4, 0.90, 7),
        new(8, 0.75, 14),
        new(15, 0.60, 21),
        new(29, 0.50, 28),
    ];

    /// <summary>
    /// Spans in which only easy runs are possible, by their shortest length: endurance holds for weeks on a third to two thirds of the
    /// volume, so that a runner begins again little below where they were.
    /// </summary>
    public static IReadOnlyList<TimeOffRow> AfterEasyOnly { get; } =
    [
        new(4, 0.95, 0),
        new(15, 0.90, 0),
    ];

    /// <summary>Spans without a long run, in which all other runs stay: weeks go on where they were, only long runs grow again.</summary>
    public static TimeOffRow AfterNoLong { get; } = new(4, 1, 0);

    /// <summary>
    /// What follows a race run in earnest, by its distance; a race run as training takes the row above. A convention of coaches, beside a
    /// few small studies of how legs come back.
    /// </summary>
    public static IReadOnlyList<RaceRecoveryRow> AfterRace { get; } =
    [
        new(10_500, 1, 3, 4, [0.90]),
        new(21_500, 1, 4, 6, [0.80]),
        new(43_000, 3, 8, 14, [0.45, 0.75]),
        new(55_000, 3, 10, 18, [0.25, 0.55, 0.80]),
        new(85_000, 5, 14, 21, [0.20, 0.45, 0.65, 0.85]),
        new(110_000, 7, 18, 28, [0.15, 0.35, 0.55, 0.75, 0.90]),
        new(double.MaxValue, 7, 24, 35, [0.10, 0.30, 0.50, 0.70, 0.85, 1.0]),
    ];

    /// <summary>
    /// The taper by race: what each of the last three weeks is meant to be of the largest, within the forty to sixty per cent less over two
    /// weeks that trials saw, none of them in ultras. Weeks below <see cref="WeekRampFrom"/> take the first row.
    /// </summary>
    public static IReadOnlyList<TaperRow> Tapers { get; } =
    [
        new(50_500, 0.70, 0.50, 0.28, 0.35, 0.75),
        new(95_000, 0.65, 0.46, 0.27, 0.32, 0.68),
        new(double.MaxValue, 0.60, 0.42, 0.25, 0.30, 0.62),
    ];

    /// <summary>What the days beside the long ones may be, by running days: our own reading of what holds a week.</summary>
    public static IReadOnlyList<OtherDayRow> OtherDays { get; } =
    [
        new(3, 0.75, 0.75, 0.50, 0.25, 0.52),
        new(4, 0.70, 0.60, 0.40, 0.18, 0.48),
        new(5, 0.65, 0.60, 0.35, 0.14, 0.45),
        new(6, 0.60, 0.60, 0.30, 0.12, 0.45),
    ];

    /// <summary>The races that are offered in place of a longer one, in meters: 10 km, half marathon, marathon, 50 km, 50 miles, 100 km, 100 miles.</summary>
    public static IReadOnlyList<double> UsualRaces { get; } = [10_000, 21_097.5, 42_195, 50_000, 50 * Distance.MetersPerMile, 100_000, 100 * Distance.MetersPerMile];

    /// <summary>So many times today's week, with the long runs in it, are tried where nothing else reaches a target.</summary>
    public static IReadOnlyList<double> LargerBases { get; } = [1, 1.25, 1.5, 2, 3, 4];
}
