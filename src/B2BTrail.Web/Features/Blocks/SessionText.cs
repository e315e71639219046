using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Names of session kinds, workouts, efforts and phases on the screen.</summary>
public static class SessionText
{
    /// <summary>All kinds of runs, in the order in which lists and tables show them.</summary>
    public static IReadOnlyList<SessionKind> RunKinds { get; } =
        [SessionKind.PairFirst, SessionKind.PairSecond, SessionKind.Long, SessionKind.Quality, SessionKind.Easy, SessionKind.Race];

    /// <summary>One or two words under a number.</summary>
    public static string Short(SessionKind kind, Workout? workout) => kind switch
    {
        SessionKind.Rest => "rest",
        SessionKind.Easy => "easy",
        SessionKind.Quality => workout is { } w ? Workout(w) : "workout",
        SessionKind.Long => "long",
        SessionKind.PairFirst => "day 1",
        SessionKind.PairSecond => "day 2",
        SessionKind.Race => "race",
        _ => throw Unknown(kind),
    };

    /// <summary>A heading.</summary>
    public static string Title(SessionKind kind, Workout? workout) => kind switch
    {
        SessionKind.Rest => "Rest day",
        SessionKind.Easy => "Easy run",
        SessionKind.Quality => workout is { } w ? UnitText.Capital(Workout(w)) : "Workout",
        SessionKind.Long => "Long run",
        SessionKind.PairFirst => "Back-to-back, day 1",
        SessionKind.PairSecond => "Back-to-back, day 2",
        SessionKind.Race => "Race day",
        _ => throw Unknown(kind),
    };

    /// <summary>The kind as a filter and as a column.</summary>
    public static string Kind(SessionKind? kind) => kind switch
    {
        null => "unplanned",
        SessionKind.PairFirst => "back-to-back, day 1",
        SessionKind.PairSecond => "back-to-back, day 2",
        SessionKind.Long => "long run",
        SessionKind.Quality => "workout",
        SessionKind.Easy => "easy",
        SessionKind.Race => "race",
        SessionKind.Rest => "rest",
        _ => throw Unknown(kind),
    };

    // The names in the weeks' file are a contract with the spreadsheets that refer to them: they stay as they are in every language.

    /// <summary>A kind of run as a column of the weeks' file; null for runs that no plan asked for.</summary>
    public static string Column(SessionKind? kind) => kind switch
    {
        null => "Not planned",
        SessionKind.PairFirst => "First day of pair",
        SessionKind.PairSecond => "Second day of pair",
        SessionKind.Long => "Long run",
        SessionKind.Quality => "Quality",
        SessionKind.Easy => "Easy",
        SessionKind.Race => "Race",
        _ => throw Unknown(kind),
    };

    /// <summary>The kind of a week as a cell of the weeks' file; empty for an ordinary one.</summary>
    public static string Cell(WeekKind? kind) => kind switch
    {
        WeekKind.StepBack => "Step-back",
        WeekKind.Taper => "Taper",
        WeekKind.Race => "Race",
        _ => "",
    };

    /// <summary>The kind of a quality session.</summary>
    public static string Workout(Workout workout) => workout switch
    {
        Domain.Blocks.Workout.HillRepeats => "hill repeats",
        Domain.Blocks.Workout.Tempo => "tempo",
        Domain.Blocks.Workout.Fartlek => "fartlek",
        _ => "steady climb",
    };

    /// <summary>How hard, in a runner's words.</summary>
    public static string Effort(Effort? effort) => effort is null
        ? ""
        : $"{Intensity(effort.Intensity)}, {Talk(effort.Talk)}";

    /// <summary>Effort in a word.</summary>
    public static string Intensity(Intensity intensity) => intensity switch
    {
        Domain.Blocks.Intensity.Easy => "easy",
        Domain.Blocks.Intensity.Moderate => "moderate",
        Domain.Blocks.Intensity.Hard => "hard",
        _ => "race effort",
    };

    /// <summary>What the runner can still say.</summary>
    public static string Talk(TalkTest talk) => talk switch
    {
        TalkTest.Story => "you could tell a story",
        TalkTest.Sentences => "you can talk",
        _ => "only a few words at a time",
    };

    /// <summary>The phase as a heading.</summary>
    public static string Phase(Phase phase) => phase switch
    {
        Domain.Blocks.Phase.Base => "Base",
        Domain.Blocks.Phase.Build => "Build",
        Domain.Blocks.Phase.Peak => "Peak",
        Domain.Blocks.Phase.Taper => "Taper",
        _ => "Race week",
    };

    /// <summary>The kind of a week; empty for an ordinary one.</summary>
    public static string Week(WeekKind kind) => kind switch
    {
        WeekKind.StepBack => "recovery",
        WeekKind.Taper => "taper",
        WeekKind.Race => "race",
        _ => "",
    };

    /// <summary>The name of the kind in a style sheet.</summary>
    public static string Css(SessionKind? kind) => kind switch
    {
        SessionKind.PairFirst => "kind-pairFirst",
        SessionKind.PairSecond => "kind-pairSecond",
        SessionKind.Long => "kind-long",
        SessionKind.Quality => "kind-quality",
        SessionKind.Easy => "kind-easy",
        SessionKind.Race => "kind-race",
        SessionKind.Rest or null => "kind-rest",
        _ => throw Unknown(kind),
    };

    /// <summary>What was done on a day, as the end of a sentence about its plan; empty where nothing is due yet.</summary>
    public static string Standing(DayView day, DateOnly today, UnitText text) => day switch
    {
        { Done: { } done } => $", done {text.Distance(done)}",
        { Extra.Metres: > 0 } => $", ran {text.Distance(day.Extra)} outside the plan",
        { Kind.IsRun: true } when day.Date < today => ", not logged",
        _ => "",
    };

    /// <summary>The original plan of a day and whether it is locked, as the end of a sentence about its plan.</summary>
    public static string Marks(DayView day, UnitText text)
    {
        var first = day.First is not { } was ? ""
            : !was.Kind.IsRun ? ", originally rest"
            : $", originally {text.Distance(was.Distance)}";
        return first + day.Lock switch
        {
            SessionLock.None => "",
            SessionLock.Blocked => ", time off",
            SessionLock.Skipped => ", skipped",
            _ => ", locked",
        };
    }

    private static ArgumentOutOfRangeException Unknown(SessionKind? kind) => new(nameof(kind), kind, "The kind has no words.");
}
