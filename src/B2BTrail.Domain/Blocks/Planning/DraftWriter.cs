using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Writes a solved block out as sessions, one a day, with their climb, time, effort and reasons.</summary>
internal static class DraftWriter
{
    internal static BlockDraft Write(SolvedBlock block)
    {
        var solved = block.Weeks;
        var inSteps = solved.InSteps;
        int days = inSteps.Calendar.Weeks * WeekIndex.Length;
        var kinds = new SessionKind[days];
        var workouts = new Workout?[days];
        DayKinds.Assign(solved, kinds, workouts);
        var climb = ClimbPlan.Of(solved, kinds, workouts);
        var reasons = new ReasonWriter(solved, climb, kinds);

        var weekKinds = new WeekKind[solved.Weeks.Length];
        for (var week = new WeekIndex(0); week < weekKinds.Length; week++)
        {
            weekKinds[week] = solved.Weeks[week].Kind;
        }

        var phases = WeekKinds.PhasesOf(weekKinds);
        var weeks = new WeekDraft[weekKinds.Length];
        for (var week = new WeekIndex(0); week < weeks.Length; week++)
        {
            var sessions = new SessionDraft[Math.Min(WeekIndex.Length, inSteps.Calendar.Days - week.Start)];
            for (int place = 0; place < sessions.Length; place++)
            {
                var at = week.Day(place);
                sessions[place] = Session(solved, climb, at, kinds[at], workouts[at], reasons.For(at));
            }

            weeks[week] = new WeekDraft(week + 1, inSteps.Calendar.Start.AddDays(week.Start), phases[week], weekKinds[week], sessions) { Role = solved.Weeks[week].Role };
        }

        var target = new PairTarget(new Distance(RequestInSteps.AskedMetres(inSteps.Request)), inSteps.Metres(solved.Reached))
        {
            ReachedOn = solved.ReachedOn is { } day ? inSteps.Calendar.Start.AddDays(day) : null,
        };
        return new BlockDraft(new Distance(inSteps.Step), target, block.LimitsThatBound, weeks) { Generation = 2, Notices = NoticeWriter.Of(solved, weeks) };
    }

    private static SessionDraft Session(
        WeekSolver solved, ClimbPlan climb, DayIndex day, SessionKind kind, Workout? workout, IReadOnlyList<Reason> why)
    {
        var inSteps = solved.InSteps;
        int steps = solved.Days[day];
        var effort = Effort.Of(kind, workout, isLonger: day.Place == solved.Weeks[day.Week].LongDay);
        var date = inSteps.Calendar.Start.AddDays(day);
        if (kind == SessionKind.Race && day == inSteps.Calendar.Days - 1 && inSteps.Request.Goal is Goal.Race race)
        {
            return new SessionDraft(
                date, kind, race.Distance, race.Ascent ?? default, inSteps.Request.TrailPace.For(race.Distance), null, default, default,
                effort, why);
        }

        if (kind == SessionKind.Race && inSteps.Calendar.OtherRaces.TryGetValue(day, out var other))
        {
            return new SessionDraft(
                date, kind, other.Distance, other.Ascent ?? default, inSteps.Request.TrailPace.For(other.Distance), null, default, default,
                effort, why)
            { RaceName = other.Name };
        }

        var time = new Duration(climb.Seconds(day, steps));
        var (warmUp, coolDown) = EasyEnds.Of(kind, time);
        return new SessionDraft(
            date, kind, inSteps.Metres(steps), new Climb(climb.Metres[day]), time, workout, warmUp, coolDown, effort, why);
    }
}
