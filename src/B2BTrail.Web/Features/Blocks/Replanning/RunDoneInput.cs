namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>A run that was done.</summary>
public sealed record RunDoneInput
{
    public DateOnly? LocalDate { get; init; }

    public double? DistanceMeters { get; init; }

    public int? Rpe { get; init; }

    /// <summary>Whether it was a race run in earnest; not one where left out.</summary>
    public bool? Race { get; init; }
}
