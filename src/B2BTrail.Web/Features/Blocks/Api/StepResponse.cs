using System.Text.Json.Serialization;
using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A part of a session: so many seconds, or steps that repeat.</summary>
public sealed record StepResponse(
    StepKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Seconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RpeResponse? Rpe,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepManner? How,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Times,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StepResponse>? Steps)
{
    internal static StepResponse From(SessionStep step) => step.Steps.Count > 0
        ? new(step.Kind, null, null, null, step.Times, [.. step.Steps.Select(From)])
        : new(step.Kind, step.Duration.Seconds, step.Rpe is { } rpe ? new RpeResponse(rpe.From.Value, rpe.To.Value) : null, step.Manner, null, null);
}
