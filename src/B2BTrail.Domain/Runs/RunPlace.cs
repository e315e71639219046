namespace B2BTrail.Domain.Runs;

/// <summary>What a recording says at one place of a run. What it does not say is null.</summary>
/// <param name="Along">Meters or seconds under way, as the axis of the run's curves is.</param>
/// <param name="Meters">Meters under way; null where the track does not say how far it went.</param>
/// <param name="Seconds">Seconds under way, pauses left out; null where the track has no times.</param>
/// <param name="Elevation">Meters above the sea.</param>
/// <param name="Grade">Meters up for each meter ahead: 0.12 is a slope of 12 %, below zero it goes down.</param>
/// <param name="Pace">Seconds a kilometer, smoothed as the pace curve is.</param>
/// <param name="HeartRate">Beats a minute.</param>
public sealed record RunPlace(double Along, double? Meters, double? Seconds, double? Elevation, double? Grade, double? Pace, int? HeartRate);
