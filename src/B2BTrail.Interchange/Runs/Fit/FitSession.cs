using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>A session: an activity, or one leg of a multisport activity.</summary>
/// <param name="Start">When it began; not a number where it does not say.</param>
/// <param name="Elapsed">Seconds from start to end; not a number where it does not say.</param>
/// <param name="Sport">What it is of; null where it does not say.</param>
/// <param name="Summary">Its totals.</param>
internal sealed record FitSession(double Start, double Elapsed, FitSport? Sport, FileSummary Summary)
{
    /// <summary>Whether it says anything that is worth keeping.</summary>
    public bool SaysSomething => Summary != FileSummary.None;

    /// <summary>Whether it says another start than the records, which decided.</summary>
    public bool StartDisagrees { get; init; }

    /// <summary>Reads a session message.</summary>
    public static FitSession Of(FitDefinition definition, ReadOnlySpan<byte> message)
    {
        var elapsed = FitFigures.Seconds(definition.Number(message, SessionField.Elapsed));
        var timer = FitFigures.Seconds(definition.Number(message, SessionField.Timer));
        var sport = FitSports.Of(definition.Code(message, SessionField.Sport), definition.Code(message, SessionField.SubSport));
        return new FitSession(definition.Time(message, SessionField.StartTime), double.IsNaN(elapsed) ? timer : elapsed, sport, new FileSummary
        {
            Distance = FitFigures.Distance(FitFigures.Meters(definition.Number(message, SessionField.Distance))),
            Timer = FitFigures.Duration(timer),
            Elapsed = FitFigures.Duration(elapsed),
            Ascent = FitFigures.Climb(definition.Number(message, SessionField.Ascent)),
            Descent = FitFigures.Climb(definition.Number(message, SessionField.Descent)),
            AverageHeartRate = FitFigures.HeartRate(definition.Number(message, SessionField.AverageHeartRate)),
        });
    }
}
