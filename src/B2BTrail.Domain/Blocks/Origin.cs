namespace B2BTrail.Domain.Blocks;

/// <summary>Where the reasons of a day are written.</summary>
/// <param name="Draft">0 for the first plan, else the number of the re-planning that set it.</param>
/// <param name="Date">The day in that plan, which names the session there (<see cref="OneSessionPerDay"/>); another than its own where it was moved.</param>
public readonly record struct Origin(int Draft, DateOnly Date);
