using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Runs;

/// <summary>Finds the planned session that a run fulfilled, by its local date (our own rule).</summary>
public static class SessionMatcher
{
    /// <summary>
    /// The session of the run's own day; else the one of the day before or after, where just one of them is a session that no run has
    /// fulfilled; else none. Rest days are never fulfilled.
    /// </summary>
    /// <param name="runDate">The run's local day.</param>
    /// <param name="around">The planned days from one day before to one day after, of the block that is followed.</param>
    public static SessionId? Match(DateOnly runDate, IEnumerable<SessionToMatch> around)
    {
        var running = around.Where(day => day.Kind.IsRun).ToList();
        if (running.Find(day => day.Date == runDate) is { } sameDay)
        {
            return sameDay.Id;
        }

        var open = running.FindAll(day => !day.IsFulfilled && Math.Abs(day.Date.DayNumber - runDate.DayNumber) == 1);
        return open is [var only] ? only.Id : null;
    }
}
