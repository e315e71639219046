using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>Finds the planned session that a run fulfilled, by its local date (our own rule).</summary>
public static class SessionMatcher
{
    /// <summary>A run makes up for the session of the day before where their distances differ by no more than this share of the longer.</summary>
    public const double MadeUpShare = 0.25;

    /// <summary>
    /// A session of the run's own day: one that no run has fulfilled before the others, and of these the one nearest to it in length; where the day has none, the session of the day before,
    /// where no run has fulfilled it and it is about as long as the run; else none. Rest days are never fulfilled, nor is a session by a run
    /// of an earlier day: it is still to come then.
    /// </summary>
    /// <param name="runDate">The run's local day.</param>
    /// <param name="distance">How far it was.</param>
    /// <param name="around">The planned sessions of its day and of the day before, of the block that is followed.</param>
    public static SessionId? Match(DateOnly runDate, Distance distance, IEnumerable<SessionToMatch> around)
    {
        var running = around.Where(session => session.Kind.IsOnFoot).ToList();
        var sameDay = running.FindAll(session => session.Date == runDate);
        if (sameDay.Count > 0)
        {
            return sameDay.OrderBy(session => session.IsFulfilled).ThenBy(session => Math.Abs(session.Distance.Meters - distance.Meters)).First().Id;
        }

        var missed = running.FindAll(session => !session.IsFulfilled && session.Date == runDate.AddDays(-1) && IsAbout(session.Distance));
        return missed is [var only] ? only.Id : null;

        bool IsAbout(Distance planned) =>
            Math.Abs(planned.Meters - distance.Meters) <= MadeUpShare * Math.Max(planned.Meters, distance.Meters);
    }
}
