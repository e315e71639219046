namespace B2BTrail.Domain.Runs;

/// <summary>What a curve lies along.</summary>
public enum CurveAxis
{
    /// <summary>Meters under way.</summary>
    Distance,

    /// <summary>Seconds under way, pauses left out: where a track does not say how far it went.</summary>
    Time,
}
