using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>What to do in a session, part by part; what the parts leave of it is easy.</summary>
public sealed record StructureResponse(long HardSeconds, string Text, IReadOnlyList<StepResponse> Steps)
{
    internal static StructureResponse? From(SessionDraft session) => session.Structure is { } structure
        ? new(structure.Hard.Seconds, SessionStructureText.Of(session)!, [.. structure.Steps.Select(StepResponse.From)])
        : null;
}
