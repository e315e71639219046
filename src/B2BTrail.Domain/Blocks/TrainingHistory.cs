using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What was really run, day by day.</summary>
public sealed class TrainingHistory
{
    private readonly Dictionary<DateOnly, DayDone> _days;

    /// <summary>A history of days; two entries of one day add up.</summary>
    public TrainingHistory(IEnumerable<DayDone> days) => _days = days
        .GroupBy(d => d.Date)
        .ToDictionary(day => day.Key, day => day.Aggregate(DayDone.Sum));

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
