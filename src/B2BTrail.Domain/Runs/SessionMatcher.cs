using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Runs;

/// <summary>Finds the planned session that a run fulfilled, by its local date (our own rule).</summary>
public static class SessionMatcher
{
    /// <summary>
    /// A session of the run's own day, one that no run has fulfilled before the others; else the one of the day before or after, where just
    /// one of them is a session that no run has fulfilled; else none. Rest days are never fulfilled.
    /// </summary>
    /// <param name="runDate">The run's local day.</param>
    /// <param name="around">The planned sessions from one day before to one day after, of the block that is followed.</param>
    public static SessionId? Match(DateOnly runDate, IEnumerable<SessionToMatch> around)
    {
        var running = around.Where(session => session.Kind.IsOnFoot).ToList();
        var sameDay = running.FindAll(session => session.Date == runDate);
        if (sameDay.Count > 0)
        {
            return (sameDay.Find(session => !session.IsFulfilled) ?? sameDay[0]).Id;
        }

        var open = running.FindAll(session => !session.IsFulfilled && Math.Abs(session.Date.DayNumber - runDate.DayNumber) == 1);
        return open is [var only] ? only.Id : null;
    }
}
