using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>What the calendar of a block says of its weeks and days.</summary>
internal static class CalendarText
{
    // From so many days off on, they are what the week is about.
    private const int MostOfWeek = 3;

    /// <summary>The chart of a block's weeks in a few sentences.</summary>
    public static string Chart(BlockView block, UnitText text)
    {
        var peak = block.Weeks.MaxBy(w => w.Planned.Meters)!;
        var done = new Distance(block.Weeks.Sum(w => w.Done.Meters));
        return $"Weekly {text.Long} over {UnitText.Count(block.Weeks.Count, "week", "weeks")}. The plan peaks at {text.Distance(peak.Planned)} in the week of {UnitText.ShortDay(peak.StartDate)}. Done so far: {text.Distance(done)}.{FirstPlan(block)}";
    }

    /// <summary>In how many weeks the plan differs from the first plan, as a sentence after others; empty where in none.</summary>
    public static string FirstPlan(BlockView block) => block.Weeks.Count(week => !week.IsAsFirstPlanned) is > 0 and var changed
        ? $" In {UnitText.Count(changed, "week", "weeks")} the plan differs from the first plan."
        : "";

    /// <summary>The weeks that are over, in a line: their days, what was done and their back-to-backs.</summary>
    public static string Past(IReadOnlyList<WeekView> weeks, UnitText text)
    {
        var (done, planned) = (new Distance(weeks.Sum(w => w.Done.Meters)), new Distance(weeks.Sum(w => w.Planned.Meters)));
        var pairs = weeks.Where(w => w.PairFirst?.Done is not null && w.PairSecond?.Done is not null).Select(w => w.PairFirst!.Done!.Value + w.PairSecond!.Done!.Value).ToList();
        var told = pairs.Count == 0 ? "" : $", {UnitText.Count(pairs.Count, "back-to-back", "back-to-backs")}, {(pairs.Count == 1 ? "" : "the largest ")}{text.Distance(pairs.MaxBy(pair => pair.Meters))}";
        return $"{UnitText.ShortDay(weeks[0].StartDate)} – {UnitText.ShortDay(weeks[^1].EndDate)}, done {text.Number(done)} of {text.Distance(planned)}{told}";
    }

    /// <summary>"Weeks 1–9".</summary>
    public static string Weeks(IReadOnlyList<WeekView> weeks) =>
        weeks.Count == 1 ? $"Week {weeks[0].Number}" : $"Weeks {weeks[0].Number}–{weeks[^1].Number}";

    /// <summary>A week as it is read out.</summary>
    public static string Week(WeekView week, DateOnly today, UnitText text)
    {
        var kind = Kind(week);
        var done = week.StartDate <= today ? $", done {text.Distance(week.Done)}" : "";
        return $"Week {week.Number}{(kind.Length > 0 ? $", {kind}" : "")}, from {UnitText.LongDay(week.StartDate)}: planned {text.Distance(week.Planned)}{done}";
    }

    /// <summary>What stands beside a week's number: what makes it less, else nothing.</summary>
    public static string Kind(WeekView week) =>
        SessionText.Week(week.Kind, week.Sessions.Count(session => session.IsTimeOff) >= MostOfWeek ? WeekRole.TimeOff : week.Role);

    /// <summary>What a week is about in a line: its long day, its race or its time off.</summary>
    public static string Key(WeekView week, UnitText text) =>
        week.Sessions.FirstOrDefault(session => session.IsRace) is { } race ? $"{Race(race)} {text.Number(race.Distance)}"
        : week.Sessions.FirstOrDefault(session => session.Kind is { IsLong: true, IsPairDay: false }) is { } longest ? $"long {text.Number(longest.Distance)}"
        : week.Sessions.Any(session => session.IsTimeOff) ? "time off"
        : "short runs";

    /// <summary>What a cell says under its number.</summary>
    public static string Under(SessionView session, UnitText text)
    {
        var kind = session.IsRace ? Race(session) : SessionText.Short(session.Kind, session.Workout);
        return session switch
        {
            { Was: { } was } => $"{kind}, was {(was.Kind.IsOnFoot ? text.Number(was.Distance) : "rest")}",
            { Done: { } done } when text.Number(done) != text.Number(session.Distance) => $"{kind}, of {text.Number(session.Distance)}",
            { Done: null, Extra.Meters: > 0 } => $"ran {text.Number(session.Extra)}",
            _ => kind,
        };
    }

    /// <summary>How many days of time off follow each other.</summary>
    public static string TimeOff(int days) => days == 1 ? "Time off" : $"Time off, {days} days";

    /// <summary>How many rules the days to come break.</summary>
    public static string Broken(int rules) => rules == 1 ? "1 rule broken" : $"{rules} rules broken";

    private static string Race(SessionView session) => session.Kind == SessionKind.Race ? "race" : "B race";

    /// <summary>What the name of a day's button goes on with after what can be seen on it.</summary>
    public static string AfterSeen(SessionView day, DateOnly today, bool isBroken, UnitText text) =>
        $" on {UnitText.LongDay(day.Date)}{SessionText.Standing(day, today, text)}{SessionText.Marks(day, text)}{(isBroken ? ", breaks a rule" : "")}. Why?";

    /// <summary>A back-to-back with its days, and the easy day after it where there is one.</summary>
    public static string Pair(PairView pair, UnitText text) =>
        $"Back-to-back of {text.Distance(pair.First.Distance + pair.Second.Distance)}: {On(pair.First, text)}, {On(pair.Second, text)}{(pair.Third is { } third ? $"; then {On(third, text)}" : "")}";

    /// <summary>Which day of a back-to-back a session is, and what it was before a change that is not saved.</summary>
    public static string DayOfPair(SessionView day, bool isFirst, UnitText text) =>
        (isFirst ? "day 1" : "day 2") + (day.Was is { } was ? $", was {(was.Kind.IsOnFoot ? text.Number(was.Distance) : "rest")}" : "");

    private static string On(SessionView day, UnitText text) => $"{text.Number(day.Distance)} on {UnitText.LongDay(day.Date)}";
}
