namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>
/// Invariants that a few plans of random requests still break, all of them of requests in which several things meet that no runner tells
/// at once, with the largest share of plans that may. Of all others a handful in twenty thousand may turn up. The list only gets shorter:
/// whoever mends one takes it out.
/// </summary>
internal static class OpenInvariants
{
    private const double Rare = 0.002;
    private const double AHandful = 0.00025;

    private static readonly HashSet<Invariant> Open =
    [
        Invariant.EveRunNotAToken,
        Invariant.FirstLongRunBackIsShorter,
        Invariant.FullWeeksHoldToday,
        Invariant.LastPairKeepsTheLongRun,
        Invariant.NoFixedPoint,
        Invariant.NoLostWeekAfterTimeOff,
        Invariant.RaceWeekKeepsRunning,
        Invariant.RaceWeekNotEmpty,
        Invariant.RegainsAfterTimeOff,
        Invariant.RegainsToday,
        Invariant.SessionAgainstLongestRun,
        Invariant.StartAfterTimeOffIsGentle,
        Invariant.StepBackNotACrash,
        Invariant.TaperAgainstLargestWeek,
        Invariant.TaperNeverGrows,
        Invariant.WeekOneHoldsToday,
    ];

    /// <summary>The largest share of plans that may break an invariant.</summary>
    internal static double Share(Invariant invariant) => Open.Contains(invariant) ? Rare : AHandful;
}
