using System.Text.Json;
using System.Text.Json.Nodes;
using B2BTrail.Web.Features.Api;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>Says what to change of a JSON object, as RFC 7396 does.</summary>
internal static class MergePatch
{
    /// <summary>The patch that turns one value into another.</summary>
    public static JsonObject Between<T>(T from, T to) => Between(
        JsonSerializer.SerializeToNode(from, ApiJson.Options)!.AsObject(), JsonSerializer.SerializeToNode(to, ApiJson.Options)!.AsObject());

    private static JsonObject Between(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in to.Where(member => !JsonNode.DeepEquals(from[member.Key], member.Value)))
        {
            patch[name] = (from[name], value) is (JsonObject before, JsonObject after) ? Between(before, after) : value?.DeepClone();
        }

        return patch;
    }
}
