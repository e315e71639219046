namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>
/// Invariants that some plans of random requests still break, most of them absurd ones, with the largest share of plans that may. The list
/// only gets shorter: whoever mends one takes it out.
/// </summary>
internal static class OpenInvariants
{
    // What is never seen in twenty thousand plans may still turn up once or twice in others.
    private const double Rare = 0.0005;

    private static readonly Dictionary<Invariant, double> Shares = new()
    {
        [Invariant.ComeBackGently] = 0.0027,
        [Invariant.EasyRunsDiffer] = 0.0056,
        [Invariant.FirstLongRunBackIsShorter] = 0.0099,
        [Invariant.FullWeeksHoldToday] = 0.0224,
        [Invariant.LastPairKeepsTheLongRun] = 0.0078,
        [Invariant.LongRunDoesNotFall] = 0.0383,
        [Invariant.NoLostWeekAfterTimeOff] = 0.0117,
        [Invariant.PairAgainstItsWeek] = 0.0017,
        [Invariant.PlannedRestIsNoTimeOff] = 0.0404,
        [Invariant.RaceWeekKeepsRunning] = 0.0143,
        [Invariant.RaceWeekNotEmpty] = 0.0024,
        [Invariant.RecoveryByDistance] = 0.0056,
        [Invariant.RegainsAfterTimeOff] = 0.0059,
        [Invariant.RegainsToday] = 0.0018,
        [Invariant.SessionAgainstLongestRun] = 0.0205,
        [Invariant.StepBackAgainstLargestOfFour] = 0.0281,
        [Invariant.StepBackNotACrash] = 0.0229,
        [Invariant.TaperAgainstLargestWeek] = 0.0028,
        [Invariant.TaperNeverGrows] = 0.0012,
        [Invariant.WeekAgainstLargestOfFour] = 0.0503,
        [Invariant.WeekOneHoldsToday] = 0.0104,
    };

    /// <summary>The largest share of plans that may break an invariant.</summary>
    internal static double Share(Invariant invariant) => Shares.GetValueOrDefault(invariant, Rare);
}
