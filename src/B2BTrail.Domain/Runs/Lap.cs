namespace B2BTrail.Domain.Runs;

/// <summary>A stretch that the runner or the watch marked off.</summary>
/// <param name="StartSeconds">Seconds from the start of the activity.</param>
/// <param name="Seconds">How long it took, pauses left out where the file says so.</param>
/// <param name="Meters">How far it was; null where not said.</param>
/// <param name="AverageHeartRate">Beats a minute; null where not said.</param>
public sealed record Lap(double StartSeconds, double Seconds, double? Meters, int? AverageHeartRate);
