namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>A lap.</summary>
/// <param name="Start">When it began; not a number where it does not say.</param>
/// <param name="Seconds">How long it took, pauses left out where it says so; not a number where it does not say.</param>
/// <param name="Meters">How far it was; null where it does not say.</param>
/// <param name="AverageHeartRate">Beats a minute; null where it does not say.</param>
internal readonly record struct FitLap(double Start, double Seconds, double? Meters, int? AverageHeartRate)
{
    /// <summary>Reads a lap message.</summary>
    public static FitLap Of(FitDefinition definition, ReadOnlySpan<byte> message)
    {
        var timer = FitFigures.Seconds(definition.Number(message, LapField.Timer));
        var meters = FitFigures.Meters(definition.Number(message, LapField.Distance));
        return new FitLap(
            definition.Time(message, LapField.StartTime),
            double.IsNaN(timer) ? FitFigures.Seconds(definition.Number(message, LapField.Elapsed)) : timer,
            double.IsNaN(meters) ? null : meters,
            FitFigures.HeartRate(definition.Number(message, LapField.AverageHeartRate)));
    }
}
