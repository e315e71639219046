namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>The zone and the local day of a run.</summary>
/// <param name="Zone">An IANA zone that <see cref="TimeZoneInfo"/> knows.</param>
/// <param name="LocalDate">The runner's day at the start.</param>
/// <param name="Basis">What both rest on.</param>
public sealed record ZoneChoice(string Zone, DateOnly LocalDate, ZoneBasis Basis)
{
    /// <summary>What the choice rests on, for the runner.</summary>
    public string Sentence => Basis switch
    {
        ZoneBasis.File => "The day is the one that the watch showed.",
        ZoneBasis.Position => $"Your own time zone does not fit where this was; the day is taken from {Zone}, the nearest.",
        _ => "The day is the one in your own time zone.",
    };
}
