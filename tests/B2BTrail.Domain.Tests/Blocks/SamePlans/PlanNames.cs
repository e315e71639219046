using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>What the canonical text calls things, whatever the code calls them.</summary>
internal static class PlanNames
{
    internal static string Of(SessionKind kind) => kind switch
    {
        SessionKind.Rest => "rest",
        SessionKind.Easy => "easy",
        SessionKind.Quality => "quality",
        SessionKind.Long => "long",
        SessionKind.PairFirst => "pair-first",
        SessionKind.PairSecond => "pair-second",
        SessionKind.Race => "race",
        _ => throw Unnamed(kind),
    };

    internal static string Of(Workout? workout) => workout switch
    {
        null => "-",
        Workout.HillRepeats => "hill-repeats",
        Workout.Tempo => "tempo",
        Workout.Fartlek => "fartlek",
        Workout.SteadyClimb => "steady-climb",
        _ => throw Unnamed(workout),
    };

    internal static string Of(WeekKind kind) => kind switch
    {
        WeekKind.Pair => "pair",
        WeekKind.Long => "long",
        WeekKind.StepBack => "step-back",
        WeekKind.Taper => "taper",
        WeekKind.Race => "race",
        _ => throw Unnamed(kind),
    };

    internal static string Of(Phase phase) => phase switch
    {
        Phase.Base => "base",
        Phase.Build => "build",
        Phase.Peak => "peak",
        Phase.Taper => "taper",
        Phase.Race => "race",
        _ => throw Unnamed(phase),
    };

    internal static string Of(Intensity intensity) => intensity switch
    {
        Intensity.Easy => "easy",
        Intensity.Moderate => "moderate",
        Intensity.Hard => "hard",
        Intensity.Race => "race",
        _ => throw Unnamed(intensity),
    };

    internal static string Of(TalkTest talk) => talk switch
    {
        TalkTest.Story => "story",
        TalkTest.Sentences => "sentences",
        TalkTest.FewWords => "few-words",
        _ => throw Unnamed(talk),
    };

    internal static string Of(Cadence cadence) => cadence switch
    {
        Cadence.EverySecondWeek => "every-second-week",
        Cadence.EveryThirdWeek => "every-third-week",
        Cadence.TwoInFour => "two-in-four",
        _ => throw Unnamed(cadence),
    };

    internal static string Of(PairShape shape) => shape switch
    {
        PairShape.LongerFirst => "longer-first",
        PairShape.LongerSecond => "longer-second",
        PairShape.ThreeDays => "three-days",
        _ => throw Unnamed(shape),
    };

    internal static string Of(ReasonRole role) => role switch
    {
        ReasonRole.SetBy => "set-by",
        ReasonRole.WouldAllow => "would-allow",
        ReasonRole.Shapes => "shapes",
        _ => throw Unnamed(role),
    };

    internal static string Of(Basis basis) => basis switch
    {
        Basis.Observed => "observed",
        Basis.CoachRule => "coach-rule",
        Basis.Estimate => "estimate",
        Basis.YourLimit => "your-limit",
        _ => throw Unnamed(basis),
    };

    internal static string Of(AlternativeChange change) => change switch
    {
        AlternativeChange.MoreWeeks => "more-weeks",
        AlternativeChange.MoreRunDays => "more-run-days",
        AlternativeChange.MoreTime => "more-time",
        AlternativeChange.OtherCadence => "other-cadence",
        AlternativeChange.SmallerTarget => "smaller-target",
        AlternativeChange.MoreBase => "more-base",
        _ => throw Unnamed(change),
    };

    internal static string Of(Hold hold) => hold switch
    {
        Hold.None => "planner",
        Hold.Edited => "edited",
        Hold.Skipped => "skipped",
        Hold.Blocked => "blocked",
        Hold.SecondMorning => "second-morning",
        _ => throw Unnamed(hold),
    };

    internal static string Of(EditProblem problem) => problem switch
    {
        EditProblem.OutsideBlock => "outside-block",
        EditProblem.PastDay => "past-day",
        EditProblem.DoneDay => "done-day",
        EditProblem.BlockedDay => "blocked-day",
        EditProblem.RaceDay => "race-day",
        EditProblem.NoRun => "no-run",
        EditProblem.NoPair => "no-pair",
        EditProblem.HasRun => "has-run",
        EditProblem.Distance => "distance",
        EditProblem.NoChange => "no-change",
        EditProblem.Unsafe => "unsafe",
        _ => throw Unnamed(problem),
    };

    internal static string Of(CauseKind kind) => kind switch
    {
        CauseKind.TimeOff => "time-off",
        CauseKind.RedLight => "red-light",
        CauseKind.AmberLight => "amber-light",
        CauseKind.Edited => "edited",
        CauseKind.Runs => "runs",
        _ => throw Unnamed(kind),
    };

    internal static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.AsPlanned => "as-planned",
        VerdictKind.Shorten => "shorten",
        VerdictKind.LongInstead => "long-instead",
        VerdictKind.Walk => "walk",
        VerdictKind.Rest => "rest",
        VerdictKind.NeedsNewBlock => "needs-new-block",
        VerdictKind.NoRunning => "no-running",
        VerdictKind.SeeClinician => "see-clinician",
        VerdictKind.GetHelp => "get-help",
        _ => throw Unnamed(kind),
    };

    internal static string Of(MorningWay way) => way switch
    {
        MorningWay.Go => "go",
        MorningWay.Shorten => "shorten",
        MorningWay.LongInstead => "long-instead",
        MorningWay.Walk => "walk",
        MorningWay.Rest => "rest",
        _ => throw Unnamed(way),
    };

    internal static string Of(LightColour colour) => colour switch
    {
        LightColour.Green => "green",
        LightColour.Amber => "amber",
        LightColour.Red => "red",
        LightColour.Medical => "medical",
        _ => throw Unnamed(colour),
    };

    internal static string Of(Advice advice) => advice switch
    {
        Advice.None => "-",
        Advice.IfItLasts => "if-it-lasts",
        Advice.IfNotBetter => "if-not-better",
        Advice.Clinician => "clinician",
        Advice.Emergency => "emergency",
        _ => throw Unnamed(advice),
    };

    internal static InvalidOperationException Unnamed(object? what) => new($"The canonical text has no name for {what}.");
}
