using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Why a day is what it is.</summary>
/// <param name="Session">The day with its reasons.</param>
/// <param name="Week">The training week that holds it.</param>
/// <param name="Lock">Who decided on the day.</param>
/// <param name="MovedFrom">The day that it was first planned for, where that is another.</param>
public sealed record DayWhy(SessionDraft Session, WeekDraft Week, SessionLock Lock = SessionLock.None, DateOnly? MovedFrom = null)
{
    /// <summary>Whether the runner takes the day off.</summary>
    public bool IsTimeOff { get; init; }

    /// <summary>Whether the runner, or the advice for day 2 that they took, made it something else than what the reasons explain.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What the reasons explain, where the day is the runner’s own; null where it is not, or where that is no longer known.</summary>
    public SessionDraft? Planned { get; init; }
}
