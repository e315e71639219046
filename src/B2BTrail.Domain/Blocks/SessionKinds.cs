namespace B2BTrail.Domain.Blocks;

/// <summary>The facts of each kind of session.</summary>
public static class SessionKinds
{
    private static readonly Dictionary<SessionKind, SessionKindFacts> Table = new()
    {
        [SessionKind.Rest] = new() { Purpose = SessionPurpose.Rest, CountsAsDistance = true, MayBeEdited = true },
        [SessionKind.Easy] = Run(new() { Purpose = SessionPurpose.Easy, MayBeThirdDay = true }),
        [SessionKind.Quality] = Run(new() { Purpose = SessionPurpose.Hard, IsHard = true }),
        [SessionKind.Long] = Run(new() { Purpose = SessionPurpose.Long, IsLong = true }),
        [SessionKind.PairFirst] = Run(new() { Purpose = SessionPurpose.PairFirst, IsLong = true, IsPairDay = true }),
        [SessionKind.PairSecond] = Run(new() { Purpose = SessionPurpose.PairSecond, IsLong = true, IsPairDay = true }),
        [SessionKind.Race] = new() { Purpose = SessionPurpose.Race, IsOnFoot = true, IsRun = true },
    };

    // Asked for each day of each plan that is tried: found by the number of the kind.
    private static readonly SessionKindFacts[] Facts = [.. Enum.GetValues<SessionKind>().Order().Select(kind => Table[kind])];

    extension(SessionKind kind)
    {
        /// <inheritdoc cref="SessionKindFacts.Purpose"/>
        public SessionPurpose Purpose => Facts[(int)kind].Purpose;

        /// <inheritdoc cref="SessionKindFacts.IsOnFoot"/>
        public bool IsOnFoot => Facts[(int)kind].IsOnFoot;

        /// <inheritdoc cref="SessionKindFacts.IsRun"/>
        public bool IsRun => Facts[(int)kind].IsRun;

        /// <inheritdoc cref="SessionKindFacts.CountsAsDistance"/>
        public bool CountsAsDistance => Facts[(int)kind].CountsAsDistance;

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

    private static SessionKindFacts Run(SessionKindFacts facts) => facts with { IsOnFoot = true, IsRun = true, CountsAsDistance = true, MayBeEdited = true };
}
