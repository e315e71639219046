namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>One thing wrong with a request.</summary>
/// <param name="Field">The field's path as the API spells it, such as <c>race.date</c> or <c>current.longestRunMeters</c>.</param>
/// <param name="Message">A sentence for the runner, without figures in a unit that they may not use.</param>
public sealed record RequestProblem(string Field, string Message);
