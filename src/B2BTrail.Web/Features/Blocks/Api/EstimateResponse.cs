using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>How long a session may take, and from what that was worked out.</summary>
public sealed record EstimateResponse(long FromSeconds, long ToSeconds, string Text)
{
    internal static EstimateResponse? From(SessionDraft session, UnitText text) => session.Estimate is { } estimate
        ? new(estimate.From.Seconds, estimate.To.Seconds, EstimateText.Of(session, text)!)
        : null;
}
