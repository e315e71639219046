namespace B2BTrail.Domain.Readiness;

/// <summary>A runner's own usual: the scores of the four weeks before a day.</summary>
/// <param name="Mean">Their mean, 5…25.</param>
/// <param name="Deviation">Their standard deviation (of a sample), at least <see cref="LeastDeviation"/>.</param>
/// <param name="Count">How many there are.</param>
public sealed record Baseline(double Mean, double Deviation, int Count)
{
    /// <summary>The days looked back.</summary>
    public const int Days = 28;

    /// <summary>Fewer check-ins than this say nothing of what is usual (our own judgement).</summary>
    public const int Fewest = 10;

    /// <summary>Someone who always answers alike must not be alarmed by a single point (our own judgement).</summary>
    public const double LeastDeviation = 1.0;

    /// <summary>The usual before a day; null where there are too few check-ins.</summary>
    public static Baseline? Before(IReadOnlyList<DayCheckIn> checkIns, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        var scores = checkIns.Where(c => c.Date < day && c.Date >= day.AddDays(-Days)).Select(c => (double)c.Answers.Score).ToList();
        if (scores.Count < Fewest)
        {
            return null;
        }

        double mean = scores.Average();
        double variance = scores.Sum(s => (s - mean) * (s - mean)) / (scores.Count - 1);
        return new Baseline(mean, Math.Max(LeastDeviation, Math.Sqrt(variance)), scores.Count);
    }

    /// <summary>How far a score lies from the usual, in deviations; below zero is worse.</summary>
    public double Distance(int score) => (score - Mean) / Deviation;
}
