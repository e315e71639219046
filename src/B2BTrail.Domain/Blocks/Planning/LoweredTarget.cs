using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Whether a block asks for less than its race does.</summary>
public static class LoweredTarget
{
    extension(BlockRequest request)
    {
        /// <summary>Whether the runner set a back-to-back below the one that the race asks for.</summary>
        public bool IsTargetLowered => request.LoweredFrom is not null;

        /// <summary>The back-to-back that the race asks for, where the runner set a smaller one; null where they did not.</summary>
        public Distance? LoweredFrom => request is { Goal: Goal.Race race, Target.Pair: { } pair } && RaceDemand.Pair(race.Distance.Meters) is var asked && pair.Meters < asked - Tolerance.Rounding
            ? new Distance(asked)
            : null;
    }
}
