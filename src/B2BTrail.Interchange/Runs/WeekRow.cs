using B2BTrail.Domain.Blocks;

namespace B2BTrail.Interchange.Runs;

/// <summary>A week of the table.</summary>
/// <param name="StartDate">Its first day.</param>
/// <param name="Planned">All that was planned.</param>
/// <param name="Done">All that was run.</param>
/// <param name="ByKind">Both, split by kind.</param>
/// <param name="Mark">What the week is in the block; null where it is in none.</param>
public sealed record WeekRow(
    DateOnly StartDate, WeekFigures Planned, WeekFigures Done, IReadOnlyList<(WeekFigures Planned, WeekFigures Done)> ByKind, WeekKind? Mark);
