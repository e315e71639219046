using System.Text.Json;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Names of session kinds, workouts, efforts and phases on the screen.</summary>
public static class SessionText
{
    /// <summary>The words of each kind of session: one row a kind, in the order in which lists and tables show them.</summary>
    private static KindWords[] Kinds =>
    [
        new(SessionKind.PairFirst, "day 1", "Back-to-back, day 1", "back-to-back, day 1", "A long day as in the race. Eat and drink as you will there."),
        new(SessionKind.PairSecond, "day 2", "Back-to-back, day 2", "back-to-back, day 2", "Running while you are still tired from day 1. Slow is right."),
        new(SessionKind.Long, "long", "Long run", "long run", "Your long run: time on your feet, easy enough to talk."),
        new(SessionKind.Quality, "workout", "Workout", "workout", "A run with a hard part."),
        new(SessionKind.Easy, "easy", "Easy run", "easy", "Easy running, the base of everything. You could tell a story."),
        new(SessionKind.Race, "race", "Race day", "race", "Race day."),
        new(SessionKind.Rest, "rest", "Rest day", "rest", "A day off, so that the training can sink in."),
    ];

    /// <summary>All kinds that are run or walked, in the order in which lists and tables show them.</summary>
    public static IReadOnlyList<SessionKind> OnFootKinds => [.. Kinds.Select(words => words.Of).Where(kind => kind.IsOnFoot)];

    /// <summary>One or two words under a number.</summary>
    public static string Short(SessionKind kind, Workout? workout) => workout is { } w && kind.IsHard ? Workout(w) : Words(kind).Short;

    /// <summary>A heading.</summary>
    public static string Title(SessionKind kind, Workout? workout) => workout is { } w && kind.IsHard ? UnitText.Capital(Workout(w)) : Words(kind).Title;

    /// <summary>What a session is for, in a sentence, where it is for what its kind is for.</summary>
    public static string Purpose(SessionPurpose purpose) => Array.Find(Kinds, words => words.Of.Purpose == purpose)?.Purpose
        ?? throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "The purpose has no words.");

    /// <summary>The kind as a filter and in a list.</summary>
    public static string Kind(SessionKind? kind) => kind is { } planned ? Words(planned).Listed : "unplanned";

    /// <summary>The name of the kind in a style sheet; <c>tokens.css</c> gives it its color.</summary>
    public static string Css(SessionKind? kind) => $"kind-{JsonNamingPolicy.CamelCase.ConvertName(Words(kind ?? SessionKind.Rest).Of.ToString())}";

    /// <summary>The kind of a quality session.</summary>
    public static string Workout(Workout workout) => workout switch
    {
        Domain.Blocks.Workout.HillRepeats => "hill repeats",
        Domain.Blocks.Workout.Tempo => "tempo",
        Domain.Blocks.Workout.Fartlek => "fartlek",
        Domain.Blocks.Workout.Downhill => "downhill",
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

    /// <summary>What makes a week less than its kind says; its kind where nothing does.</summary>
    public static string Week(WeekKind kind, WeekRole? role) => role switch
    {
        WeekRole.TimeOff => "time off",
        WeekRole.ComeBack => "building back",
        WeekRole.AfterRace => "after a race",
        _ => Week(kind),
    };

    /// <summary>A day without a run in a word or two.</summary>
    public static string Rest(SessionView session) => session switch
    {
        { IsTimeOff: true } => "time off",
        { Lock: SessionLock.Skipped } => "skipped",
        _ => "rest",
    };

    /// <summary>What was done on a day, as the end of a sentence about its plan; empty where nothing is due yet.</summary>
    public static string Standing(SessionView session, DateOnly today, UnitText text) => session switch
    {
        { Done: { } done } => $", done {text.Distance(done)}",
        { Extra.Meters: > 0 } => $", ran {text.Distance(session.Extra)} {Kind(null)}",
        { Kind.IsOnFoot: true } when session.Date < today => ", not logged",
        { IsPaused: true } => ", paused",
        _ => "",
    };

    /// <summary>
    /// The first plan of a day and whether it is locked, as the end of a sentence about its plan. A change that is looked at tells what the day
    /// was before: the first plan is told beside that only where it was something else again.
    /// </summary>
    public static string Marks(SessionView session, UnitText text)
    {
        var first = session.FirstPlanned is not { } was || was == session.Was ? ""
            : !was.Kind.IsOnFoot ? ", originally rest"
            : $", originally {text.Distance(was.Distance)}";
        return first + session.Lock switch
        {
            SessionLock.None or SessionLock.Blocked => "",
            SessionLock.Skipped => ", skipped",
            _ => ", locked",
        };
    }

    private static KindWords Words(SessionKind kind) => Array.Find(Kinds, words => words.Of == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind has no words.");

    /// <summary>The words of a kind; each is told where the method of its name is asked.</summary>
    private sealed record KindWords(SessionKind Of, string Short, string Title, string Listed, string Purpose);
}
