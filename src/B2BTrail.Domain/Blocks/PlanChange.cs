namespace B2BTrail.Domain.Blocks;

/// <summary>A change of a plan, session by session: what an edit, an accepted proposal, a changed request and an undo all come down to.</summary>
/// <param name="Sessions">The sessions that differ, each once under its id.</param>
public sealed record PlanChange(IReadOnlyList<SessionChange> Sessions)
{
    /// <summary>Sessions that the plan gains; none unless its race moved.</summary>
    public IReadOnlyList<StandingSession> Added { get; init; } = [];

    /// <summary>Sessions that fall away; none unless its race moved.</summary>
    public IReadOnlyList<StandingSession> Dropped { get; init; } = [];

    /// <summary>The request and its first plan, where what is asked changed; null where both stay.</summary>
    public SourceChange? Source { get; init; }

    /// <summary>The keys of the causes that it answers: those of the proposal that it accepts; none of any other change.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Sessions.Count + Added.Count + Dropped.Count == 0 && Source is null;

    /// <summary>Every date that it touches, some of them several times.</summary>
    internal IEnumerable<DateOnly> Dates => Sessions.SelectMany(change => new[] { change.Before.Date, change.After.Date })
        .Concat(Added.Concat(Dropped).Select(session => session.Date));

    /// <summary>The change that takes this one back.</summary>
    public PlanChange Undone() => new([.. Sessions.Select(change => new SessionChange(change.After, change.Before))])
    {
        Added = Dropped,
        Dropped = Added,
        Source = Source is { } moved ? new SourceChange(moved.After, moved.Before) : null,
    };
}
