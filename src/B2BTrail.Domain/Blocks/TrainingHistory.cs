using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What was really run of a plan, day by day, and since when the plan could be followed.</summary>
public sealed class TrainingHistory
{
    private readonly Dictionary<DateOnly, DayDone> _days;

    /// <summary>A history of days; two entries of one day add up.</summary>
    /// <param name="days">The days with a run.</param>
    /// <param name="savedOn">See <see cref="SavedOn"/>.</param>
    public TrainingHistory(IEnumerable<DayDone> days, DateOnly savedOn) => (_days, SavedOn) = (
        days.GroupBy(d => d.Date).ToDictionary(day => day.Key, day => day.Aggregate(DayDone.Sum)),
        savedOn);

    /// <summary>
    /// The runner's day on which the plan was saved. The days before it were never theirs to follow: what they logged then counts as it was run,
    /// and nothing was missed.
    /// </summary>
    public DateOnly SavedOn { get; }

    /// <summary>The days with a run, in order.</summary>
    public IEnumerable<DayDone> Days => _days.Values.OrderBy(d => d.Date);

    /// <summary>The distance run on a day; null where nothing was.</summary>
    public Distance? On(DateOnly date) => _days.TryGetValue(date, out var day) ? day.Distance : null;

    /// <summary>Whether a session was run: whatever was run on its date counts for it.</summary>
    public bool IsRun(StandingSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _days.ContainsKey(session.Date);
    }

    /// <summary>Whether a session is over, so that nothing plans it anew: it was run, or its date has passed.</summary>
    public bool IsOver(StandingSession session, DateOnly today) => IsRun(session) || session.Date < today;

    /// <summary>Whether what was planned for a day was missed: the day is over and without a run, and the plan was saved by then.</summary>
    public bool IsMissed(DateOnly date, DateOnly today) => date >= SavedOn && date < today && !_days.ContainsKey(date);

    /// <summary>All of a day; null where nothing was run.</summary>
    public DayDone? Of(DateOnly date) => _days.GetValueOrDefault(date);
}
