namespace B2BTrail.Interchange.Blocks;

/// <summary>What is written of a block.</summary>
/// <param name="Name">Its name, under which calendars list it.</param>
/// <param name="Version">The version of its plan; grows with each change.</param>
/// <param name="ChangedUtc">When its plan changed last.</param>
/// <param name="Runs">Its runs, in order.</param>
public sealed record BlockEvents(string Name, int Version, DateTime ChangedUtc, IReadOnlyList<RunEvent> Runs);
