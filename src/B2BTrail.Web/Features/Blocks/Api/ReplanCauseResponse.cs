using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>Why a plan is looked at again.</summary>
public sealed record ReplanCauseResponse(ReplanCauseKind Kind, DateOnly From, int? Days, string Text)
{
    internal static ReplanCauseResponse Of(ReplanCause cause, UnitText text) =>
        new(Enum.Parse<ReplanCauseKind>(cause.Kind.ToString()), cause.Date, cause.TimeOff?.Days, ProposalText.For(cause, text));

    internal static ReplanCauseResponse Of(TimeOff tooLong) =>
        new(ReplanCauseKind.TimeOff, tooLong.From, tooLong.Days, ProposalText.NeedsNewBlock(tooLong));
}
