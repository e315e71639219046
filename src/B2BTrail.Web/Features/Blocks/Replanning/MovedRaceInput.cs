namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>The race on another day.</summary>
public sealed record MovedRaceInput
{
    public DateOnly? Date { get; init; }
}
