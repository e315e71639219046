namespace B2BTrail.Domain.Readiness;

/// <summary>One thing wrong with a check-in. The words are made where it is shown.</summary>
/// <param name="Field">The property of <see cref="CheckInEntry"/>.</param>
/// <param name="Code">What is wrong with it.</param>
/// <param name="Strength">The strongest pain that was given, for <see cref="CheckInProblemCode.PainDeniedButRated"/>; null otherwise.</param>
public sealed record CheckInProblem(string Field, CheckInProblemCode Code, int? Strength = null);
