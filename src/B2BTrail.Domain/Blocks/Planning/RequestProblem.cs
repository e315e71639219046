using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>One thing wrong with a request. The words are made where it is shown.</summary>
/// <param name="Field">The field's path as the API spells it, such as <c>race.date</c> or <c>current.longestRunMeters</c>.</param>
/// <param name="Code">What is wrong with it.</param>
public sealed record RequestProblem(string Field, RequestProblemCode Code)
{
    /// <summary>The weeks that a block needs, where there are too few.</summary>
    public int? WeeksNeeded { get; init; }

    /// <summary>The weeks that there are, where there are too few.</summary>
    public int? WeeksLeft { get; init; }

    /// <summary>The first day of the week that would have no running.</summary>
    public DateOnly? EmptyWeek { get; init; }

    /// <summary>The days, minutes or races that it is about.</summary>
    public int? Count { get; init; }

    /// <summary>The first day on which a new block could start.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>The rule whose range a number lies outside of.</summary>
    public Rule? Rule { get; init; }
}
