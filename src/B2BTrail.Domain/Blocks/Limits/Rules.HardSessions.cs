using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Hard sessions and strides: which, how much, when, and who gets less.</content>
public static partial class Rules
{
    /// <summary>
    /// The kinds of hard session. Ladders, tempo's share and the easy parts are those that coaches publish; the shares and the most of
    /// climbs and hills are our own judgment.
    /// </summary>
    public static IReadOnlyList<HardSessionRow> HardSessions { get; } =
    [
        new(Workout.HillRepeats, RpeOf(Workout.HillRepeats), StepManner.Uphill, StepManner.JogDown, 24, 30, 0.08,
            [new(6, 1, 1), new(6, 2, 2), new(5, 3, 3), new(6, 3, 3), new(8, 3, 3), new(6, 5, 4)]),
        new(Workout.Fartlek, RpeOf(Workout.Fartlek), StepManner.Flat, StepManner.Jog, 24, 24, 0.08,
            [new(8, 1, 1), new(6, 2, 1), new(8, 2, 1), new(10, 2, 1), new(8, 3, 2)]),
        new(Workout.Tempo, RpeOf(Workout.Tempo), StepManner.Flat, StepManner.Jog, 40, 40, 0.10,
            [new(3, 5, 2), new(3, 6, 2), new(3, 8, 2), new(2, 12, 2), new(3, 10, 2), new(3, 12, 2), new(2, 20, 2)]),
        new(Workout.SteadyClimb, RpeOf(Workout.SteadyClimb), StepManner.Uphill, StepManner.JogDown, 45, 45, 0.12,
            [new(2, 8, 5), new(2, 10, 6), new(3, 10, 6), new(2, 20, 12), new(3, 15, 9)]),
        new(Workout.Downhill, RpeOf(Workout.Downhill), StepManner.Downhill, StepManner.Walk, 10, 10, 1,
            [new(4, 1, 2), new(6, 1, 2), new(8, 1, 2)]),
    ];

    /// <summary>How many strides a run holds, from the first to the last.</summary>
    public static IReadOnlyList<int> StrideCounts { get; } = [4, 6, 8];

    /// <summary>The hard minutes of a session: see <see cref="HardSessions"/>.</summary>
    public static Rule HardDose { get; } = new(RuleCode.HardDose, null, Measure.None, Basis.CoachRule);
    /// <summary>One stride: twenty seconds.</summary>
    public static Rule StrideTime { get; } = new(null, 20.0 / 60, Measure.Minutes, Basis.CoachRule);
    /// <summary>The shortest run with more than the fewest strides.</summary>
    public static Rule StridesGrowFrom { get; } = new(null, 30, Measure.Minutes, Basis.Estimate);
    /// <summary>A week that counts as large when hill repeats are measured.</summary>
    public static Rule HardLargeWeek { get; } = new(null, 55 * Distance.MetersPerMile, Measure.Meters, Basis.Estimate);
    /// <summary>Smaller weeks have strides only.</summary>
    public static Rule HardFrom { get; } = new(null, 20 * Distance.MetersPerMile, Measure.Meters, Basis.CoachRule);
    /// <summary>Smaller weeks have a hard session in every second full week at most.</summary>
    public static Rule HardEveryFullWeekFrom { get; } = new(null, 30 * Distance.MetersPerMile, Measure.Meters, Basis.CoachRule);
    /// <summary>The most hard minutes in them.</summary>
    public static Rule HardInSmallWeek { get; } = new(null, 18, Measure.Minutes, Basis.Estimate);
    /// <summary>So many weeks have strides only.</summary>
    public static Rule HardAfter { get; } = new(null, 2, Measure.Weeks, Basis.CoachRule);
    /// <summary>The same for a runner whose week today is no more than <see cref="HardLaterUpTo"/>.</summary>
    public static Rule HardLaterAfter { get; } = new(null, 3, Measure.Weeks, Basis.Estimate);
    /// <summary>The week up to which hard sessions start later.</summary>
    public static Rule HardLaterUpTo { get; } = new(null, 22 * Distance.MetersPerMile, Measure.Meters, Basis.Estimate);
    /// <summary>The most of a hard session before a first ultra.</summary>
    public static Rule HardFirstUltra { get; } = new(null, 0.75, Measure.Share, Basis.Estimate);
    /// <summary>The dose in the week of a pair, where no full week is without one.</summary>
    public static Rule HardInPairWeek { get; } = new(null, 0.60, Measure.Share, Basis.Estimate);
    /// <summary>The dose of the one hard session of the taper.</summary>
    public static Rule HardInTaper { get; } = new(null, 0.50, Measure.Share, Basis.CoachRule);
    /// <summary>The days before the race on which it may lie: no earlier.</summary>
    public static Rule HardInTaperFrom { get; } = new(null, 12, Measure.Days, Basis.CoachRule);
    /// <summary>No hard session in so many days before the race.</summary>
    public static Rule NoHardBeforeRace { get; } = new(null, 9, Measure.Days, Basis.CoachRule);
    /// <summary>The fewest days from a hard session to a pair or a race.</summary>
    public static Rule HardBeforePair { get; } = new(null, 3, Measure.Days, Basis.CoachRule);
    /// <summary>The fewest days from a long day or a race to a hard session.</summary>
    public static Rule HardAfterLong { get; } = new(null, 2, Measure.Days, Basis.CoachRule);
    /// <summary>The most hard minutes of hill repeats before the first pair.</summary>
    public static Rule HillsInBase { get; } = new(null, 12, Measure.Minutes, Basis.Estimate);
    /// <summary>From so many meters of climb on a kilometer on, a race asks for steady climbs and downhill practice.</summary>
    public static Rule HillyRace { get; } = new(null, 10, Measure.Meters, Basis.CoachRule);
    /// <summary>The fewest days from one downhill practice to the next.</summary>
    public static Rule DownhillApart { get; } = new(null, 14, Measure.Days, Basis.CoachRule);
    /// <summary>The last downhill practice lies no later than so many days before the race.</summary>
    public static Rule DownhillLast { get; } = new(null, 14, Measure.Days, Basis.CoachRule);
    /// <summary>And no earlier than so many.</summary>
    public static Rule DownhillLastFrom { get; } = new(null, 21, Measure.Days, Basis.CoachRule);
    /// <summary>The easy start of a hard session in a run shorter than <see cref="ShortHardRun"/>.</summary>
    public static Rule WarmUpHardShort { get; } = new(null, 10, Measure.Minutes, Basis.CoachRule);
    /// <summary>Its easy end.</summary>
    public static Rule CoolDownHardShort { get; } = new(null, 5, Measure.Minutes, Basis.CoachRule);
    /// <summary>A shorter run with a hard session has a shorter easy start and end.</summary>
    public static Rule ShortHardRun { get; } = new(null, 50, Measure.Minutes, Basis.CoachRule);

    /// <summary>The row of a kind of hard session.</summary>
    internal static HardSessionRow Of(Workout workout) => HardSessions.First(row => row.Workout == workout);

    private static RpeRange RpeOf(Workout workout) => Effort.Of(SessionKind.Quality, workout, isLonger: false)!.Rpe;
}
