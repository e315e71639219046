using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What to do in a session, part by part; what the parts leave of its distance is easy.</summary>
/// <param name="Steps">The parts, in order.</param>
public sealed record SessionStructure(IReadOnlyList<SessionStep> Steps)
{
    /// <summary>The time of all hard parts.</summary>
    public Duration Hard => new(Steps.Sum(HardIn));

    /// <summary>The time of all parts.</summary>
    public Duration Whole => new(Steps.Sum(step => step.Steps.Count == 0 ? step.Duration.Seconds : step.Times * step.Steps.Sum(s => s.Duration.Seconds)));

    private static long HardIn(SessionStep step) => step.Kind == StepKind.Hard ? step.Duration.Seconds : step.Times * step.Steps.Sum(HardIn);
}
