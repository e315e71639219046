using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What must be true of any block, worked out from its sessions alone: no code of the planner is asked.</summary>
internal sealed class BlockInvariants
{
    /// <summary>What rounding may add to a distance, in meters.</summary>
    private const double Tolerance = 2;

    private readonly BlockDraft _block;
    private readonly BlockRequest _request;
    private readonly SessionDraft[] _days;
    private readonly double _unit;
    private readonly bool[] _emptied;
    private readonly SortedSet<Invariant> _broken = [];

    private BlockInvariants(BlockDraft block, BlockRequest request)
    {
        _block = block;
        _request = request;
        _days = [.. block.Weeks.SelectMany(w => w.Sessions)];
        _unit = request.Unit == DistanceUnit.Mile ? 1609.344 : 1000;
        _emptied = [.. block.Weeks.Select(week => IsEmptied(week, request))];
    }

    /// <summary>The invariants that a block breaks, in their order.</summary>
    internal static IReadOnlyCollection<Invariant> Broken(BlockDraft block, BlockRequest request)
    {
        var check = new BlockInvariants(block, request);
        check.DatesAndRace();
        check.Quantities();
        check.Sessions();
        check.Weeks();
        check.Pairs();
        check.Taper();
        check.TimeOff();
        check.Answer();
        return check._broken;
    }

    /// <summary>Whether blocked days leave one day to run in a week at most: not its first, nor the eve of the race.</summary>
    internal static bool IsEmptied(WeekDraft week, BlockRequest request) => Blocked(week, request) > 0
        && Enumerable.Range(1, 6).Select(week.StartDate.AddDays).Count(d => !request.BlockedDates.Contains(d)
            && (request.Goal is not Goal.Race race || d < race.Date.AddDays(-1))) <= 1;

    /// <summary>How many days of a week that could hold a run are blocked.</summary>
    private static int Blocked(WeekDraft week, BlockRequest request) =>
        request.BlockedDates.Distinct().Count(d => d > week.StartDate && d < week.StartDate.AddDays(7));

    private Goal.Race? Race => _request.Goal as Goal.Race;

    private void DatesAndRace()
    {
        int late = _days[0].Date.DayNumber - _request.StartDate.DayNumber;
        Require(Invariant.OneSessionEachDayToGoal, late is >= 0 and <= 6);
        Require(Invariant.OneSessionEachDayToGoal, _days.Select((s, i) => s.Date == _days[0].Date.AddDays(i)).All(x => x));
        Require(Invariant.OneSessionEachDayToGoal, _block.Weeks.All(w => w.Sessions[0].Date == w.StartDate && w.Sessions.Count <= 7));
        var end = _request.Goal is Goal.PairBy by ? by.Date.AddDays(_request.Shape == PairShape.ThreeDays ? 9 : 8) : Race!.Date;
        Require(Invariant.OneSessionEachDayToGoal, _days[^1].Date == end);

        var races = _days.Where(s => s.Kind == SessionKind.Race).ToList();
        Require(Invariant.RaceOnItsDateOnly, Race is null ? races.Count == 0 : races.Count == 1 && races[0] == _days[^1] && races[0].Date == Race.Date);
    }

    private void Quantities()
    {
        double shortest = (_request.Unit == DistanceUnit.Mile ? 2 : 3) * _unit;
        foreach (var s in Training())
        {
            double steps = s.Distance.Metres / _block.Step.Metres;
            Require(Invariant.DistanceInWholeSteps, Math.Abs(steps - Math.Round(steps)) < 1e-6);
            Require(Invariant.NoDistanceOnRestOnly, s.Distance.Metres == 0 == (s.Kind == SessionKind.Rest));
            Require(Invariant.ClimbInWholeMeters, s.Ascent.Metres == Math.Floor(s.Ascent.Metres));
            Require(Invariant.WarmUpWithinDuration, s.WarmUp.Seconds + s.CoolDown.Seconds <= s.Duration.Seconds);
            Require(Invariant.SessionAgainstShortestRun, s.Distance.Metres == 0 || s.Distance.Metres > shortest - Tolerance);
            Require(Invariant.NoRunOnBlockedDay, s.Kind == SessionKind.Rest || !_request.BlockedDates.Contains(s.Date));
        }
    }

    private void Sessions()
    {
        for (int day = 0; day < _days.Length; day++)
        {
            var s = _days[day];
            if (s.Kind is SessionKind.Race or SessionKind.Rest)
            {
                continue;
            }

            double longest = day < 30 ? _request.Current.LongestRun.Metres : 0;
            for (int d = Math.Max(0, day - 30); d < day; d++)
            {
                longest = Math.Max(longest, _days[d].Distance.Metres);
            }

            Require(Invariant.SessionAgainstLongestRun, s.Distance.Metres <= (longest * (1 + (_request.Limits.SessionSpike ?? 0.10))) + Tolerance);
            Require(Invariant.SessionWithinTimeCap, s.Distance.Metres / 1000 * _request.TrailPace.SecondsPerKilometre <= CapOf(s.Kind) + 1);
            Require(Invariant.SessionWithinTimeCap, s.Duration.Seconds <= CapOf(s.Kind) + 1);
        }
    }

    private double CapOf(SessionKind kind) => kind switch
    {
        _ when kind == LongerOfPair || kind == SessionKind.Long => _request.Limits.FirstDay?.Seconds
            ?? (Race?.Distance.Metres switch { <= 50_500 => 4.5, >= 95_000 => 6, _ => 5 } * 3600),
        SessionKind.PairFirst or SessionKind.PairSecond => _request.Limits.SecondDay?.Seconds ?? 4 * 3600,
        _ => _request.Limits.OtherDay?.Seconds ?? 2 * 3600,
    };

    private SessionKind LongerOfPair => _request.Shape == PairShape.LongerSecond ? SessionKind.PairSecond : SessionKind.PairFirst;

    private void Weeks()
    {
        var totals = _block.Weeks.Select(Total).ToArray();
        for (int w = 0; w < totals.Length; w++)
        {
            // Weeks that blocked days emptied are passed over; what may follow them is asked below.
            var before = Enumerable.Range(0, w).Reverse().Where(v => !_emptied[v]).Take(4).Select(v => totals[v]).ToList();
            double most = Math.Max(before.DefaultIfEmpty().Max(), before.Count < 4 ? _request.Current.Weekly.Metres : 0);

            double ramp = _request.Limits.WeekRamp ?? 0.10;
            Require(Invariant.WeekAgainstLargestOfFour, totals[w] <= Math.Max(most * (1 + ramp), most < 30 * _unit ? most + (ramp * 30 * _unit) : 0) + Tolerance);
            Require(Invariant.WeekWithinTimeCap, _request.Limits.Week is not { } cap || Running(_block.Weeks[w]).Sum(s => s.Duration.Seconds) <= cap.Seconds);
            Require(Invariant.StepBackAgainstLargestOfFour, _block.Weeks[w].Kind != WeekKind.StepBack || totals[w] <= (0.75 * most) + Tolerance);

            int runs = Running(_block.Weeks[w]).Count();
            Require(Invariant.RunDaysAsChosen, runs <= Math.Min(6, _request.RunDaysPerWeek));
        }
    }

    private void Pairs()
    {
        double share = Math.Max(_request.RunDaysPerWeek == 3 ? 0.80 : 0.70, _request.Limits.WeekShare ?? 0.65);
        int last = int.MinValue;
        for (int day = 0; day < _days.Length; day++)
        {
            if (_days[day].Kind == SessionKind.PairSecond)
            {
                Require(Invariant.PairOnTwoDaysInARow, day > 0 && _days[day - 1].Kind == SessionKind.PairFirst);
            }

            if (_days[day].Kind != SessionKind.PairFirst)
            {
                continue;
            }

            if (day + 1 >= _days.Length || _days[day + 1].Kind != SessionKind.PairSecond)
            {
                Require(Invariant.PairOnTwoDaysInARow, false);
                continue;
            }

            double first = _days[day].Distance.Metres;
            double second = _days[day + 1].Distance.Metres;
            var (longer, shorter) = LongerOfPair == SessionKind.PairFirst ? (first, second) : (second, first);
            Require(Invariant.ShorterDayAgainstLonger, shorter >= (0.30 * longer) - Tolerance && shorter <= (0.75 * longer) + Tolerance);
            Require(Invariant.PairAgainstItsWeek, first + second <= (share * Total(_block.Weeks.Single(w => w.Sessions.Contains(_days[day])))) + Tolerance);
            Require(Invariant.PairAgainstLargestTwoDays, first + second <= (LargestTwoDayBefore(day) * (1 + (_request.Limits.PairGrowth ?? 0.15))) + Tolerance);
            int lastDay = day + 1 + Third(day, second);
            Require(Invariant.NoRunOnDayAfterPair, lastDay + 1 >= _days.Length || _days[lastDay + 1].Kind == SessionKind.Rest);
            Require(Invariant.DaysBetweenPairs, last == int.MinValue || day - last >= 13);
            Require(Invariant.PairOnChosenWeekday, _days[day].Date.DayOfWeek == _request.FirstDay);
            Require(Invariant.DaysFromLastPairToRace, Race is null || Race.Date.DayNumber - _days[lastDay].Date.DayNumber >= 18);
            last = day;
        }

        Require(Invariant.NoRunOnEveOfRace, Race is null || _days.Length < 2 || _days[^2].Kind == SessionKind.Rest);
    }

    /// <summary>One where an easy third day follows a pair, else none; it must be there where it is asked for and worth running.</summary>
    private int Third(int day, double second)
    {
        if (_request.Shape != PairShape.ThreeDays || day + 2 >= _days.Length)
        {
            return 0;
        }

        var third = _days[day + 2];
        double shortest = (_request.Unit == DistanceUnit.Mile ? 2 : 3) * _unit;
        double most = Math.Min(second / 2, CapOf(SessionKind.Easy) / _request.TrailPace.SecondsPerKilometre * 1000);
        Require(Invariant.ThirdDayAgainstSecond, third.Kind is SessionKind.Rest or SessionKind.Easy && third.Distance.Metres <= (second / 2) + Tolerance);
        Require(Invariant.ThirdDayWhereItFits, third.Kind == SessionKind.Easy || most - _block.Step.Metres < shortest || _request.BlockedDates.Contains(third.Date));
        return third.Kind == SessionKind.Rest ? 0 : 1;
    }

    private double LargestTwoDayBefore(int day)
    {
        double before = Math.Max(_request.Current.LargestTwoDay?.Metres ?? 0, _request.Current.LongestRun.Metres);
        double largest = day <= 40 ? before : 0;
        for (int d = Math.Max(0, day - 42); d < day; d++)
        {
            double next = d + 1 < day ? _days[d + 1].Distance.Metres : 0;
            largest = Math.Max(largest, _days[d].Distance.Metres + next);
        }

        return largest;
    }

    private void Taper()
    {
        var weeks = _block.Weeks.SkipWhile(w => w.Kind is not (WeekKind.Taper or WeekKind.Race)).ToList();
        var taper = weeks.Where(w => Blocked(w, _request) < 3 && !_emptied[w.Number - 1]).Select(Total).ToList();
        double peak = _block.Weeks.TakeWhile(w => w.Kind is not (WeekKind.Taper or WeekKind.Race)).Select(Total).DefaultIfEmpty().Max();
        Require(Invariant.TaperNeverGrows, taper.Zip(taper.Skip(1)).All(p => p.Second <= p.First + Tolerance));
        Require(Invariant.TaperAgainstLargestWeek, weeks.TrueForAll(w => Total(w) <= (0.66 * peak) + Tolerance));
    }

    private void Answer()
    {
        var pairs = _block.Weeks.Select(w => w.Pair is { } pair && _days[^1].Date.DayNumber - pair.Second.Date.DayNumber <= 63 ? pair.Total.Metres : 0);
        double reached = pairs.DefaultIfEmpty().Max();
        Require(Invariant.ReachedPairAsPlanned, Math.Abs(reached - _block.PairTarget.Reached.Metres) < Tolerance);
        Require(Invariant.FeasibleFromShareOfTarget, _block.IsFeasible == reached >= (0.85 * _block.PairTarget.Asked.Metres) - 0.001);
        Require(Invariant.LimitNamedWhereShort, _block.IsFeasible || _block.LimitsThatBound.Count > 0);
        Require(Invariant.ReasonForEverySession, _days.All(s => s.Why.Count > 0));
    }

    /// <summary>
    /// What blocked days leave: no week that could be run is empty, and after weeks that they emptied the runner starts again lower, is
    /// not ahead of even growth until the last week before them is reached, and has no pair too soon, unless that is the last one there
    /// can be.
    /// </summary>
    private void TimeOff()
    {
        // What was run before the block counts in whole steps, as all that is planned.
        double last = Math.Floor((_request.Current.Weekly.Metres + Tolerance) / _block.Step.Metres) * _block.Step.Metres;
        var (from, cap) = (0.0, double.PositiveInfinity);
        DateOnly noPairBefore = default;
        var lastPair = _days.LastOrDefault(s => s.Kind == SessionKind.PairFirst);
        for (int w = 0; w < _block.Weeks.Count; w++)
        {
            var week = _block.Weeks[w];
            double total = Total(week);
            Require(Invariant.NoEmptyWeek, total > 0 || _emptied[w] || week.Kind == WeekKind.Race);
            if (w > 0 && _emptied[w - 1])
            {
                var (days, back) = DaysOffBefore(week.StartDate);
                (from, cap) = (last, last * (days <= 14 ? 0.75 : 0.60));
                noPairBefore = back.AddDays(days <= 7 ? 7 : days <= 14 ? 14 : 21);
            }
            else
            {
                cap = cap < from - Tolerance ? Math.Min(from, cap + ((_request.Limits.WeekRamp ?? 0.10) * Math.Max(cap, 30 * _unit))) : double.PositiveInfinity;
            }

            Require(Invariant.WeekAfterTimeOff, total <= cap + Tolerance);
            Require(Invariant.NoPairSoonAfterTimeOff, week.Pair is not { } pair || pair.First.Date >= noPairBefore || pair.First == lastPair);
            last = Blocked(week, _request) < 3 && !_emptied[w] ? total : last;
        }
    }

    /// <summary>How many days up to an emptied week's end and on were off, from the first blocked one to the last, and the day after them.</summary>
    private (int Days, DateOnly Back) DaysOffBefore(DateOnly start)
    {
        var first = start.AddDays(-1);
        while (first > _days[0].Date && IsOff(first.AddDays(-1)))
        {
            first = first.AddDays(-1);
        }

        var last = start.AddDays(-1);
        while (last < _days[^1].Date && IsOff(last.AddDays(1)))
        {
            last = last.AddDays(1);
        }

        var blocked = _request.BlockedDates.Where(d => d >= first && d <= last).ToList();
        return (blocked.Max().DayNumber - blocked.Min().DayNumber + 1, blocked.Max().AddDays(1));

        bool IsOff(DateOnly date) => _request.BlockedDates.Contains(date)
            || _block.Weeks.Any(w => w.StartDate == date || (_emptied[w.Number - 1] && date >= w.StartDate && date < w.StartDate.AddDays(7)));
    }

    private IEnumerable<SessionDraft> Training() => _days.Where(s => s.Kind != SessionKind.Race);

    private static IEnumerable<SessionDraft> Running(WeekDraft week) => week.Sessions.Where(s => s.Kind is not (SessionKind.Race or SessionKind.Rest));

    private static double Total(WeekDraft week) => Running(week).Sum(s => s.Distance.Metres);

    private void Require(Invariant invariant, bool holds)
    {
        if (!holds)
        {
            _broken.Add(invariant);
        }
    }
}
