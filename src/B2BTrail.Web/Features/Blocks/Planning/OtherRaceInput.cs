using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>A race on the way to the goal.</summary>
public sealed record OtherRaceInput
{
    public string? Name { get; init; }

    public DateOnly? Date { get; init; }

    public double? DistanceMeters { get; init; }

    /// <summary>May be left out where it is not known.</summary>
    public double? AscentMeters { get; init; }

    /// <summary>May be left out; it is run in earnest then.</summary>
    public RaceEffort? Effort { get; init; }

    public static OtherRaceInput From(OtherRace race) => new()
    {
        Name = race.Name,
        Date = race.Date,
        DistanceMeters = race.Distance.Meters,
        AscentMeters = race.Ascent?.Meters,
        Effort = race.Effort,
    };
}
