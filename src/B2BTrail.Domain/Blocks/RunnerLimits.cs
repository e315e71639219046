using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>
/// The limits that a runner may move, within fixed ranges. A limit that differs from its default is told as the runner's own
/// wherever it binds. Null times are the defaults, which for the longer day depend on the race.
/// </summary>
public sealed record RunnerLimits
{
    /// <summary>Lowest and highest share by which a week may exceed the largest of the four before it.</summary>
    public static readonly (double Low, double High) WeekRampRange = (0.03, 0.15);

    /// <summary>Lowest and highest share by which a session may exceed the longest of the 30 days before it.</summary>
    public static readonly (double Low, double High) SessionSpikeRange = (0.05, 0.15);

    /// <summary>Lowest and highest share by which a pair may exceed the largest two days in a row of the 42 days before it.</summary>
    public static readonly (double Low, double High) PairGrowthRange = (0.05, 0.25);

    /// <summary>Lowest and highest share of its week that a pair aims for.</summary>
    public static readonly (double Low, double High) WeekShareRange = (0.50, 0.75);

    /// <summary>Shortest and longest time that a day may be capped at.</summary>
    public static readonly (Duration Low, Duration High) DayTimeRange = (Duration.FromMinutes(30), Duration.FromMinutes(360));

    /// <summary>Shortest and longest time that a week may be capped at.</summary>
    public static readonly (Duration Low, Duration High) WeekTimeRange = (Duration.FromMinutes(120), Duration.FromMinutes(40 * 60));

    /// <summary>The limits as shipped.</summary>
    public static RunnerLimits Default { get; } = new();

    /// <summary>The most time for the longer day of a pair or a single long run; null is the default for the race.</summary>
    public Duration? FirstDay { get; init; }

    /// <summary>The most time for the shorter day of a pair; null is four hours.</summary>
    public Duration? SecondDay { get; init; }

    /// <summary>The most time for any other day; null is two hours.</summary>
    public Duration? OtherDay { get; init; }

    /// <summary>The most time for a week; null is no cap.</summary>
    public Duration? Week { get; init; }

    /// <summary>Share by which a week may exceed the largest of the four before it.</summary>
    public double WeekRamp { get; init; } = RuleBook.Number(RuleCode.WeekRamp);

    /// <summary>Share by which a session may exceed the longest of the 30 days before it.</summary>
    public double SessionSpike { get; init; } = RuleBook.Number(RuleCode.SessionSpike);

    /// <summary>Share by which a pair may exceed the largest two days in a row of the 42 days before it.</summary>
    public double PairGrowth { get; init; } = RuleBook.Number(RuleCode.PairGrowth);

    /// <summary>Share of its week that a pair aims for.</summary>
    public double WeekShare { get; init; } = RuleBook.Number(RuleCode.WeekShare);
}
