namespace B2BTrail.Domain.Readiness;

/// <summary>One sign that turned on a light.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Date">The day of the sign: today, or the earlier day that still counts.</param>
/// <param name="Value">Its figure, in the measure of its rule (a strength of pain for a sign of pain without a number); null if it has none.</param>
public sealed record LightReason(LightCode Code, DateOnly Date, double? Value = null)
{
    /// <summary>Where it hurts, for a pain that is named by its place; else null.</summary>
    public BodySite? Site { get; init; }

    /// <summary>The sign that was a wrong tap or that is over, of several the gravest, where that is told; else null.</summary>
    public LightCode? Of { get; init; }
}
