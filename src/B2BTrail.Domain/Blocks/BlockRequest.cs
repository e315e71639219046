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

    /// <summary>The weekday after it, on which the pair's second day lies.</summary>
    internal DayOfWeek SecondDay => (DayOfWeek)(((int)FirstDay + 1) % WeekIndex.Length);

    /// <summary>How often a pair comes.</summary>
    public required Cadence Cadence { get; init; }

    /// <summary>Which day of the pair is the longer, and whether a third follows.</summary>
    public PairShape Shape { get; init; }

    /// <summary>The runner's pace on trails like those of the race, climbs, walking and short stops included.</summary>
    public required Pace TrailPace { get; init; }

    /// <summary>The limits that the plan keeps.</summary>
    public MovedLimits Limits { get; init; } = MovedLimits.AsShipped;

    /// <summary>Targets that the runner sets instead of those that follow from the goal.</summary>
    public Target Target { get; init; } = Target.FromGoal;

    /// <summary>The unit in which distances are rounded: its half is the step, or its quarter for short sessions.</summary>
    public required DistanceUnit Unit { get; init; }

    /// <summary>Days on which no run can be planned: the same as spans of <see cref="Availability"/> that allow nothing.</summary>
    public IReadOnlyList<DateOnly> BlockedDates { get; init; } = [];

    /// <summary>When the runner can run.</summary>
    public Availability Availability { get; init; } = Availability.Always;

    /// <summary>Races on the way to the goal, at most ten.</summary>
    public IReadOnlyList<OtherRace> Races { get; init; } = [];

    /// <summary>What the planner should know of the runner beside their figures.</summary>
    public RunnerHabits Habits { get; init; } = RunnerHabits.Usual;

    /// <summary>Whether another request asks for the same, field by field. Lists are the same where their days are, in this order.</summary>
    public bool AsksTheSameAs(BlockRequest other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return BlockedDates.SequenceEqual(other.BlockedDates) && Races.SequenceEqual(other.Races)
            && this == other with { BlockedDates = BlockedDates, Races = Races };
    }
}
