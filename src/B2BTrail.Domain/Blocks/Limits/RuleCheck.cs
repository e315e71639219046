using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>One look at a plan.</summary>
internal sealed partial class RuleCheck
{
    // What distances in metres may miss each other by after sums of steps.
    private const double Hair = 1;

    private readonly StandingPlan _plan;
    private readonly IReadOnlyList<LightDay> _lights;
    private readonly TrainingHistory _history;
    private readonly DateOnly _today;
    private readonly BlockRequest _request;
    private readonly TrainingLedger _ledger;
    private readonly List<TimeOff> _timesOff = [];

    internal RuleCheck(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        (_plan, _history, _lights, _today, _request) = (plan, history, lights, today, plan.Request);
        _ledger = TrainingLedger.Of(plan, history, lights, today, _timesOff);
    }

    internal List<BrokenRule> Broken { get; } = [];

    /// <summary>What each day may be by itself.</summary>
    internal void Days()
    {
        for (int day = 0; day < _plan.Days.Count; day++)
        {
            var stands = _plan.Days[day];
            if (!IsToCome(day) || !stands.IsRun)
            {
                continue;
            }

            double longest = _ledger.LongestBefore(day);
            Most(RuleCode.SessionSpike, stands.Distance.Metres, longest * (1 + _request.Limits.SessionSpike));
            var (code, cap) = TimeCap(stands);
            Most(code, stands.Duration.Seconds, cap.Seconds);
            double shortest = Terms.MinimumRunUnits(_request.Unit) * _request.Unit.Metres();
            Require(RuleCode.MinimumRun, stands.Distance.Metres >= shortest - Hair, stands.Distance.Metres, shortest);
            Require(RuleCode.BlockedDay, !_request.BlockedDates.Contains(stands.Date), 0, 0);
            Require(RuleCode.RedRest, !LightDay.ForbidsRun(_lights, stands.Date), 0, RuleBook.Number(RuleCode.RedRest));
            Require(RuleCode.EveOfRace, _request.Goal is not Goal.Race race || race.Date != stands.Date.AddDays(1), 0, 0);
            var end = stands.Date.AddDays(_request.Shape == PairShape.ThreeDays ? -2 : -1);
            Require(RuleCode.DayAfterPair, !(_plan.PairOn(end) is { } pair && pair.Second.Date == end && Counts(pair)), 0, 0);
            if (_plan.PairOn(stands.Date) is { Third: { } third } three && third == stands)
            {
                Most(RuleCode.ThirdDay, stands.Distance.Metres, RuleBook.Number(RuleCode.ThirdDay) * _ledger.Days[Index(three.Second.Date)]);
            }

            if (stands.Kind == SessionKind.Quality)
            {
                Require(RuleCode.QualityTurn, !IsLong(day - 1) && !IsLong(day + 1), 0, 0);
                Require(RuleCode.PairWeekEasy, _plan.Weeks[day / 7].Kind != WeekKind.Pair, 0, 0);
            }

            void Most(RuleCode rule, double value, double limit) => Require(rule, value <= limit + Hair, value, limit);

            void Require(RuleCode rule, bool holds, double value, double limit) => Add(holds, rule, stands.Date, value, limit, stands.IsLocked);

            bool IsLong(int other) => other / 7 == day / 7 && other >= 0 && other < _plan.Days.Count
                && _plan.Days[other].Kind is SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond;
        }
    }

    /// <summary>What each week may be.</summary>
    internal void Weeks()
    {
        double peak = 0;
        foreach (var week in _plan.Weeks)
        {
            int number = week.Number - 1;
            double total = _ledger.Week(number);
            if (week.Days.Any(d => IsToCome(Index(d.Date))))
            {
                Week(week, number, total, peak);
            }

            peak = Math.Max(peak, RemainingBlock.PeakOf(week, total, _today));
        }
    }

    private void Week(PlanWeek week, int number, double total, double peak)
    {
        var free = week.Days.Where(d => IsFree(Index(d.Date)) && d.IsRun).ToList();
        bool own = free.Count == 0;
        double largest = _ledger.LargestWeekBefore(number);
        double floor = Terms.RampFloorUnits * _request.Unit.Metres();
        Most(RuleCode.WeekRamp, largest + (_request.Limits.WeekRamp * Math.Max(largest, floor)));
        if (week.WasKind == WeekKind.StepBack)
        {
            Most(RuleCode.StepBackWeek, largest * RemainingBlock.StepBackMost);
        }

        if (week.Kind is WeekKind.Taper or WeekKind.Race && number > 0)
        {
            int whole = TrainingCalendar.Of(_request).LastWholeBefore(number);
            bool first = whole < 0 || _plan.Weeks[whole].Kind != WeekKind.Taper;
            Most(first ? RuleCode.TaperFar : RuleCode.TaperNear, first ? peak * RemainingBlock.TaperMost : _ledger.Week(whole));
        }

        if (_request.Limits.Week is { } cap)
        {
            double seconds = week.Days.Sum(d => IsToCome(Index(d.Date))
                ? d.Duration.Seconds
                : _request.TrailPace.SecondsPerKilometre * _ledger.Days[Index(d.Date)] / 1000);
            Add(seconds <= cap.Seconds + 1, RuleCode.WeekTime, week.StartDate, seconds, cap.Seconds, own);
        }

        int runs = week.Days.Count(d => d.Kind != SessionKind.Race && (IsToCome(Index(d.Date)) ? d.IsRun : _ledger.Days[Index(d.Date)] > 0));
        bool ownDays = free.TrueForAll(d => _plan.FirstPlanned(d.Date).Kind is SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond);
        Add(runs <= _request.RunDaysPerWeek, RuleCode.RunDays, week.StartDate, runs, _request.RunDaysPerWeek, ownDays);
        Add(runs < 7, RuleCode.RestDay, week.StartDate, runs, 6, ownDays);

        void Most(RuleCode rule, double limit) => Add(total <= limit + Hair, rule, week.StartDate, total, limit, own);
    }

    private (RuleCode Code, Duration Cap) TimeCap(PlanDay day)
    {
        bool isLonger = day.Kind == SessionKind.Long
            || (_plan.PairOn(day.Date) is { } pair && day.Kind == (pair.IsLongerSecond ? SessionKind.PairSecond : SessionKind.PairFirst));
        return isLonger ? (RuleCode.FirstDayTime, Terms.FirstDay(_request))
            : day.Kind is SessionKind.PairFirst or SessionKind.PairSecond ? (RuleCode.SecondDayTime, Terms.SecondDay(_request))
            : (RuleCode.OtherDayTime, Terms.OtherDay(_request));
    }

    private int Index(DateOnly date) => date.DayNumber - _plan.StartDate.DayNumber;

    /// <summary>Whether a day can still be run as planned.</summary>
    private bool IsToCome(int day) => _plan.Days[day] is { Kind: not SessionKind.Race } d && d.Date >= _today && _history.On(d.Date) is null;

    /// <summary>Whether the planner may change a day.</summary>
    private bool IsFree(int day) => IsToCome(day) && !_plan.Days[day].IsLocked;

    /// <summary>Whether a pair was run or can still be run, both days.</summary>
    private bool Counts(Pair pair) => _ledger.Days[Index(pair.First.Date)] > 0 && _ledger.Days[Index(pair.Second.Date)] > 0;

    private void Add(bool holds, RuleCode rule, DateOnly date, double value, double limit, bool own)
    {
        if (!holds)
        {
            Broken.Add(new BrokenRule(rule, date, value, limit, own));
        }
    }
}
