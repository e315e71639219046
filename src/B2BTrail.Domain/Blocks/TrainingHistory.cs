using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What was really run, day by day, and from which day on there was a plan to run by.</summary>
public sealed class TrainingHistory
{
    private readonly Dictionary<DateOnly, DayDone> _days;

    /// <summary>A history of days; two entries of one day add up.</summary>
    /// <param name="days">What was run.</param>
    /// <param name="savedOn">The day on which the plan was saved; it is taken to be as old as its first day where this is left out.</param>
    public TrainingHistory(IEnumerable<DayDone> days, DateOnly savedOn = default)
    {
        _days = days.GroupBy(d => d.Date).ToDictionary(day => day.Key, day => day.Aggregate(DayDone.Sum));
        SavedOn = savedOn;
    }

    /// <summary>The day on which the plan was saved: what it has on days before was never to be run, so that none of it was missed.</summary>
    public DateOnly SavedOn { get; }

    /// <summary>Whether a day went by without a run, though there was a plan for it.</summary>
    internal bool IsMissed(DateOnly date, DateOnly today) => SavedOn <= date && date < today && !_days.ContainsKey(date);

    /// <summary>The same plan with other days.</summary>
    internal TrainingHistory With(IEnumerable<DayDone> days) => new(days, SavedOn);

    /// <summary>Nothing run.</summary>
    public static TrainingHistory None { get; } = new([]);

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

    /// <summary>All of a day; null where nothing was run.</summary>
    public DayDone? Of(DateOnly date) => _days.GetValueOrDefault(date);
}
