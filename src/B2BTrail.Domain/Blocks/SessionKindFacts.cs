namespace B2BTrail.Domain.Blocks;

/// <summary>What is true of every session of a kind; <see cref="SessionKinds"/> has a row of them for each.</summary>
internal sealed record SessionKindFacts
{
    /// <summary>What such a session is for, where its place in the plan does not say it closer (<c>Purposes</c>).</summary>
    public required SessionPurpose Purpose { get; init; }

    /// <summary>Whether there is something to do, run or walked: all but rest. It takes one of the days a week that the runner asked for.</summary>
    public bool IsOnFoot { get; init; }

    /// <summary>Whether what is done on such a day counts in weeks and against limits; only the race that is the goal does not.</summary>
    public bool CountsAsDistance { get; init; }

    /// <summary>
    /// Whether what is done on such a day is run, at the runner's trail pace: limits of time measure it by that pace, and its runs tell it. Any other
    /// kind has a pace of its own in <c>Rules.PaceOf</c>.
    /// </summary>
    public bool CountsForPace { get; init; }

    /// <summary>Whether it is one of the long days of its week: capped by time as such, climbing like the race, away from hard sessions.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether it is a day of a back-to-back.</summary>
    public bool IsPairDay { get; init; }

    /// <summary>Whether part of it is hard.</summary>
    public bool IsHard { get; init; }

    /// <summary>Whether it may follow the two days of a back-to-back as its third.</summary>
    public bool MayBeThirdDay { get; init; }

    /// <summary>Whether a runner may move, change or skip it.</summary>
    public bool MayBeEdited { get; init; }
}
