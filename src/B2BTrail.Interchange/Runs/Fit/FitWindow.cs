using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>The stretch of time that one activity of a file takes, and the points that fell to it.</summary>
/// <param name="start">When it begins, in <see cref="FitTime"/>; the next one's start ends it.</param>
/// <param name="end">When it should end by what its totals say; not a number where they do not say.</param>
/// <param name="countsSteps">Whether its cadence is of feet.</param>
internal sealed class FitWindow(double start, double end, bool countsSteps)
{
    private const double Slack = 60;
    private const double Break = 300;
    private const double LongestBreak = 86_400;

    /// <summary>When it begins.</summary>
    public double Start => start;

    /// <summary>Whether its cadence is of feet.</summary>
    public bool CountsSteps => countsSteps;

    /// <summary>Its points.</summary>
    public Track Points { get; set; } = Track.Empty;

    /// <summary>How many points lay outside.</summary>
    public int Outside { get; set; }

    /// <summary>How many points lay before one that had been taken.</summary>
    public int Back { get; set; }

    /// <summary>How many points among the others had no time.</summary>
    public int Untimed { get; set; }

    /// <summary>Whether points lay clearly behind the end, and were taken.</summary>
    public bool GoesOn { get; set; }

    /// <summary>
    /// Whether a point cannot be of it. Totals are often wrong, so points that go on without a break after the end are taken; without
    /// totals, only a leap of more than a day is refused.
    /// </summary>
    /// <param name="time">When the point was.</param>
    /// <param name="last">When the one before it was; not a number where there was none.</param>
    public bool Excludes(double time, double last) => time < start
        || (double.IsNaN(end) ? time - last > LongestBreak : IsBeyondEnd(time) && !(time - last <= Break));

    /// <summary>Whether a time lies clearly behind the end.</summary>
    public bool IsBeyondEnd(double time) => time > end + Slack;

    /// <summary>What was wrong with the points, a sentence each.</summary>
    public IEnumerable<string> Notices()
    {
        if (GoesOn)
        {
            yield return FitNotices.LongerThanTotals;
        }

        if (Outside > 0)
        {
            yield return FitNotices.Outside(Outside);
        }

        if (Back > 0)
        {
            yield return FitNotices.Back(Back);
        }

        if (Untimed > 0)
        {
            yield return FitNotices.Untimed(Untimed);
        }
    }
}
