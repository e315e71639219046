namespace B2BTrail.Domain.Readiness;

/// <summary>A sign that stops running, as it was told on a day, and what was said of it since.</summary>
/// <param name="Code">Which: one with a medical light.</param>
/// <param name="Date">The runner's local day on which it was told.</param>
/// <param name="Place">The place, from 1, of the last check-in of that day that told it, among all check-ins in order.</param>
public sealed record WarningSign(LightCode Code, DateOnly Date, int Place)
{
    /// <summary>What the runner said of it; null while it is open.</summary>
    public EarlierWarningSign? Settled { get; init; }

    /// <summary>The local day on which they said so; null while it is open.</summary>
    public DateOnly? SettledOn { get; init; }
}
