using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>What Today says of the day, the back-to-back and the week.</summary>
internal static class TodayText
{
    public const string NotSaved = "The plan or your check-in changed, so nothing was saved. Look at today again.";

    public const string AlreadySaved = "This session is in your log already.";

    public const string NoteNotSaved = "This run was changed elsewhere. Your note is still here. Reload the page, then try again.";

    public const string NoteKept = "Your note is still here.";

    public const string ReportSaved = "Saved with your race.";

    /// <summary>A block to come, by its first day.</summary>
    public static string Starts(UpcomingBlock next) => $"{NameText.Isolated(next.Name)} starts on {UnitText.LongDay(next.StartDate)}";

    /// <summary>Where the block stands, after its name: " · week 10 of 22 · 86 days to go".</summary>
    public static string Head(TodayPlan plan, DateOnly today, bool isPaused) =>
        isPaused ? " · plan paused"
        : $" · week {plan.Week} of {plan.Weeks}{(plan.Race is { } race && race > today ? $" · {UnitText.Count(race.DayNumber - today.DayNumber, "day", "days")} to go" : "")}";

    /// <summary>What a session of today becomes, in a word; null where it stays a run.</summary>
    public static string? Instead(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Walk => "walk",
        VerdictKind.Rest => "rest",
        _ => null,
    };

    public static string PairHeading(PairView pair, DateOnly today) =>
        pair.First.Date <= today ? "This back-to-back" : $"Next back-to-back, {UnitText.TwoDays(pair.First.Date)}";

    /// <summary>When a pair starts, or how far it got: "in 2 days", "17.8 of 25.5 mi".</summary>
    public static string PairStanding(PairView pair, DateOnly today, UnitText text) => pair.First.Date > today
        ? In(pair.First.Date.DayNumber - today.DayNumber)
        : $"{text.Number((pair.First.Done ?? default) + (pair.Second.Done ?? default))} of {text.Distance(pair.Total)}";

    /// <summary>What to know of the pair today; null where it is still to come.</summary>
    public static string? Pair(PairView pair, DateOnly today, UnitText text) => pair switch
    {
        _ when pair.First.Date == today => "If today turns out much longer or harder than planned, tomorrow gets shorter.",
        _ when pair.Third?.Date == today => "Day 3. Keep it easy; tomorrow is a rest day.",
        _ when pair.Second.Date == today => pair.First.Done is { } done
            ? $"Yesterday you did {text.Distance(done)}. {(pair.Second.Distance > pair.First.Distance ? "Start today gently" : "Keep today easy")}; your legs should be tired."
            : "Yesterday’s run is not logged. You do not need to make up for it.",
        _ => null,
    };

    /// <summary>"Tomorrow: easy, 5 mi"; with what is planned where something else is suggested: "Tomorrow: rest instead of 8 mi"; that there is no running where a red light takes it.</summary>
    public static string Tomorrow(SessionView session, DayVerdict verdict, UnitText text) =>
        session.Kind.IsOnFoot && session.Date < verdict.RunsAgain ? "Tomorrow: no running"
        : $"Tomorrow: {(session.Kind.IsOnFoot ? $"{SessionText.Kind(session.Kind)}, {text.Distance(session.Distance)}" : SessionText.Rest(session))}"
        + (session.Was is { Kind.IsOnFoot: true } was && !was.Distance.LooksLike(session.Distance) ? $" instead of {text.Distance(was.Distance)}" : "");

    /// <summary>"16.6 of 42 mi"; "16.6 mi" where nothing is planned.</summary>
    public static string Week(WeekStanding week, UnitText text) => week.Planned.Distance.Meters > 0
        ? $"{text.Number(week.Done.Distance)} of {text.Distance(week.Planned.Distance)}"
        : $"{text.Distance(week.Done.Distance)} done";

    /// <summary>A day without a session: that there is nothing to run, or what was run all the same.</summary>
    public static string RestDay(SessionView session, UnitText text) => session switch
    {
        { Beside.Meters: 0, Lock: SessionLock.Skipped } => "You skipped today’s session. You do not have to make up for it.",
        { Beside.Meters: 0 } => "Nothing to run today. Rest is part of the plan.",
        { Extra.Meters: 0 } => $"You ran {text.Distance(session.Beside)} today. It counts for the session of another day.",
        _ => $"You ran {text.Distance(session.Beside)} today.",
    };

    public static string AfterRun(WeekStanding week, UnitText text) => $"{Week(week, text)} this week.";

    /// <summary>"4.6 of 4.5 mi, 16.6 of 42 mi this week."</summary>
    public static string Saved(SessionView session, WeekStanding week, UnitText text) =>
        $"Saved: {text.Number(session.Done ?? default)} of {text.Distance(session.Distance)}, {AfterRun(week, text)}";

    public static string WeekHeading(TodayPlan plan) =>
        $"Week {plan.Week} of {plan.Weeks}, {UnitText.InSentence(SessionText.Phase(plan.Phase))}";

    /// <summary>Strides as steps: "45 min easy", "4 × 20 s strides, 90 s easy between", "5 min easy".</summary>
    public static IReadOnlyList<string> Steps(Strides strides, Duration whole) =>
        SessionPart.EasyBefore(strides, whole) is { Seconds: > 0 } before
            ?
            [
                $"{UnitText.Time(before)} easy",
                $"{strides.Times} × {strides.Each.Seconds} s strides, {SessionPart.BetweenStrides.Seconds} s easy between",
                $"{UnitText.Time(SessionPart.AfterStrides)} easy",
            ]
            : [SessionStructureText.Of(strides)!];

    /// <summary>How to run a race.</summary>
    public static IReadOnlyList<string> RaceSteps(UnitText text, Distance race) =>
    [
        $"Start easy: you can talk for the first {text.Distance(Distance.From(Math.Round(race.In(text.Unit) / 3), text.Unit))}",
        "Walk the steep climbs, eat and drink from the first hour",
        "Then run by feel",
    ];

    /// <summary>"6 h 35 – 7 h 05".</summary>
    public static string Between(Duration from, Duration to) => $"{UnitText.RoughTime(from)} – {UnitText.RoughTime(to)}";

    /// <summary>A chart of the block in a sentence.</summary>
    public static string Chart(BlockOutline outline, UnitText text)
    {
        double planned = outline.Weeks.Sum(week => week.Planned);
        double done = outline.Weeks.Sum(week => week.Done.Sum());
        return $"{UnitText.Count(outline.Weeks.Count, "week", "weeks")}: {Math.Round(done).ToString(Language.Culture)} of {Math.Round(planned).ToString(Language.Culture)} {text.Long} done.";
    }

    /// <summary>The largest pair to come: "Largest back-to-back to come: 20.5 + 10.5 mi, 30–31 Jan."</summary>
    public static string Largest(BlockOutline.PairAhead pair, UnitText text) =>
        $"Largest back-to-back to come: {text.Number(pair.First)} + {text.Distance(pair.Second)}, {UnitText.TwoDays(pair.Date)}.";

    /// <summary>What a run was: its name, or its kind and how far it was planned.</summary>
    public static string About(LastRun run, UnitText text) => string.Join(" · ", new[]
    {
        UnitText.Day(run.Date),
        run.Name ?? "",
        run.Kind is { } kind ? SessionText.Kind(kind) : "",
    }.Where(part => part.Length > 0)) + (run.Planned is { Meters: > 0 } planned ? $", {text.Distance(planned)} planned" : "");

    /// <summary>Distance against the plan, and how the legs felt; null where neither is known.</summary>
    public static string? Standing(LastRun run, UnitText text)
    {
        string?[] parts =
        [
            run.Planned is { Meters: > 0 } planned ? $"{text.Number(run.Distance)} of {text.Distance(planned)}." : null,
            run.Feel is { } feel ? $"Legs {UnitText.Whole(feel)} of 5." : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null)) is { Length: > 0 } said ? said : null;
    }

    /// <summary>The first session of a block to come.</summary>
    public static string First(UpcomingBlock.FirstSession first, UnitText text) =>
        $"First session: {UnitText.LongDay(first.Date)}, {UnitText.InSentence(SessionText.Title(first.Kind, first.Workout))}, {text.Distance(first.Distance)}.";

    public static string NextBlock(FinishedRace race) => $"The earliest good start is {UnitText.FullDay(race.NextBlock)}. Your runs until then say where it begins.";

    private static string In(int days) => days switch
    {
        1 => "tomorrow",
        < 14 => $"in {days} days",
        _ => $"in {days / 7} weeks",
    };

    public const string LastRun = "Last run";

    /// <summary>What the button says that tells why today is as it is.</summary>
    public static string Why(SessionView session, DayVerdict verdict, UnitText text) =>
        verdict.Kind != VerdictKind.AsPlanned ? $"Why {text.Number(verdict.Replaced ?? session.Distance)} was planned"
        : session.Kind.IsOnFoot ? $"Why {text.Number(session.Distance)}" : "Why rest";
}
