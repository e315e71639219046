namespace B2BTrail.Domain.Readiness;

/// <summary>A runner's usual score: that of the four weeks (<see cref="ReadinessRules.UsualDays"/>) before a day.</summary>
/// <param name="Mean">The mean of the scores, 5 to 25.</param>
/// <param name="Deviation">Their standard deviation (of a sample), in points; at least <see cref="ReadinessRules.UsualDeviation"/>.</param>
/// <param name="Count">How many there are; at least <see cref="ReadinessRules.UsualFewest"/>.</param>
public sealed record Baseline(double Mean, double Deviation, int Count)
{
    /// <summary>The usual before a day; null if there are too few check-ins.</summary>
    public static Baseline? Before(IReadOnlyList<DayCheckIn> checkIns, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        var since = day.AddDays(-ReadinessRules.UsualDays.Count);
        var scores = checkIns.Where(c => c.Date < day && c.Date >= since).Select(c => (double)c.Answers.Score).ToList();
        if (scores.Count < ReadinessRules.UsualFewest.Count)
        {
            return null;
        }

        double mean = scores.Average();
        double variance = scores.Sum(s => (s - mean) * (s - mean)) / (scores.Count - 1);
        return new Baseline(mean, Math.Max(ReadinessRules.UsualDeviation.Number, Math.Sqrt(variance)), scores.Count);
    }

    /// <summary>How far a score is from the usual, in standard deviations; below zero is worse.</summary>
    public double Distance(int score) => (score - Mean) / Deviation;
}
