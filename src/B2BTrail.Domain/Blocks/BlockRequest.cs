using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>All that a runner says about the block they want. The same request always gives the same block.</summary>
public sealed record BlockRequest
{
    /// <summary>The longest name of a block, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The runner's name for the block; not blank, at most <see cref="MaxNameLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The first day that may be planned. The first training week starts on it or up to six days later.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>What the block works towards.</summary>
    public required Goal Goal { get; init; }

    /// <summary>What the runner can do today.</summary>
    public required Fitness Current { get; init; }

    /// <summary>Days with a run in a training week, 3…6.</summary>
    public required int RunDaysPerWeek { get; init; }

    /// <summary>The weekday of the first day of the pair; the second is the day after.</summary>
    public required DayOfWeek FirstDay { get; init; }

    /// <summary>How often a pair comes.</summary>
    public required Cadence Cadence { get; init; }

    /// <summary>Which day of the pair is the longer, and whether a third follows.</summary>
    public PairShape Shape { get; init; }

    /// <summary>The runner's pace on trails like those of the race, climbs, walking and short stops included.</summary>
    public required Pace TrailPace { get; init; }

    /// <summary>The limits that the plan keeps.</summary>
    public RunnerLimits Limits { get; init; } = RunnerLimits.Default;

    /// <summary>Targets that the runner sets instead of those that follow from the goal.</summary>
    public Target Target { get; init; } = Target.FromGoal;

    /// <summary>The unit in which distances are rounded: its half is the step, or its quarter for short sessions.</summary>
    public required DistanceUnit Unit { get; init; }

    /// <summary>Days on which no run can be planned.</summary>
    public IReadOnlyList<DateOnly> BlockedDates { get; init; } = [];
}

/// <summary>What a block works towards: a race, or a pair of a size by a date.</summary>
public abstract record Goal
{
    private Goal()
    {
    }

    /// <summary>A race.</summary>
    /// <param name="Date">Race day, the last day of the block.</param>
    /// <param name="Distance">The race's distance.</param>
    /// <param name="Ascent">The race's climb; null where it is not known.</param>
    public sealed record Race(DateOnly Date, Distance Distance, Climb? Ascent) : Goal;

    /// <summary>No race: a pair of a size by a date. The block ends with a step-back week after that pair.</summary>
    /// <param name="Date">The first day of the pair.</param>
    /// <param name="Pair">The two days together.</param>
    public sealed record PairBy(DateOnly Date, Distance Pair) : Goal;
}

/// <summary>What the runner can do today.</summary>
/// <param name="Weekly">The highest of the last four weeks, or a typical week.</param>
/// <param name="LongestRun">The longest run of the last 30 days; not above <paramref name="Weekly"/>.</param>
/// <param name="LargestTwoDay">The most on two days in a row within 42 days; null stands for <paramref name="LongestRun"/>.</param>
public sealed record Fitness(Distance Weekly, Distance LongestRun, Distance? LargestTwoDay);

/// <summary>Targets that the runner sets; null is what follows from the goal.</summary>
/// <param name="Pair">The two days of the largest pair together.</param>
/// <param name="PeakWeek">The largest week.</param>
public sealed record Target(Distance? Pair, Distance? PeakWeek)
{
    /// <summary>Nothing set: the goal decides.</summary>
    public static Target FromGoal { get; } = new(null, null);
}

/// <summary>How often a pair comes, read backwards from the last one.</summary>
public enum Cadence
{
    /// <summary>A pair, then a step-back week.</summary>
    EverySecondWeek,

    /// <summary>A pair, a step-back week, a week with one long run.</summary>
    EveryThirdWeek,

    /// <summary>Two pairs in four weeks, never in neighbouring weeks.</summary>
    TwoInFour,
}

/// <summary>The shape of a pair.</summary>
public enum PairShape
{
    /// <summary>The longer day, then the shorter on tired legs: what most published plans do.</summary>
    LongerFirst,

    /// <summary>The shorter day, then the longer: the order of Hal Higdon's ultramarathon plan.</summary>
    LongerSecond,

    /// <summary>The longer day, the shorter, and a short easy third: for races of several days (an estimate of ours).</summary>
    ThreeDays,
}
