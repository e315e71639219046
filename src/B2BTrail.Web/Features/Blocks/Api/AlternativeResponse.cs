using System.Text.Json.Nodes;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A change that would reach more; <paramref name="Request"/> is the merge patch (RFC 7396) that makes the request ask for it.</summary>
public sealed record AlternativeResponse(
    AlternativeChange Change, double Amount, double ReachesMeters, double ReachesShare, bool Feasible, JsonObject Request, string Text)
{
    internal static AlternativeResponse From(Alternative alternative, BlockRequest request, UnitText text) => new(
        alternative.Change,
        alternative.Amount,
        alternative.Reaches.Meters,
        alternative.ReachesShare,
        alternative.IsFeasible,
        MergePatch.Between(BlockInput.From(request), BlockInput.From(alternative.Request)),
        AlternativeText.Of(alternative, text));
}
