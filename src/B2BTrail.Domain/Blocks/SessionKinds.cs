namespace B2BTrail.Domain.Blocks;

/// <summary>The facts of each kind of session.</summary>
public static class SessionKinds
{
    private static readonly Dictionary<SessionKind, SessionKindFacts> Table = new()
    {
        // A run on a day of rest counts like any other.
        [SessionKind.Rest] = new() { Purpose = SessionPurpose.Rest, CountsAsDistance = true, CountsForPace = true, MayBeEdited = true },
        [SessionKind.Easy] = Run(new() { Purpose = SessionPurpose.Easy, MayBeThirdDay = true }),
        [SessionKind.Quality] = Run(new() { Purpose = SessionPurpose.Hard, IsHard = true }),
        [SessionKind.Long] = Run(new() { Purpose = SessionPurpose.Long, IsLong = true }),
        [SessionKind.PairFirst] = Run(new() { Purpose = SessionPurpose.PairFirst, IsLong = true, IsPairDay = true }),
        [SessionKind.PairSecond] = Run(new() { Purpose = SessionPurpose.PairSecond, IsLong = true, IsPairDay = true }),
        [SessionKind.Race] = new() { Purpose = SessionPurpose.Race, IsOnFoot = true, CountsForPace = true },
    };

    // Asked for each day of each plan that is tried: found by the number of the kind.
    private static readonly SessionKindFacts[] Facts = [.. Enum.GetValues<SessionKind>().Order().Select(kind => Table[kind])];

    /// <summary>The kinds that are run or walked, for queries in SQL, which cannot ask a kind for its facts.</summary>
    public static IReadOnlyList<SessionKind> OnFoot { get; } = [.. Table.Where(row => row.Value.IsOnFoot).Select(row => row.Key)];

    /// <summary>Those of them whose effort is compared with what was asked: all but races, for the same queries.</summary>
    public static IReadOnlyList<SessionKind> Rated { get; } = [.. Table.Where(row => row.Value is { IsOnFoot: true, CountsAsDistance: true }).Select(row => row.Key)];

    extension(SessionKind kind)
    {
        /// <inheritdoc cref="SessionKindFacts.Purpose"/>
        public SessionPurpose Purpose => Facts[(int)kind].Purpose;

        /// <inheritdoc cref="SessionKindFacts.IsOnFoot"/>
        public bool IsOnFoot => Facts[(int)kind].IsOnFoot;

        /// <inheritdoc cref="SessionKindFacts.CountsAsDistance"/>
        public bool CountsAsDistance => Facts[(int)kind].CountsAsDistance;

        /// <inheritdoc cref="SessionKindFacts.CountsForPace"/>
        public bool CountsForPace => Facts[(int)kind].CountsForPace;

        /// <inheritdoc cref="SessionKindFacts.IsLong"/>
        public bool IsLong => Facts[(int)kind].IsLong;

        /// <inheritdoc cref="SessionKindFacts.IsPairDay"/>
        public bool IsPairDay => Facts[(int)kind].IsPairDay;

        /// <inheritdoc cref="SessionKindFacts.IsHard"/>
        public bool IsHard => Facts[(int)kind].IsHard;

        /// <inheritdoc cref="SessionKindFacts.MayBeThirdDay"/>
        public bool MayBeThirdDay => Facts[(int)kind].MayBeThirdDay;

        /// <inheritdoc cref="SessionKindFacts.MayBeEdited"/>
        public bool MayBeEdited => Facts[(int)kind].MayBeEdited;
    }

    private static SessionKindFacts Run(SessionKindFacts facts) => facts with { IsOnFoot = true, CountsAsDistance = true, CountsForPace = true, MayBeEdited = true };
}
