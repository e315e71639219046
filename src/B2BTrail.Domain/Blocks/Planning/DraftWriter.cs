using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Writes a solved block out as sessions with their climb, time, effort and reasons.</summary>
internal static class DraftWriter
{
    internal static BlockDraft Write(WeekSolver solved)
    {
        var terms = solved.Terms;
        int days = terms.Calendar.Weeks * 7;
        var kinds = new SessionKind[days];
        var workouts = new Workout?[days];
        Variety.Assign(solved, kinds, workouts);
        var climb = ClimbPlan.Of(solved, kinds, workouts);
        var reasons = new ReasonWriter(solved, climb, kinds);

        var weekKinds = new WeekKind[solved.Weeks.Length];
        for (int week = 0; week < weekKinds.Length; week++)
        {
            weekKinds[week] = solved.Weeks[week].Kind;
        }

        var phases = terms.Calendar.Phases(weekKinds);
        var weeks = new WeekDraft[weekKinds.Length];
        for (int week = 0; week < weeks.Length; week++)
        {
            var sessions = new SessionDraft[Math.Min(7, terms.Calendar.Days - (week * 7))];
            for (int place = 0; place < sessions.Length; place++)
            {
                int day = (week * 7) + place;
                sessions[place] = Session(solved, climb, day, kinds[day], workouts[day], reasons.For(day));
            }

            weeks[week] = new WeekDraft(week + 1, terms.Calendar.Start.AddDays(week * 7), phases[week], weekKinds[week], sessions);
        }

        var target = new PairTarget(new Distance(Terms.AskedMetres(terms.Request)), terms.Metres(solved.Reached));
        return new BlockDraft(new Distance(terms.Step), target, solved.LimitsThatBound, weeks);
    }

    private static SessionDraft Session(
        WeekSolver solved, ClimbPlan climb, int day, SessionKind kind, Workout? workout, IReadOnlyList<Reason> why)
    {
        var terms = solved.Terms;
        int steps = solved.Days[day];
        var effort = Variety.EffortOf(kind, workout, isLongest: day % 7 == solved.Weeks[day / 7].LongDay);
        var date = terms.Calendar.Start.AddDays(day);
        if (kind == SessionKind.Race && terms.Request.Goal is Goal.Race race)
        {
            return new SessionDraft(
                date, kind, race.Distance, race.Ascent ?? default, terms.Request.TrailPace.For(race.Distance), null, default, default,
                effort, why);
        }

        var time = new Duration(climb.Seconds(day, steps));
        var (warmUp, coolDown) = Variety.EasyEnds(kind, time);
        return new SessionDraft(
            date, kind, terms.Metres(steps), new Climb(climb.Metres[day]), time, workout, warmUp, coolDown, effort, why);
    }
}
