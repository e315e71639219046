using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What was run on one local day, all runs together.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Distance">How far; more than zero.</param>
/// <param name="Time">The time it took, moving where known; null where not known of all of it.</param>
/// <param name="Rpe">The hardest rating given; null where none was.</param>
public sealed record DayDone(DateOnly Date, Distance Distance, Duration? Time = null, Rpe? Rpe = null)
{
    /// <summary>Whether a run of the day was a race in earnest.</summary>
    public bool IsRace { get; init; }

    internal static DayDone Sum(DayDone a, DayDone b) => new(
        a.Date,
        a.Distance + b.Distance,
        a.Time is { } x && b.Time is { } y ? new Duration(x.Seconds + y.Seconds) : null,
        (a.Rpe, b.Rpe) switch
        {
            ({ } p, { } q) => p.Value >= q.Value ? p : q,
            _ => a.Rpe ?? b.Rpe,
        })
    { IsRace = a.IsRace || b.IsRace };
}
