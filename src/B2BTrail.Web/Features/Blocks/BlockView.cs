using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A saved block as its page shows it: the current plan and what was done.</summary>
public sealed record BlockView(
    BlockId Id,
    string Name,
    DateOnly StartDate,
    DateOnly EndDate,
    bool EndsWithRace,
    Distance AskedPair,
    Distance ReachedPair,
    bool IsFeasible,
    IReadOnlyList<WeekView> Weeks)
{
    /// <summary>The version of the plan; an edit names the one that it was made on.</summary>
    public int Version { get; init; }

    /// <summary>The back-to-back that the race asks for, where the runner lowered the target; null where they did not.</summary>
    public Distance? LoweredFrom { get; init; }

    /// <summary>The rules that it was planned by.</summary>
    public required Generation Generation { get; init; }

    /// <summary>Whether there is a change to take back, and one to make again.</summary>
    public (bool Undo, bool Redo) Can { get; init; }

    /// <summary>All its sessions, in order of their days.</summary>
    public IEnumerable<SessionView> Sessions => Weeks.SelectMany(week => week.Sessions);

    /// <summary>The training week that holds a day; null outside of the block.</summary>
    public WeekView? WeekOf(DateOnly date) => Weeks.FirstOrDefault(week => week.StartDate <= date && date <= week.EndDate);

    /// <summary>The session of a date; null outside of the block. See <see cref="OneSessionPerDay"/>.</summary>
    public SessionView? OnlySessionOn(DateOnly date) => OneSessionPerDay.Of(Sessions.Where(session => session.Date == date));

    /// <summary>The pair that a session is part of; null where it is in none.</summary>
    public PairView? PairOf(SessionView session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.Kind.IsPairDay)
        {
            return null;
        }

        var date = session.Kind == SessionKind.PairFirst ? session.Date : session.Date.AddDays(-1);
        return Find(date, SessionKind.PairFirst) is { } first && Find(date.AddDays(1), SessionKind.PairSecond) is { } second
            ? new PairView(first, second)
            : null;

        SessionView? Find(DateOnly on, SessionKind kind) => Sessions.FirstOrDefault(d => d.Date == on && d.Kind == kind);
    }

    /// <summary>The block under a warning sign, from a day on: the runs of the next days are paused.</summary>
    public BlockView PausedFrom(DateOnly today) => this with
    {
        Weeks = [.. Weeks.Select(week => week with
        {
            Sessions = [.. week.Sessions.Select(session => session with { IsPaused = RunningStop.Paused(today).Takes(session) })],
        })],
    };

    /// <summary>The block as it would be after a change that is not saved; each changed session knows what it was.</summary>
    public BlockView After(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var then = change.Sessions.Select(change => change.After).ToLookup(session => session.Date);
        return this with
        {
            Weeks = [.. Weeks.Select(week => week.Sessions.Any(session => then[session.Date].Any())
                ? week with { Sessions = [.. week.Sessions.Select(session => OneSessionPerDay.Of(then[session.Date]) is { } after ? session.As(after) : session)] }
                : week)],
        };
    }
}
