using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <content>The signs that turn on a light, and what they are measured with.</content>
public static partial class ReadinessRules
{
    /// <summary>Pain or pressure in the chest.</summary>
    public static LightRule ChestPain { get; } = new(LightCode.ChestPain, LightColor.Medical, Advice.Emergency, null, Measure.None, Basis.CoachRule);
    /// <summary>Fainting, or nearly so.</summary>
    public static LightRule Fainting { get; } = new(LightCode.Fainting, LightColor.Medical, Advice.Emergency, null, Measure.None, Basis.CoachRule);
    /// <summary>Confusion.</summary>
    public static LightRule Confusion { get; } = new(LightCode.Confusion, LightColor.Medical, Advice.Emergency, null, Measure.None, Basis.CoachRule);
    /// <summary>Dark urine.</summary>
    public static LightRule DarkUrine { get; } = new(LightCode.DarkUrine, LightColor.Medical, Advice.Emergency, null, Measure.None, Basis.CoachRule);
    /// <summary>Fever.</summary>
    public static LightRule Fever { get; } = new(LightCode.Fever, LightColor.Medical, Advice.WhenPassed, null, Measure.None, Basis.CoachRule);
    /// <summary>Pain at rest or at night.</summary>
    public static LightRule PainAtRest { get; } = new(LightCode.PainAtRest, LightColor.Medical, Advice.Clinician, null, Measure.None, Basis.CoachRule);
    /// <summary>Pain on one spot of a bone: a sign of a stress injury.</summary>
    public static LightRule PainOnBone { get; } = new(LightCode.PainOnBone, LightColor.Medical, Advice.Clinician, null, Measure.None, Basis.CoachRule);
    /// <summary>Pain that gets worse the longer a run goes on: a sign of a stress injury.</summary>
    public static LightRule WorseWhileRunning { get; } = new(LightCode.WorseWhileRunning, LightColor.Medical, Advice.Clinician, null, Measure.None, Basis.CoachRule);
    /// <summary>A sign of an earlier day that ends with a doctor's clearance, which no check-in since has reported.</summary>
    public static LightRule NotCleared { get; } = new(LightCode.NotCleared, LightColor.Medical, Advice.Clinician, null, Measure.None, Basis.Estimate);
    /// <summary>A fever of an earlier day that no check-in since has reported to be over.</summary>
    public static LightRule NotPassed { get; } = new(LightCode.NotPassed, LightColor.Medical, Advice.WhenPassed, null, Measure.None, Basis.Estimate);
    /// <summary>The days without running after the last day with a fever; common advice is one to three.</summary>
    public static LightRule AfterFever { get; } = new(LightCode.AfterFever, LightColor.Red, Advice.None, 2, Measure.Days, Basis.CoachRule);
    /// <summary>The worst pain of a check-in that is strong.</summary>
    public static LightRule StrongPain { get; } = new(LightCode.StrongPain, LightColor.Red, Advice.IfNotBetter, 6, Measure.Points, Basis.CoachRule) { Sources = [Citations.Thomee, Citations.Silbernagel] };
    /// <summary>Pain that changes how the runner walks or runs.</summary>
    public static LightRule ChangedGait { get; } = new(LightCode.ChangedGait, LightColor.Red, Advice.IfNotBetter, null, Measure.None, Basis.CoachRule);
    /// <summary>Sharp pain.</summary>
    public static LightRule SharpPain { get; } = new(LightCode.SharpPain, LightColor.Red, Advice.IfNotBetter, null, Measure.None, Basis.CoachRule) { Sources = [Citations.Article] };
    /// <summary>A joint that moves less far than before.</summary>
    public static LightRule LessMotion { get; } = new(LightCode.LessMotion, LightColor.Red, Advice.IfNotBetter, null, Measure.None, Basis.CoachRule) { Sources = [Citations.Article] };
    /// <summary>The days in a row with pain of at least <see cref="PainCountsFrom"/> in one place.</summary>
    public static LightRule LastingPain { get; } = new(LightCode.LastingPain, LightColor.Red, Advice.IfNotBetter, 3, Measure.Days, Basis.Estimate);
    /// <summary>How much worse the pain in one place was on average in the last <see cref="PainWeek"/> than in the one before.</summary>
    public static LightRule RisingPain { get; } = new(LightCode.RisingPain, LightColor.Red, Advice.IfNotBetter, 1, Measure.Points, Basis.Estimate);
    /// <summary>The worst pain of a check-in that is in between.</summary>
    public static LightRule MiddlingPain { get; } = new(LightCode.MiddlingPain, LightColor.Amber, Advice.None, 4, Measure.Points, Basis.CoachRule) { Sources = [Citations.Thomee, Citations.Silbernagel] };
    /// <summary>The pain on the morning after a run.</summary>
    public static LightRule NotGoneByMorning { get; } = new(LightCode.NotGoneByMorning, LightColor.Amber, Advice.None, 1, Measure.Points, Basis.CoachRule) { Sources = [Citations.Thomee, Citations.Silbernagel] };
    /// <summary>The highest score that is low as long as the runner's usual is not known.</summary>
    public static LightRule LowScore { get; } = new(LightCode.LowScore, LightColor.Amber, Advice.IfItLasts, 12, Measure.Points, Basis.Estimate);
    /// <summary>How far the score is below the runner's usual.</summary>
    public static LightRule BelowUsual { get; } = new(LightCode.BelowUsual, LightColor.Amber, Advice.IfItLasts, -1.5, Measure.Deviations, Basis.Estimate) { Sources = [Citations.Hooper] };
    /// <summary>The nights in a row with the lowest answer about sleep.</summary>
    public static LightRule LittleSleep { get; } = new(LightCode.LittleSleep, LightColor.Amber, Advice.None, 2, Measure.Days, Basis.Estimate);
    /// <summary>How much harder than planned each of the last <see cref="HardRunsCount"/> felt.</summary>
    public static LightRule HardRuns { get; } = new(LightCode.HardRuns, LightColor.Amber, Advice.IfItLasts, 2, Measure.Points, Basis.Estimate);
    /// <summary>How far the score is below the runner's usual while the light stays green.</summary>
    public static LightRule Watch { get; } = new(LightCode.Watch, LightColor.Green, Advice.None, -1, Measure.Deviations, Basis.Estimate);
    /// <summary>The worst pain of a check-in from which on it is named while the light stays green.</summary>
    public static LightRule MildPain { get; } = new(LightCode.MildPain, LightColor.Green, Advice.None, 1, Measure.Points, Basis.CoachRule) { Sources = [Citations.Thomee, Citations.Silbernagel] };
    /// <summary>A sign that stopped running, on the day on which a check-in says that it is over.</summary>
    public static LightRule Cleared { get; } = new(LightCode.Cleared, LightColor.Green, Advice.None, null, Measure.None, Basis.Estimate);
    /// <summary>A sign that stopped running, on the day on which a check-in says that it was a wrong tap.</summary>
    public static LightRule Corrected { get; } = new(LightCode.Corrected, LightColor.Green, Advice.None, null, Measure.None, Basis.Estimate);
    /// <summary>The weakest pain that counts for <see cref="LastingPain"/> and <see cref="RisingPain"/>.</summary>
    public static ReadinessRule PainCountsFrom { get; } = new(3, Measure.Points, Basis.Estimate);
    /// <summary>The length of the two spans that <see cref="RisingPain"/> compares.</summary>
    public static ReadinessRule PainWeek { get; } = new(7, Measure.Days, Basis.Estimate);
    /// <summary>The fewest check-ins with pain in the same place in each of these spans; with fewer the span says nothing.</summary>
    public static ReadinessRule PainWeekFewest { get; } = new(2, Measure.CheckIns, Basis.Estimate);
    /// <summary>The days of pain from which on someone should look at it.</summary>
    public static ReadinessRule NotBetterFrom { get; } = new(7, Measure.Days, Basis.CoachRule);
    /// <summary>The days of pain by which someone should have looked at it.</summary>
    public static ReadinessRule NotBetterUpTo { get; } = new(10, Measure.Days, Basis.CoachRule);
    /// <summary>The runs in a row that <see cref="HardRuns"/> looks at.</summary>
    public static ReadinessRule HardRunsCount { get; } = new(2, Measure.Runs, Basis.Estimate);
    /// <summary>How long ago the first of these runs may be.</summary>
    public static ReadinessRule HardRunsWithin { get; } = new(7, Measure.Days, Basis.Estimate);
    /// <summary>The days of check-ins and runs that are read: enough for the usual and the signs of every day whose light counts.</summary>
    public static ReadinessRule HistoryDays { get; } = new(60, Measure.Days, Basis.Estimate);
    /// <summary>The past days whose lights still count when the rest of a block is planned again: the next full week may come after a recovery week.</summary>
    public static ReadinessRule LightsLookBack { get; } = new(28, Measure.Days, Basis.Estimate);
}
