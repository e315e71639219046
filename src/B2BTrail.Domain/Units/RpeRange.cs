namespace B2BTrail.Domain.Units;

/// <summary>A span of exertion that a session asks for, both ends included.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end, not below <paramref name="From"/>.</param>
public sealed record RpeRange(Rpe From, Rpe To);
