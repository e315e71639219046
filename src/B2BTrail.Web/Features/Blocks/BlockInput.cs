using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>
/// A request for a block as scripts and the planner page write it: metres, seconds and minutes, every member nullable so that a
/// missing one is told apart from a zero. <see cref="BlockInputReader"/> makes a <see cref="BlockRequest"/> of it.
/// </summary>
public sealed record BlockInput
{
    public string? Name { get; init; }

    public DateOnly? StartDate { get; init; }

    /// <summary>Left out where the block works towards a pair instead of a race.</summary>
    public RaceInput? Race { get; init; }

    public FitnessInput? Current { get; init; }

    public int? RunDaysPerWeek { get; init; }

    public DayOfWeek? FirstDay { get; init; }

    public Cadence? Cadence { get; init; }

    /// <summary>May be left out; the longer day then comes first and no third follows.</summary>
    public PairShape? PairShape { get; init; }

    public double? TrailPaceSecondsPerKm { get; init; }

    public LimitsInput? Limits { get; init; }

    public TargetInput? Target { get; init; }

    public DistanceUnit? Unit { get; init; }

    public IReadOnlyList<DateOnly>? BlockedDates { get; init; }

    /// <summary>The request written back, so that a changed or kept one can be edited and sent again.</summary>
    public static BlockInput From(BlockRequest request) => new()
    {
        Name = request.Name,
        StartDate = request.StartDate,
        Race = RaceInput.From(request.Goal),
        Current = new FitnessInput
        {
            WeeklyDistanceMeters = request.Current.Weekly.Metres,
            LongestRunMeters = request.Current.LongestRun.Metres,
            LargestTwoDayMeters = request.Current.LargestTwoDay?.Metres,
        },
        RunDaysPerWeek = request.RunDaysPerWeek,
        FirstDay = request.FirstDay,
        Cadence = request.Cadence,
        PairShape = request.Shape,
        TrailPaceSecondsPerKm = request.TrailPace.SecondsPerKilometre,
        Limits = LimitsInput.From(request.Limits),
        Target = TargetInput.From(request),
        Unit = request.Unit,
        BlockedDates = request.BlockedDates,
    };
}

/// <summary>The race that a block works towards.</summary>
public sealed record RaceInput
{
    public DateOnly? Date { get; init; }

    public double? DistanceMeters { get; init; }

    /// <summary>May be left out where it is not known.</summary>
    public double? AscentMeters { get; init; }

    public static RaceInput? From(Goal goal) => goal is Goal.Race race
        ? new RaceInput { Date = race.Date, DistanceMeters = race.Distance.Metres, AscentMeters = race.Ascent?.Metres }
        : null;
}

/// <summary>What the runner can do today.</summary>
public sealed record FitnessInput
{
    public double? WeeklyDistanceMeters { get; init; }

    public double? LongestRunMeters { get; init; }

    /// <summary>May be left out; the longest run stands for it.</summary>
    public double? LargestTwoDayMeters { get; init; }
}

/// <summary>Limits that the runner moves; what is left out stays at its default.</summary>
public sealed record LimitsInput
{
    public double? FirstDayMinutes { get; init; }

    public double? SecondDayMinutes { get; init; }

    public double? OtherDayMinutes { get; init; }

    public double? WeekMinutes { get; init; }

    public double? WeekRamp { get; init; }

    public double? SessionSpike { get; init; }

    public double? PairGrowth { get; init; }

    public double? WeekShare { get; init; }

    public static LimitsInput From(RunnerLimits limits) => new()
    {
        FirstDayMinutes = limits.FirstDay?.Minutes,
        SecondDayMinutes = limits.SecondDay?.Minutes,
        OtherDayMinutes = limits.OtherDay?.Minutes,
        WeekMinutes = limits.Week?.Minutes,
        WeekRamp = limits.WeekRamp,
        SessionSpike = limits.SessionSpike,
        PairGrowth = limits.PairGrowth,
        WeekShare = limits.WeekShare,
    };
}

/// <summary>Targets that the runner sets; without a race, the pair and its first day are the goal.</summary>
public sealed record TargetInput
{
    public double? PairMeters { get; init; }

    public double? PeakWeekMeters { get; init; }

    /// <summary>The first day of the pair to be reached; only without a race.</summary>
    public DateOnly? Date { get; init; }

    public static TargetInput From(BlockRequest request) => request.Goal is Goal.PairBy pairBy
        ? new TargetInput { PairMeters = pairBy.Pair.Metres, Date = pairBy.Date, PeakWeekMeters = request.Target.PeakWeek?.Metres }
        : new TargetInput { PairMeters = request.Target.Pair?.Metres, PeakWeekMeters = request.Target.PeakWeek?.Metres };
}
