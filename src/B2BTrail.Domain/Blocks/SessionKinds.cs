using System.Collections.Frozen;

namespace B2BTrail.Domain.Blocks;

/// <summary>The facts of each kind of session.</summary>
public static class SessionKinds
{
    private static readonly FrozenDictionary<SessionKind, SessionKindFacts> Facts = new Dictionary<SessionKind, SessionKindFacts>
    {
        [SessionKind.Rest] = new() { CountsAsDistance = true, MayBeEdited = true },
        [SessionKind.Easy] = Run(new()),
        [SessionKind.Quality] = Run(new() { IsHard = true }),
        [SessionKind.Long] = Run(new() { IsLong = true }),
        [SessionKind.PairFirst] = Run(new() { IsLong = true, IsPairDay = true }),
        [SessionKind.PairSecond] = Run(new() { IsLong = true, IsPairDay = true }),
        [SessionKind.Race] = new() { IsRun = true },
    }.ToFrozenDictionary();

    extension(SessionKind kind)
    {
        /// <inheritdoc cref="SessionKindFacts.IsRun"/>
        public bool IsRun => Facts[kind].IsRun;

        /// <inheritdoc cref="SessionKindFacts.CountsAsDistance"/>
        public bool CountsAsDistance => Facts[kind].CountsAsDistance;

        /// <inheritdoc cref="SessionKindFacts.IsLong"/>
        public bool IsLong => Facts[kind].IsLong;

        /// <inheritdoc cref="SessionKindFacts.IsPairDay"/>
        public bool IsPairDay => Facts[kind].IsPairDay;

        /// <inheritdoc cref="SessionKindFacts.IsHard"/>
        public bool IsHard => Facts[kind].IsHard;

        /// <inheritdoc cref="SessionKindFacts.MayBeEdited"/>
        public bool MayBeEdited => Facts[kind].MayBeEdited;
    }

    private static SessionKindFacts Run(SessionKindFacts facts) => facts with { IsRun = true, CountsAsDistance = true, MayBeEdited = true };
}
