namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>What the zone of a run rests on.</summary>
public enum ZoneBasis
{
    /// <summary>The runner's own zone: nothing in the file tells.</summary>
    Runner,

    /// <summary>How far the watch was ahead of UTC, as the file says.</summary>
    File,

    /// <summary>Where the run began; the runner's own clock holds there.</summary>
    Position,

    /// <summary>Where the run began; another clock than the runner's holds there.</summary>
    PositionElsewhere,
}
