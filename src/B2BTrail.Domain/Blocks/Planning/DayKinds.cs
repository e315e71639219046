using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What each day of a plan is for: the one place that chooses the kind of a session, and which hard one comes when.</summary>
internal static class DayKinds
{
    private static readonly Workout[] Hilly = [Workout.HillRepeats, Workout.Tempo, Workout.SteadyClimb, Workout.Fartlek];
    private static readonly Workout[] Flat = [Workout.Fartlek, Workout.Tempo, Workout.HillRepeats];

    /// <summary>Gives each day its kind, and the weeks without a pair their harder session in turn.</summary>
    internal static void Assign(WeekSolver solved, SessionKind[] kinds, Workout?[] workouts)
    {
        var inSteps = solved.InSteps;
        var turn = inSteps.Request.Goal is Goal.Race { Ascent.Metres: > 0 } ? Hilly : Flat;
        int next = 0;
        foreach (var week in solved.Weeks)
        {
            int start = week.Number.Start;
            for (int place = 0; place < 7; place++)
            {
                kinds[start + place] = solved.Days[start + place] == 0 ? SessionKind.Rest
                    : place == week.LongDay && week.Kind != WeekKind.Pair ? SessionKind.Long
                    : place != week.LongDay && place != week.ShorterDay ? SessionKind.Easy
                    : place == week.PairPlace ? SessionKind.PairFirst
                    : SessionKind.PairSecond;
            }

            if (QualityPlace(solved, week) is >= 0 and var quality)
            {
                kinds[start + quality] = SessionKind.Quality;
                workouts[start + quality] = turn[next++ % turn.Length];
            }
        }

        foreach (var (day, _) in inSteps.Calendar.OtherRaces)
        {
            kinds[day] = SessionKind.Race;
        }

        if (inSteps.HasRace)
        {
            kinds[inSteps.Calendar.Days - 1] = SessionKind.Race;
        }
    }

    // Mid-week is furthest from the long days on both sides.
    private static int QualityPlace(WeekSolver solved, SolvedWeek week)
    {
        if (week.Number == 0 || week.Kind is WeekKind.Pair or WeekKind.Race)
        {
            return -1;
        }

        ReadOnlySpan<int> places = [2, 3, 1];
        foreach (int place in places)
        {
            int steps = solved.Days[week.Number.Day(place)];
            if (steps * solved.InSteps.Pace >= Rules.QualityShortest.Time.Seconds && Math.Abs(place - week.LongDay) > 1)
            {
                return place;
            }
        }

        return -1;
    }
}
