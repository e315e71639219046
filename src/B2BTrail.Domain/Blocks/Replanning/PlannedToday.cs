using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What the followed plan has for today.</summary>
/// <param name="Session">The day as the plan stands.</param>
/// <param name="WasRun">Whether anything was run on it.</param>
public sealed record PlannedToday(StandingSession Session, bool WasRun)
{
    /// <summary>The second day of a pair as the gate sees it; null on all other days.</summary>
    public SecondDayLook? Morning { get; init; }

    /// <summary>Whether the gate's answer was taken.</summary>
    public bool IsMorningTaken { get; init; }

    /// <summary>What looking at the plan again came to; null where the runner has answered.</summary>
    public ReplanOutcome? Outcome { get; init; }

    /// <summary>The run that the plan asks for, before an answer of the gate was taken; null on a rest day.</summary>
    internal Distance? Asked => Morning is { } morning ? morning.Pair.Second.Distance : Session.IsOnFoot ? Session.Distance : null;
}
