namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A block in steps, along the best path that was found.</summary>
/// <param name="Weeks">The solved weeks.</param>
/// <param name="LimitsThatBound">The limits that held the back-to-backs down on the way to the whole target, most often first.</param>
internal sealed record SolvedBlock(WeekSolver Weeks, IReadOnlyList<BoundLimit> LimitsThatBound);
