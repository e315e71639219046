using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What the planner should know of the runner beside their figures.</summary>
public sealed record HabitsInput
{
    /// <summary>Whether this is the runner's first ultra; not where left out.</summary>
    public bool? FirstUltra { get; init; }

    /// <summary>How often a hard session is wanted; weekly where left out.</summary>
    public HardSessionHabit? HardSessions { get; init; }

    public static HabitsInput? From(RunnerHabits habits) =>
        habits == RunnerHabits.Usual ? null : new() { FirstUltra = habits.FirstUltra, HardSessions = habits.HardSessions };
}
