using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>The last race before a block.</summary>
public sealed record PastRaceInput
{
    public DateOnly? Date { get; init; }

    public double? DistanceMeters { get; init; }

    /// <summary>May be left out; it was run in earnest then.</summary>
    public RaceEffort? Effort { get; init; }

    public static PastRaceInput? From(PastRace? race) =>
        race is null ? null : new() { Date = race.Date, DistanceMeters = race.Distance.Meters, Effort = race.Effort };
}
