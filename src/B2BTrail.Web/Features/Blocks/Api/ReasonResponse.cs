using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record ReasonResponse(RuleCode Code, string Text, double? Value, double? Limit, Basis Basis)
{
    internal static ReasonResponse From(Reason reason, SessionDraft session, UnitText text) =>
        new(reason.Code, ReasonText.For(reason, session, text.Unit), reason.Value?.Meters, reason.Limit?.Meters, reason.Basis);
}
