using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What must be true of any block, worked out from its sessions alone: no code of the planner is asked.</summary>
internal sealed partial class BlockInvariants
{
    /// <summary>What rounding may add to a distance, in meters.</summary>
    private const double Tolerance = 2;

    private readonly BlockDraft _block;
    private readonly BlockRequest _request;
    private readonly SessionDraft[] _days;
    private readonly double _unit;
    private readonly RequestFacts _facts;
    private readonly double[] _totals;
    private readonly bool[] _emptied;
    private readonly SortedSet<Invariant> _broken = [];

    private BlockInvariants(BlockDraft block, BlockRequest request)
    {
        _block = block;
        _request = request;
        _days = [.. block.Weeks.SelectMany(w => w.Sessions)];
        _unit = request.Unit == DistanceUnit.Mile ? 1609.344 : 1000;
        _facts = new RequestFacts(request, _days[0].Date, _days.Length);
        _totals = [.. block.Weeks.Select(Total)];
        _emptied = [.. block.Weeks.Select(IsEmptied)];
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
        check.FirstAndLastPair();
        check.Taper();
        check.Countdown();
        check.TimeOff();
        check.AfterTimeOff();
        check.Availability();
        check.TodaysWeek();
        check.UsualDays();
        check.OtherRaces();
        check.Climb();
        check.Answer();
        return check._broken;
    }

    /// <summary>Whether days off leave no day to run in a week: its first is rest after a pair, and so is the eve of the race.</summary>
    private bool IsEmptied(WeekDraft week) => Enumerable.Range(1, 6).Select(place => ((week.Number - 1) * 7) + place)
        .All(day => _facts.IsOff(day) || _facts.IsClosed(day) || (Race is not null && day >= _days.Length - 2));

    private Goal.Race? Race => _request.Goal as Goal.Race;

    /// <summary>Whether the race is too near for anything but a taper.</summary>
    private bool IsShort => Race is not null && (_block.Weeks.Count <= 4 || _block.Weeks.All(w => w.Kind is WeekKind.Taper or WeekKind.Race));

    private void DatesAndRace()
    {
        int late = _days[0].Date.DayNumber - _request.StartDate.DayNumber;
        Require(Invariant.OneSessionEachDayToGoal, late is >= 0 and <= 6);
        Require(Invariant.OneSessionEachDayToGoal, _days.Select((s, i) => s.Date == _days[0].Date.AddDays(i)).All(x => x));
        Require(Invariant.OneSessionEachDayToGoal, _block.Weeks.All(w => w.Sessions[0].Date == w.StartDate && w.Sessions.Count <= 7));
        var end = _request.Goal is Goal.PairBy by ? by.Date.AddDays(_request.Shape == PairShape.ThreeDays ? 9 : 8) : Race!.Date;
        Require(Invariant.OneSessionEachDayToGoal, _days[^1].Date == end);

        var asked = _request.Races.Select(race => race.Date).Where(date => date >= _days[0].Date).ToHashSet();
        if (Race is not null)
        {
            asked.Add(Race.Date);
        }

        Require(Invariant.RaceOnItsDateOnly, asked.SetEquals(_days.Where(s => s.Kind == SessionKind.Race).Select(s => s.Date)));
    }

    private void Quantities()
    {
        double shortest = (_request.Unit == DistanceUnit.Mile ? 2 : 3) * _unit;
        foreach (var s in Training())
        {
            double steps = s.Distance.Meters / _block.Step.Meters;
            Require(Invariant.DistanceInWholeSteps, Math.Abs(steps - Math.Round(steps)) < 1e-6);
            Require(Invariant.NoDistanceOnRestOnly, s.Distance.Meters == 0 == (s.Kind == SessionKind.Rest));
            Require(Invariant.ClimbInWholeMeters, s.Ascent.Meters == Math.Floor(s.Ascent.Meters));
            Require(Invariant.WarmUpWithinDuration, s.WarmUp.Seconds + s.CoolDown.Seconds <= s.Duration.Seconds);
            Require(Invariant.SessionAgainstShortestRun, s.Distance.Meters == 0 || s.Distance.Meters > shortest - Tolerance);
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

            double most = MostAfter(day < 30 ? LongestToday : 0, day);
            Require(IsOld && day < 30 ? Invariant.OldLongRunDoesNotCount : Invariant.SessionAgainstLongestRun, s.Distance.Meters <= most + Tolerance);
            Require(Invariant.SessionAgainstLongestRun, s.Distance.Meters <= most + Tolerance);
            Require(Invariant.SessionWithinTimeCap, SecondsOf(s) <= CapOf(s.Kind) + 1);
        }
    }

    /// <summary>The most of a run after the longest of the 30 days before it; after time off its share of what was run before stands for that.</summary>
    private double MostAfter(double told, int day)
    {
        double longest = Math.Max(told, LongestOf(day - 30, day));
        double most = longest * (1 + SessionSpike);
        most = longest * SessionSpike < 0.25 * _unit ? Math.Max(most, longest + _block.Step.Meters) : most;
        double again = _facts.TimesOff.Concat(_facts.Eased).Concat(_facts.EasyAfterRaces).Where(off => off.Back <= day && day < off.Back + 31)
            .Select(off => off.Share * Math.Max(LongestOf(off.From - 30, off.From), off.From < 30 ? LongestToday : 0)).DefaultIfEmpty().Max();
        return Math.Max(Math.Max(most, ShortestRun), again + (again > 0 ? _block.Step.Meters : 0));
    }

    private double SessionSpike => _request.Limits.SessionSpike ?? 0.10;

    /// <summary>The longest run that counts today: an old one for half.</summary>
    private double LongestToday => Math.Max(_request.Current.LongestRun.Meters * (IsOld ? 0.5 : 1), (_request.Unit == DistanceUnit.Mile ? 2 : 3) * _unit);

    /// <summary>Whether the longest run was old when the days off, or the recovery from the last race, began.</summary>
    private bool IsOld => _request.Current is { LongestRunDate: { } date } now
        && new[] { _request.StartDate.AddDays(-now.DaysOff), now.LastRace?.Date ?? _request.StartDate }.Min().DayNumber - date.DayNumber > 30;

    private double LongestOf(int from, int to) =>
        _days.Take(Math.Max(0, to)).Skip(Math.Max(0, from)).Where(s => s.Kind != SessionKind.Race).Select(s => s.Distance.Meters).DefaultIfEmpty().Max();

    private bool IsLargeWeek => _request.Current.Weekly.Meters >= (60 * 1609.344) - 1;

    private double CapOf(SessionKind kind) => kind switch
    {
        _ when kind == LongerOfPair || kind == SessionKind.Long => _request.Limits.FirstDay?.Seconds
            ?? (Race?.Distance.Meters switch { <= 50_500 => 4.5, >= 95_000 => 6, _ => 5 } * 3600),
        SessionKind.PairFirst or SessionKind.PairSecond => _request.Limits.SecondDay?.Seconds ?? 4 * 3600,
        _ => _request.Limits.OtherDay?.Seconds ?? (IsLargeWeek ? 2.5 : 2) * 3600,
    };

    private SessionKind LongerOfPair => _request.Shape == PairShape.LongerSecond ? SessionKind.PairSecond : SessionKind.PairFirst;

    private void Weeks()
    {
        for (int w = 0; w < _totals.Length; w++)
        {
            double most = LargestOfFour(w);
            double cap = MostAfterFour(w);
            double wayBack = _facts.TimesOff.Where(off => off.Back <= (w * 7) + 6).Select(off => WeekBefore(off) * Math.Min(1, off.ShareIn(w)))
                .Concat(_facts.Eased.Where(span => span.Back <= (w * 7) + 6).Select(WeekBefore)).DefaultIfEmpty().Max();
            Require(Invariant.WeekAgainstLargestOfFour, _totals[w] <= Math.Max(Math.Max(cap, wayBack), 3 * ShortestRun) + Tolerance);
            Require(Invariant.WeekWithinTimeCap, _request.Limits.Week is not { } time || Running(_block.Weeks[w]).Sum(SecondsOf) <= time.Seconds + 1);
            Require(Invariant.StepBackAgainstLargestOfFour, _block.Weeks[w].Kind != WeekKind.StepBack || _totals[w] <= (0.75 * most) + Tolerance);

            int runs = Running(_block.Weeks[w]).Count();
            Require(Invariant.RunDaysAsChosen, runs <= Math.Min(6, _request.RunDaysPerWeek));
        }
    }

    /// <summary>The most of a week after the four before it.</summary>
    private double MostAfterFour(int week)
    {
        double most = LargestOfFour(week);
        double ramp = _request.Limits.WeekRamp ?? 0.10;
        return Math.Max(most * (1 + ramp), most < 30 * _unit ? most + (ramp * 30 * _unit) : 0);
    }

    /// <summary>The largest of the four weeks before one; weeks of which days off, spans and races leave too little are passed over.</summary>
    private double LargestOfFour(int week)
    {
        var before = Enumerable.Range(0, week).Reverse().Where(IsMeasure).Take(4).Select(v => _totals[v]).ToList();
        return Math.Max(before.DefaultIfEmpty().Max(), before.Count < 4 ? _request.Current.Weekly.Meters : 0);
    }

    private bool IsMeasure(int week) => !_emptied[week] && !_facts.IsLost(week) && !_facts.IsEased(week) && _facts.Recoveries.All(r => r.ShareOf(week) is null);

    /// <summary>Climb starts from what the runner climbs today and grows by a tenth, or a hundred meters, a week.</summary>
    private void Climb()
    {
        double today = _request.Current.WeeklyAscent?.Meters ?? (0.010 * _request.Current.Weekly.Meters);
        var climbs = _block.Weeks.Select(w => Running(w).Sum(s => s.Ascent.Meters)).ToList();
        for (int w = 0; w < climbs.Count; w++)
        {
            var before = Enumerable.Range(0, w).Reverse().Where(IsMeasure).Take(4).Select(v => climbs[v]).ToList();
            double most = Math.Max(before.DefaultIfEmpty().Max(), before.Count < 4 ? today : 0);
            bool isGentle = climbs[w] <= Math.Max(1.10 * most, most + 100) + 1;
            Require(Invariant.ClimbGrowsGently, isGentle);
            Require(Invariant.ClimbStartsFromToday, w > 0 || isGentle);
        }
    }

    private void Answer()
    {
        var pairs = _block.Weeks.Select(w => w.Pair is { } pair && _days[^1].Date.DayNumber - pair.Second.Date.DayNumber <= 63 ? pair.Total.Meters : 0);
        double reached = IsShort ? Math.Max(LongestToday, _request.Current.LargestTwoDay?.Meters ?? _block.PairTarget.Reached.Meters) : pairs.DefaultIfEmpty().Max();
        Require(Invariant.ReachedPairAsPlanned, Math.Abs(reached - _block.PairTarget.Reached.Meters) < (IsShort ? _block.Step.Meters : Tolerance));
        Require(Invariant.FeasibleFromShareOfTarget, _block.IsFeasible == (IsShort ? _block.PairTarget.Reached.Meters : reached) >= (0.85 * _block.PairTarget.Asked.Meters) - 0.001);
        Require(Invariant.FeasibleNeedsALatePair, !_block.IsFeasible || IsShort || pairs.Any(pair => pair >= (0.85 * _block.PairTarget.Asked.Meters) - Tolerance));
        Require(Invariant.LimitNamedWhereShort, _block.IsFeasible || IsShort || _block.LimitsThatBound.Count > 0);
        Require(Invariant.ReasonForEverySession, _days.All(s => s.Why.Count > 0));
    }

    private IEnumerable<SessionDraft> Training() => _days.Where(s => s.Kind != SessionKind.Race);

    private static IEnumerable<SessionDraft> Running(WeekDraft week) => week.Sessions.Where(s => s.Kind is not (SessionKind.Race or SessionKind.Rest));

    private static double Total(WeekDraft week) => Running(week).Sum(s => s.Distance.Meters);

    private bool IsFull(int week) => _block.Weeks[week].Kind is WeekKind.Pair or WeekKind.Long;

    private int StepsTolerance(int runs) => (int)Math.Ceiling(runs * _block.Step.Meters);

    private double SecondsOf(SessionDraft s) => s.Distance.Meters / 1000 * _request.PerKilometer(s.Kind);

    private void Require(Invariant invariant, bool holds)
    {
        if (!holds)
        {
            _broken.Add(invariant);
        }
    }
}
