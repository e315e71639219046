namespace B2BTrail.Domain.Runs;

/// <summary>How the figures of a run were taken from its file.</summary>
/// <param name="Distance">How the distance was.</param>
/// <param name="Moving">How the time in motion was; null where there is none.</param>
/// <param name="Ascent">How the climb was; null where there is none.</param>
public sealed record RecordedFrom(FigureMethod Distance, FigureMethod? Moving, FigureMethod? Ascent);
