using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What each day is for, how hard, and which harder session comes when.</summary>
internal static class Variety
{
    internal const int ShortestQualityMinutes = 40;

    private static readonly Workout[] Hilly = [Workout.HillRepeats, Workout.Tempo, Workout.SteadyClimb, Workout.Fartlek];
    private static readonly Workout[] Flat = [Workout.Fartlek, Workout.Tempo, Workout.HillRepeats];

    private static readonly Effort Easy = new(Intensity.Easy, new(new(2), new(4)), TalkTest.Story);
    private static readonly Effort SteadyLong = new(Intensity.Easy, new(new(3), new(4)), TalkTest.Story);
    private static readonly Effort Moderate = new(Intensity.Moderate, new(new(4), new(5)), TalkTest.Sentences);
    private static readonly Effort Threshold = new(Intensity.Hard, new(new(6), new(7)), TalkTest.FewWords);
    private static readonly Effort Hills = new(Intensity.Hard, new(new(7), new(8)), TalkTest.FewWords);
    private static readonly Effort RaceEffort = new(Intensity.Race, new(new(4), new(7)), TalkTest.Sentences);

    /// <summary>Gives each day its kind, and the weeks without a pair their harder session in turn.</summary>
    internal static void Assign(WeekSolver solved, SessionKind[] kinds, Workout?[] workouts)
    {
        var terms = solved.Terms;
        var turn = terms.Request.Goal is Goal.Race { Ascent.Metres: > 0 } ? Hilly : Flat;
        int next = 0;
        foreach (var week in solved.Weeks)
        {
            int start = week.Number * 7;
            for (int place = 0; place < 7; place++)
            {
                kinds[start + place] = solved.Days[start + place] == 0 ? SessionKind.Rest
                    : place == week.LongDay && week.Kind != WeekKind.Pair ? SessionKind.Long
                    : place != week.LongDay && place != week.ShorterDay ? SessionKind.Easy
                    : place == terms.Calendar.FirstOfPair ? SessionKind.PairFirst
                    : SessionKind.PairSecond;
            }

            if (QualityPlace(solved, week) is >= 0 and var quality)
            {
                kinds[start + quality] = SessionKind.Quality;
                workouts[start + quality] = turn[next++ % turn.Length];
            }
        }

        if (terms.HasRace)
        {
            kinds[terms.Calendar.Days - 1] = SessionKind.Race;
        }
    }

    /// <summary>How hard a day is meant to be; null on a rest day. Of a pair, the longer day is moderate, whichever comes first.</summary>
    internal static Effort? EffortOf(SessionKind kind, Workout? workout, bool isLongest) => (kind, workout) switch
    {
        (SessionKind.Rest, _) => null,
        (SessionKind.Race, _) => RaceEffort,
        (SessionKind.PairFirst or SessionKind.PairSecond, _) when isLongest => Moderate,
        (SessionKind.Long, _) => SteadyLong,
        (SessionKind.Quality, Workout.HillRepeats) => Hills,
        (SessionKind.Quality, _) => Threshold,
        _ => Easy,
    };

    /// <summary>The easy start and end of a day, a quarter of its time each at most.</summary>
    internal static (Duration WarmUp, Duration CoolDown) EasyEnds(SessionKind kind, Duration time)
    {
        var (up, down) = kind switch
        {
            SessionKind.Rest or SessionKind.Race => (0, 0),
            SessionKind.Quality => (15, 10),
            SessionKind.Easy => (5, 5),
            _ => (10, 5),
        };
        long most = time.Seconds / 4 / 60 * 60;
        return (new(Math.Min(up * 60, most)), new(Math.Min(down * 60, most)));
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
            int steps = solved.Days[(week.Number * 7) + place];
            if (steps * solved.Terms.Pace >= ShortestQualityMinutes * 60 && Math.Abs(place - week.LongDay) > 1)
            {
                return place;
            }
        }

        return -1;
    }
}
