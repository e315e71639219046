using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>One part of a session.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Duration">How long; of steps that repeat, once.</param>
public sealed record SessionStep(StepKind Kind, Duration Duration)
{
    /// <summary>How hard; null where it is easy.</summary>
    public RpeRange? Rpe { get; init; }

    /// <summary>How it is run; null where that does not matter.</summary>
    public StepManner? Manner { get; init; }

    /// <summary>How often the <see cref="Steps"/> are done; 1 for a step of its own.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The steps that repeat; empty for a step of its own.</summary>
    public IReadOnlyList<SessionStep> Steps { get; init; } = [];
}
