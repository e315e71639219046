using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>The stretch of time that one activity of a file takes, and the points that fell to it.</summary>
/// <param name="session">The activity's session.</param>
internal sealed class FitWindow(FitSession session)
{
    private const double Slack = 60;
    private const double Break = 300;
    private const double LongestBreak = 86_400;

    // Not a number where the totals do not say.
    private readonly double _end = session.Start + session.Elapsed;

    private int _odd;
    private bool _isShifted;
    private (DateTime From, DateTime To)? _corrected;

    /// <summary>When it begins, in <see cref="FitTime"/>; not a number where nothing tells. The next one's start ends it.</summary>
    public double Start { get; } = session.Start;

    /// <summary>Whether its cadence is of feet.</summary>
    public bool CountsSteps { get; } = session.Sport?.Sport.IsOnFoot() == true;

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

    /// <summary>Takes over what was done to the times before the points were dealt out.</summary>
    /// <param name="times">What was done; null where they were in order.</param>
    public void Settled(PointTimes? times)
    {
        Back += times?.Back ?? 0;
        _odd = times?.Odd ?? 0;
        _isShifted = times?.IsShifted == true;
    }

    /// <summary>
    /// Whether a point cannot be of it. Totals are often wrong, so points that go on without a break after the end are taken; without
    /// totals, only a leap of more than a day is refused.
    /// </summary>
    /// <param name="time">When the point was.</param>
    /// <param name="last">When the one before it was; not a number where there was none.</param>
    public bool Excludes(double time, double last) => time < Start
        || (double.IsNaN(_end) ? time - last > LongestBreak : IsBeyondEnd(time) && !(time - last <= Break));

    /// <summary>When it began, in UTC, put right where the receiver's count of weeks ran over; null where nothing tells.</summary>
    /// <param name="created">When the file was written, in <see cref="FitTime"/>; not a number where it does not say.</param>
    public DateTime? StartUtc(double created)
    {
        var start = FitTime.ToUtc(Start);
        if (start is { } said && GpsWeeks.Corrected(said, FitTime.ToUtc(created)) is { } corrected)
        {
            _corrected = (said, corrected);
            return corrected;
        }

        return start;
    }

    /// <summary>Whether a time lies clearly behind the end.</summary>
    public bool IsBeyondEnd(double time) => time > _end + Slack;

    /// <summary>What was wrong with the session and its points.</summary>
    public IEnumerable<FileNotice> Notices()
    {
        if (!session.SaysSomething)
        {
            yield return new(FileNoticeCode.NeverFinished);
        }

        if (Start < FitTime.FirstOfSetClock)
        {
            yield return new(FileNoticeCode.ClockNeverSet);
        }

        if (_corrected is var (said, corrected))
        {
            yield return new(FileNoticeCode.WeeksRanOver) { Date = DateOnly.FromDateTime(said), UsedDate = DateOnly.FromDateTime(corrected) };
        }

        if (session.StartDisagrees)
        {
            yield return new(FileNoticeCode.StartDisagrees);
        }

        if (double.IsNaN(Start) && Points.Count > 0)
        {
            yield return new(FileNoticeCode.NoTimes);
        }

        if (GoesOn)
        {
            yield return new(FileNoticeCode.LongerThanTotals);
        }

        if (Outside > 0)
        {
            yield return new(FileNoticeCode.PointsOutside) { Count = Outside };
        }

        if (Back > 0)
        {
            yield return new(FileNoticeCode.PointsBackInTime) { Count = Back };
        }

        if (_odd > 0)
        {
            yield return new(FileNoticeCode.PointsWithOddTime) { Count = _odd };
        }

        if (_isShifted)
        {
            yield return new(FileNoticeCode.ClockSetMeanwhile);
        }

        if (Untimed > 0)
        {
            yield return new(FileNoticeCode.PointsWithoutTime) { Count = Untimed };
        }
    }
}
