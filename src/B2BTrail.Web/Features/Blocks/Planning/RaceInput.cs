using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>The race that a block works towards.</summary>
public sealed record RaceInput
{
    public DateOnly? Date { get; init; }

    public double? DistanceMeters { get; init; }

    /// <summary>May be left out where it is not known.</summary>
    public double? AscentMeters { get; init; }

    public static RaceInput? From(Goal goal) => goal is Goal.Race race
        ? new RaceInput { Date = race.Date, DistanceMeters = race.Distance.Meters, AscentMeters = race.Ascent?.Meters }
        : null;
}
