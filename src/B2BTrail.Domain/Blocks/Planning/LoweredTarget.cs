using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Whether a block asks for less than its race does.</summary>
public static class LoweredTarget
{
    extension(BlockRequest request)
    {
        /// <summary>Whether the runner set a back-to-back below the one that the race asks for.</summary>
        public bool IsTargetLowered => request is { Goal: Goal.Race race, Target.Pair: { } pair } && pair.Meters < RaceDemand.Pair(race.Distance.Meters) - Tolerance.Rounding;

        /// <summary>The back-to-back that the race asks for, where the runner set a smaller one; null where they did not.</summary>
        public Distance? AskedByRace =>
            request is { IsTargetLowered: true, Goal: Goal.Race race } ? new Distance(RaceDemand.Pair(race.Distance.Meters)) : null;
    }
}
