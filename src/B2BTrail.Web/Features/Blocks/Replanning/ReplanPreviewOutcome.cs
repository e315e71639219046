using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What came of asking for a preview of a re-planning.</summary>
public abstract record ReplanPreviewOutcome
{
    private ReplanPreviewOutcome()
    {
    }

    public sealed record Looked(ReplanPreview Preview) : ReplanPreviewOutcome;

    public sealed record Refused(FieldErrors Errors) : ReplanPreviewOutcome;
}
