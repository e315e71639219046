using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>Something short within a session.</summary>
public sealed record ExtraResponse(ExtraKind Kind, int Times, long Seconds)
{
    internal static IReadOnlyList<ExtraResponse> Of(SessionDraft session) =>
        session.Strides is { } strides ? [new(ExtraKind.Strides, strides.Times, strides.Each.Seconds)] : [];
}
