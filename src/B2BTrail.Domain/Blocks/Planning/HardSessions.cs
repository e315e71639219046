using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// Which days have a hard session, and which have strides instead: one a full week without a pair, mid-week, of the kind that the phase asks
/// for; one in the taper; downhill practice before a hilly race.
/// </summary>
internal sealed partial class HardSessions
{
    // Mid-week is furthest from the long days on both sides.
    private static readonly int[] Places = [2, 1, 3, 4, 5, 6];

    private readonly WeekSolver _solved;
    private readonly RequestInSteps _inSteps;
    private readonly TrainingCalendar _calendar;
    private readonly SessionKind[] _kinds;
    private readonly Phase[] _phases;
    private readonly HardLadders _ladders;
    private readonly HardSession?[] _hard;
    private readonly Strides?[] _strides;
    private readonly List<int> _leftOut = [];
    private readonly bool _isHilly;
    private int _fartlekOrHills;
    private int _hillsOrTempo;
    private bool _wasHard;
    private bool _wasWanted;
    private int _pairs;
    private int _strideWeeks;

    private HardSessions(WeekSolver solved, SessionKind[] kinds, Phase[] phases)
    {
        (_solved, _inSteps, _calendar, _kinds, _phases) = (solved, solved.InSteps, solved.InSteps.Calendar, kinds, phases);
        _ladders = new HardLadders(solved);
        (_hard, _strides) = (new HardSession?[kinds.Length], new Strides?[kinds.Length]);
        _isHilly = _inSteps.Request.Goal is Goal.Race { Ascent: { } ascent } race
            && ascent.Meters / race.Distance.Meters * 1000 >= Rules.HillyRace.Number - Tolerance.Rounding;
    }

    /// <summary>The numbers of the weeks with a pair in which a hard session was left out, because no full week is without one.</summary>
    internal IReadOnlyList<int> LeftOut => [.. _leftOut.Where(number => !IsIn(new(number - 1)))];

    /// <summary>The hard session of a day; null without.</summary>
    internal HardSession? On(DayIndex day) => _hard[day];

    /// <summary>The strides of a day; null without.</summary>
    internal Strides? StridesOn(DayIndex day) => _strides[day];

    /// <summary>Whether a week has a hard session.</summary>
    internal bool IsIn(WeekIndex week)
    {
        for (var day = week.Start; day < week.End; day++)
        {
            if (_hard[day] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Chooses the hard sessions and gives their days the kind.</summary>
    internal static HardSessions Choose(WeekSolver solved, SessionKind[] kinds, Phase[] phases)
    {
        var made = new HardSessions(solved, kinds, phases);
        foreach (var week in solved.Weeks)
        {
            made.ChooseIn(week);
        }

        made.ChooseInTaper();
        made.PractiseDownhill();
        made.AddStrides();
        return made;
    }

    private bool IsLargeEnough(SolvedWeek week) => week.Total * _inSteps.Step >= Rules.HardFrom.Number - Tolerance.Meter;

    private bool IsEveryFullWeek(SolvedWeek week) => week.Total * _inSteps.Step >= Rules.HardEveryFullWeekFrom.Number - Tolerance.Meter;

    private bool IsTooEarly(WeekIndex week) =>
        week < (_inSteps.Request.Current.Weekly.Meters <= Rules.HardLaterUpTo.Number + Tolerance.Meter ? Rules.HardLaterAfter : Rules.HardAfter).Count;

    /// <summary>Whether a week is a full one: neither time off nor a way back nor one of a race.</summary>
    private bool IsFull(SolvedWeek week) => week.Kind is WeekKind.Pair or WeekKind.Long && week.Role is null or WeekRole.Plateau
        && _calendar.RacePlace(week.Number) < 0;

    private void ChooseIn(SolvedWeek week)
    {
        if (!IsFull(week))
        {
            return;
        }

        _wasHard = week.Kind == WeekKind.Pair ? ChooseBesidePair(week) : IsWanted(week) && TakeIn(week, 1);
    }

    /// <summary>Every second pair week has one, where no full week is without a pair.</summary>
    private bool ChooseBesidePair(SolvedWeek week)
    {
        if (_inSteps.Request.Cadence != Cadence.EverySecondWeek || ++_pairs % 2 == 1 || !IsWanted(week))
        {
            return false;
        }

        if (_inSteps.Request.Habits.FirstUltra)
        {
            _leftOut.Add(week.Number + 1);
            return false;
        }

        return TakeIn(week, Rules.HardInPairWeek.Number);
    }

    /// <summary>Whether the runner and the size of the week have a hard session in it.</summary>
    private bool IsWanted(SolvedWeek week)
    {
        var habit = _inSteps.Request.Habits.HardSessions;
        if (habit == HardSessionHabit.None || IsTooEarly(week.Number) || !IsLargeEnough(week) || (_wasHard && !IsEveryFullWeek(week)))
        {
            return false;
        }

        _wasWanted = habit != HardSessionHabit.Seldom || !_wasWanted;
        return _wasWanted;
    }

    private bool TakeIn(SolvedWeek week, double share)
    {
        if (Place(week) is not { } day)
        {
            return false;
        }

        var workout = KindFor(week.Number);
        int? most = workout == Workout.HillRepeats && _phases[week.Number] == Phase.Base ? Rules.HillsInBase.Count : null;
        if (_ladders.Next(workout, day, share, most) is not { } session)
        {
            return false;
        }

        Take(day, session);
        return true;
    }

    private void Take(DayIndex day, HardSession session)
    {
        _kinds[day] = SessionKind.Quality;
        _hard[day] = session;
    }

    private Workout KindFor(WeekIndex week) => _phases[week] switch
    {
        Phase.Base => _fartlekOrHills++ % 2 == 0 ? Workout.Fartlek : Workout.HillRepeats,
        Phase.Build => _hillsOrTempo++ % 2 == 0 ? Workout.HillRepeats : Workout.Tempo,
        _ => _isHilly ? Workout.SteadyClimb : Workout.Tempo,
    };

    private void ChooseInTaper()
    {
        if (!_inSteps.HasRace || _inSteps.Request.Habits.HardSessions == HardSessionHabit.None)
        {
            return;
        }

        for (int left = Rules.HardInTaperFrom.Count; left > Rules.NoHardBeforeRace.Count; left--)
        {
            var day = DayBeforeRace(left);
            if (day < 0 || _solved.Weeks[day.Week] is not { Kind: WeekKind.Taper or WeekKind.Race } week || week.Role is not (null or WeekRole.Plateau))
            {
                continue;
            }

            if (!IsTooEarly(day.Week) && IsLargeEnough(week) && MayBeHard(day) && InTaper(day) is { } session)
            {
                Take(day, session);
                return;
            }
        }
    }

    /// <summary>What the race asks for, or in a short run something shorter that half a dose has room for.</summary>
    private HardSession? InTaper(DayIndex day)
    {
        ReadOnlySpan<Workout> inTurn = _isHilly ? [Workout.SteadyClimb, Workout.HillRepeats, Workout.Fartlek] : [Workout.Tempo, Workout.Fartlek];
        foreach (var workout in inTurn)
        {
            if (_ladders.Next(workout, day, Rules.HardInTaper.Number) is { } session)
            {
                return session;
            }
        }

        return null;
    }

    /// <summary>Strides where there is no hard session: a few quick ones keep the legs awake.</summary>
    private void AddStrides()
    {
        foreach (var week in _solved.Weeks)
        {
            bool isOrdinary = week.Role is null or WeekRole.Plateau && week.Kind is WeekKind.Pair or WeekKind.Long or WeekKind.StepBack;
            if (isOrdinary && !IsIn(week.Number) && Place(week) is { } day)
            {
                bool isLonger = _solved.Days[day] * _inSteps.PaceOf(_kinds[day]) >= Rules.StridesGrowFrom.Time.Seconds;
                int rung = week.Kind == WeekKind.StepBack || !isLonger ? 0 : Math.Min(_strideWeeks++, Rules.StrideCounts.Count - 1);
                _strides[day] = new Strides(Rules.StrideCounts[rung], Rules.StrideTime.Time);
            }
        }

        if (_inSteps.HasRace && DayBeforeRace(2) is var before && before >= 0 && _kinds[before] == SessionKind.Easy && !_calendar.IsWithoutHard(before))
        {
            _strides[before] = new Strides(Rules.StrideCounts[0], Rules.StrideTime.Time);
        }
    }

    private DayIndex DayBeforeRace(int left) => new(_calendar.Days - 1 - left);

    /// <summary>The day of a week for a hard session or strides: mid-week, the medium-long run only where no other is left; null where there is none.</summary>
    private DayIndex? Place(SolvedWeek week)
    {
        DayIndex? found = null;
        foreach (int place in Places)
        {
            var day = week.Number.Day(place);
            if (!MayBeHard(day))
            {
                continue;
            }

            if (place != week.MediumLong)
            {
                return day;
            }

            found ??= day;
        }

        return found;
    }

    /// <summary>Whether a day is an easy run with room around it: a day from a long run, two after it, three before a pair or a race.</summary>
    private bool MayBeHard(DayIndex day)
    {
        if (day < 0 || day >= _calendar.Days || _kinds[day] != SessionKind.Easy || _calendar.IsWithoutHard(day)
            || (_inSteps.HasRace && _calendar.DaysToRace(day) <= Rules.NoHardBeforeRace.Count))
        {
            return false;
        }

        for (int after = 1; after < Rules.HardBeforePair.Count; after++)
        {
            var next = day + after;
            if (next < _kinds.Length && (_kinds[next].IsPairDay || _kinds[next] == SessionKind.Race || (after == 1 && _kinds[next].IsLong)))
            {
                return false;
            }
        }

        for (int before = 1; before < Rules.HardAfterLong.Count; before++)
        {
            var last = day - before;
            if (last >= 0 && (_kinds[last].IsLong || _kinds[last] == SessionKind.Race))
            {
                return false;
            }
        }

        // The third day of a pair ends it.
        return _inSteps.Request.Shape != PairShape.ThreeDays || day < 2 || _kinds[day - 2] != SessionKind.PairSecond || !_kinds[day - 1].MayBeThirdDay;
    }
}
