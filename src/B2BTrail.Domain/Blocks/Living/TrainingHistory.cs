using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Living;

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

    /// <summary>All of a day; null where nothing was run.</summary>
    public DayDone? Of(DateOnly date) => _days.GetValueOrDefault(date);
}

/// <summary>What was run on one local day, all runs together.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Distance">How far; more than zero.</param>
/// <param name="Time">The time it took, moving where known; null where not known of all of it.</param>
/// <param name="Rpe">The hardest rating given; null where none was.</param>
public sealed record DayDone(DateOnly Date, Distance Distance, Duration? Time = null, Rpe? Rpe = null)
{
    internal static DayDone Sum(DayDone a, DayDone b) => new(
        a.Date,
        a.Distance + b.Distance,
        a.Time is { } x && b.Time is { } y ? new Duration(x.Seconds + y.Seconds) : null,
        (a.Rpe, b.Rpe) switch
        {
            ({ } p, { } q) => p.Value >= q.Value ? p : q,
            _ => a.Rpe ?? b.Rpe,
        });
}
