using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>
/// A request for a block as scripts and the planner page write it: meters, seconds and minutes, every member nullable so that a
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

    /// <summary>May be left out; every day is like any other then.</summary>
    public AvailabilityInput? Availability { get; init; }

    /// <summary>Races on the way to the goal.</summary>
    public IReadOnlyList<OtherRaceInput>? Races { get; init; }

    /// <summary>May be left out, whole or in part.</summary>
    public HabitsInput? Runner { get; init; }

    /// <summary>The request written back, so that a changed or kept one can be edited and sent again.</summary>
    public static BlockInput From(BlockRequest request) => new()
    {
        Name = request.Name,
        StartDate = request.StartDate,
        Race = RaceInput.From(request.Goal),
        Current = FitnessInput.From(request.Current),
        RunDaysPerWeek = request.RunDaysPerWeek,
        FirstDay = request.FirstDay,
        Cadence = request.Cadence,
        PairShape = request.Shape,
        TrailPaceSecondsPerKm = request.TrailPace.SecondsPerKilometer,
        Limits = LimitsInput.From(request.Limits),
        Target = TargetInput.From(request),
        Unit = request.Unit,
        BlockedDates = request.BlockedDates,
        Availability = AvailabilityInput.From(request.Availability),
        Races = [.. request.Races.Select(OtherRaceInput.From)],
        Runner = HabitsInput.From(request.Habits),
    };
}
