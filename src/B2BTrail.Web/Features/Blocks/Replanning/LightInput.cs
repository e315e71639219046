using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>The light of a day.</summary>
public sealed record LightInput
{
    public DateOnly? Date { get; init; }

    public LightColor? Light { get; init; }
}
