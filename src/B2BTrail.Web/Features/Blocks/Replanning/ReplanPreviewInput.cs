using B2BTrail.Web.Features.Blocks.Planning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>A block that someone would keep, and what came of it until a day.</summary>
public sealed record ReplanPreviewInput
{
    public BlockInput? Block { get; init; }

    public DateOnly? Today { get; init; }

    public IReadOnlyList<RunDoneInput>? Runs { get; init; }

    public IReadOnlyList<LightInput>? Lights { get; init; }

    /// <summary>Only to ask what a race on another day would change.</summary>
    public MovedRaceInput? Race { get; init; }
}
