namespace B2BTrail.Domain.Readiness;

/// <summary>One thing wrong with a check-in.</summary>
/// <param name="Field">The property of <see cref="CheckInEntry"/>.</param>
/// <param name="Message">A sentence for the runner.</param>
public sealed record CheckInProblem(string Field, string Message);
