using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// Solves a block week by week, in steps, under all limits at once. It lays out at most one run a day, see <see cref="OneSessionPerDay"/>.
/// </summary>
internal sealed partial class WeekSolver
{
    private readonly RequestInSteps _inSteps;
    private readonly TrainingCalendar _calendar;
    private readonly TrainingLoad<int> _load;
    private readonly SolvedWeek[] _weeks;
    private readonly IReadOnlyList<MostBeforeTimeOff>? _mostOfWeeks;
    private int _fullWeeks;
    private int _pairWeeks;
    private int _pairs;
    private int _lastFull;
    private int _lastMeant;
    private int _lastLonger;
    private int _longestSoFar;
    private int _lastPair;
    private int _longestBeside = int.MaxValue;
    private int? _lastTaper;
    private Taper? _taper;
    private ComeBack? _comeBack;
    private DayIndex? _back;

    private WeekSolver(RequestInSteps inSteps, IReadOnlyList<MostBeforeTimeOff>? mostOfWeeks)
    {
        (_inSteps, _calendar, _mostOfWeeks) = (inSteps, inSteps.Calendar, mostOfWeeks);
        _load = new TrainingLoad<int>(
            new int[_calendar.Weeks * WeekIndex.Length],
            new(inSteps.Weekly, inSteps.Longest, inSteps.TwoDay, inSteps.Request.Current.DaysOff),
            _calendar.IsLeftOut);
        _weeks = new SolvedWeek[_calendar.Weeks];
        (_lastFull, _lastMeant, _lastLonger, _longestSoFar) = (inSteps.Weekly, inSteps.Weekly, inSteps.Longest, inSteps.Longest);
    }

    /// <summary>Where weeks and pairs were headed.</summary>
    internal Progression Progression { get; private set; } = null!;

    internal RequestInSteps InSteps => _inSteps;

    internal ReadOnlySpan<SolvedWeek> Weeks => _weeks;

    /// <summary>The steps of each day, the races left out.</summary>
    internal ReadOnlySpan<int> Days => _load.Days;

    /// <summary>The largest pair that is late enough to count; what the runner brings where the race is too near for one.</summary>
    internal int Reached { get; private set; }

    /// <summary>The first day of the pair that is <see cref="Reached"/>; null where there is none.</summary>
    internal DayIndex? ReachedOn { get; private set; }

    /// <summary>The largest week.</summary>
    internal int LargestWeek { get; private set; }

    /// <summary>How many weeks that could hold a pair come after the last that does.</summary>
    internal int WeeksSinceLastPair
    {
        get
        {
            int last = -1;
            foreach (var week in _weeks)
            {
                last = week.Kind == WeekKind.Pair ? week.Number : last;
            }

            return _calendar.LatestPairWeek - last;
        }
    }

    /// <summary>Whether the largest pair counts as what was asked.</summary>
    internal bool Feasible => BlockTarget.Reaches(_inSteps.Meters(Reached).Meters, RequestInSteps.AskedMeters(_inSteps.Request));

    /// <summary>The first week without a run that could hold one, the race's own left out; null where there is none.</summary>
    internal WeekIndex? WeekWithoutRun
    {
        get
        {
            foreach (var week in _weeks)
            {
                if (week.Total == 0 && week.Kind != WeekKind.Race && !_calendar.IsEmptied(week.Number) && !_calendar.IsLost(week.Number)
                    && _calendar.ShareAfterRace(week.Number) is null && _calendar.RacePlace(week.Number) < 0)
                {
                    return week.Number;
                }
            }

            return null;
        }
    }

    /// <summary>Whether any day but the race has a run.</summary>
    internal bool HasRuns => LargestWeek > 0;

    /// <summary>The longest of the 30 days before a day.</summary>
    internal int LongestBefore(DayIndex day) => _load.LongestBefore(day);

    /// <summary>Solves a block whose back-to-backs grow evenly to the target of the request.</summary>
    /// <param name="inSteps">The request.</param>
    /// <param name="mostOfWeeks">The most of each week before the last time off, so that nothing is run in advance; null where nothing limits them.</param>
    internal static WeekSolver Solve(RequestInSteps inSteps, IReadOnlyList<MostBeforeTimeOff>? mostOfWeeks = null)
    {
        var solver = new WeekSolver(inSteps, mostOfWeeks);
        var kinds = WeekKinds.Of(inSteps.Calendar, inSteps.Request.Cadence, FitnessAtStart.Of(inSteps.Request), inSteps.PairBefore, inSteps.Past.Count / WeekIndex.Length);
        solver.Progression = new Progression(inSteps, kinds);
        for (var week = new WeekIndex(0); week < kinds.Length; week++)
        {
            solver.SolveWeek(week, kinds[week]);
        }

        if (inSteps.Calendar.IsShort)
        {
            solver.Reached = inSteps.TwoDay;
        }

        return solver;
    }

    private void SolveWeek(WeekIndex week, WeekKind kind)
    {
        int rampFrom = _load.LargestWeekBefore(week);
        ComeBackIn(week, rampFrom);
        var trace = new SolvedWeek
        {
            Number = week,
            Kind = kind,
            TimeCap = _inSteps.WeekCap,
            RampFrom = rampFrom,
            RampCap = _inSteps.Limits.MostOfWeek(rampFrom, _inSteps.RampFloor),
            LastLonger = _lastLonger,
            ComeBack = _comeBack is { } back && back.Holds(week) ? back : null,
            RestBeside = kind == WeekKind.Long ? _calendar.RestBeside(week) : null,
        };
        _weeks[week] = trace;
        Keep(week);
        if (week.End.Value <= _inSteps.Past.Count)
        {
            TakeUp(trace);
            Close(trace);
            return;
        }

        _pairWeeks += kind == WeekKind.Pair ? 1 : 0;
        Plan(trace);
        if (kind is WeekKind.Taper or WeekKind.Race)
        {
            SolveTaper(trace);
        }
        else
        {
            if (kind == WeekKind.Pair)
            {
                SolvePair(trace);
            }

            if (trace.Kind != WeekKind.Pair)
            {
                SolveSingle(trace);
            }
        }

        Close(trace);
    }

    /// <summary>What was run of a week already stands.</summary>
    private void Keep(WeekIndex week)
    {
        for (var day = week.Start; day < Math.Min(week.End, _inSteps.Past.Count); day++)
        {
            _load.Days[day] = _inSteps.Past[day];
        }
    }

    /// <summary>Goes on from a week that is over as from one that was solved.</summary>
    private void TakeUp(SolvedWeek trace)
    {
        var days = _load.Days.AsSpan(trace.Number.Start, WeekIndex.Length);
        bool isOnWayBack = trace.ComeBack is not null || _calendar.IsTouched(trace.Number) || _calendar.ShareAfterRace(trace.Number) is not null;
        _pairWeeks += trace.Kind == WeekKind.Pair ? 1 : 0;
        if (trace.Kind is not (WeekKind.Pair or WeekKind.Long))
        {
            return;
        }

        _lastMeant = isOnWayBack ? _lastMeant : Progression.Week(++_fullWeeks);
        for (int place = 0; place < WeekIndex.Length; place++)
        {
            trace.LongDay = days[place] > 0 && (trace.LongDay < 0 || days[place] > days[trace.LongDay]) ? place : trace.LongDay;
        }

        if (trace.Kind == WeekKind.Pair && _calendar.PairPlace(trace.Number) is >= 0 and var first && days[first] > 0 && days[first + 1] > 0)
        {
            _pairs++;
            trace.Pair = _pairWeeks;
            trace.LongDay = days[first] >= days[first + 1] ? first : first + 1;
            trace.ShorterDay = days[first] >= days[first + 1] ? first + 1 : first;

            // Days off lay pairs anew, also where two ordinary days were run: these are no measure for long runs.
            _lastLonger = Math.Max(_lastLonger, Math.Max(days[first], days[first + 1]));
            var pair = trace.Number.Day(first);
            if (BlockTarget.StillCounts(_calendar.Days - 1 - (pair + 1)) && days[first] + days[first + 1] > Reached)
            {
                (Reached, ReachedOn) = (days[first] + days[first + 1], pair);
            }
        }
        else
        {
            trace.Kind = WeekKind.Long;
        }
    }

    /// <summary>Takes up the time off that ends in a week.</summary>
    private void ComeBackIn(WeekIndex week, int largest)
    {
        // A span of easy running takes nobody off the way back after days without a run.
        if (_calendar.EndingIn(week) is not { } off || (off.Eased is not null && _comeBack is { Break.Eased: null } way && way.IsBelow(week)))
        {
            return;
        }

        var (longest, twoDays) = _load.Before(off);
        _comeBack = new ComeBack(off, largest, longest, twoDays);
        var again = new DayIndex(Math.Max(0, off.Back));
        _load.StartAgain(again, Math.Max(_inSteps.MinimumRun, (int)Math.Ceiling(_comeBack.LongestAgain(_inSteps.Limits.SessionSpike) - Units.Tolerance.Rounding)));
        (_longestSoFar, _lastPair) = (0, 0);
        _back = off.Eased is null ? again : _back;
    }

    /// <summary>The first run back is short, on whichever day it comes.</summary>
    private void ShortenFirstRunBack(WeekIndex week)
    {
        for (var day = week.Start; _back is { } back && day < week.End; day++)
        {
            if (day >= back && _load.Days[day] > 0)
            {
                int most = Math.Max(_inSteps.MinimumRun, _inSteps.In(Rules.FirstRunBack.Count, _weeks[week].KindAt(day.Place)));
                _load.Days[day] = day < _inSteps.Past.Count ? _load.Days[day] : Math.Min(_load.Days[day], most);
                _back = null;
            }
        }
    }

    private void Close(SolvedWeek trace)
    {
        var week = trace.Number;
        ShortenFirstRunBack(week);
        trace.Total = _load.Week(week);
        bool isMostlyOff = _calendar.IsLost(week) || (_calendar.IsTouched(week) && 2 * OpenShare(week) < 1);
        trace.Role = isMostlyOff ? WeekRole.TimeOff
            : trace.ComeBack is { Break.Eased: null } back && back.IsBelow(week) ? WeekRole.ComeBack
            : _calendar.ShareAfterRace(week) is not null ? WeekRole.AfterRace
            : trace.ComeBack is null && !_calendar.IsTouched(week) ? trace.Role
            : null;
        LargestWeek = Math.Max(LargestWeek, trace.Total);
        bool isLess = _calendar.IsTouched(week) || (_calendar.ShareAfterRace(week) is not null && trace.ComeBack?.IsBelow(week) != true);
        bool isFull = trace.Kind is WeekKind.Pair or WeekKind.Long && !isLess && _calendar.RacePlace(week) < 0 && !IsCutShort(week);

        // A week that stands and of which little was run is no measure for those after it.
        isFull = isFull && (week.End.Value > _inSteps.Past.Count || trace.Total >= Share(_lastFull, Rules.StepBackMost));
        _lastFull = isFull ? trace.Total : _lastFull;
        _longestBeside = isFull && LongestBeside(trace) is > 0 and var beside ? beside : _longestBeside;
        if (isFull && trace.LongDay >= 0)
        {
            _longestSoFar = Math.Max(_longestSoFar, _load.Days[week.Day(trace.LongDay)]);
        }

        _lastTaper = trace.Kind == WeekKind.Taper && _calendar.IsMeasureOfTaper(week) ? trace.Total : _lastTaper;
    }

    /// <summary>The longest run of a week beside its long days.</summary>
    private int LongestBeside(SolvedWeek trace)
    {
        int longest = 0;
        for (int place = 0; place < WeekIndex.Length; place++)
        {
            longest = place == trace.LongDay || place == trace.ShorterDay ? longest : Math.Max(longest, _load.Days[trace.Number.Day(place)]);
        }

        return longest;
    }

    private static int Share(int steps, Rule rule) => RequestInSteps.Floor(steps * rule.Number);
}
