using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>Holds a plan as it stands against the rules, whoever made it what it is: the planner, the runner, a re-planning.</summary>
public sealed partial class RuleCheck
{
    // The order in which broken rules of one day are told: growth and time first, then the back-to-back, the week, single days.
    private static readonly RuleCode[] Told =
    [
        RuleCode.WeekRamp, RuleCode.SessionSpike, RuleCode.PairGrowth, RuleCode.FirstDayTime, RuleCode.SecondDayTime, RuleCode.WeekTime,
        RuleCode.PairTooSmall, RuleCode.RatioMost, RuleCode.PairShareMost, RuleCode.PairShareFewDays, RuleCode.LastPair,
        RuleCode.StepBackWeek, RuleCode.TaperFar, RuleCode.TaperNear, RuleCode.OtherDayTime, RuleCode.MinimumRun, RuleCode.DayAfterPair,
        RuleCode.EveOfRace, RuleCode.RestDay, RuleCode.RunDays, RuleCode.BlockedDay, RuleCode.QualityTurn, RuleCode.PairWeekEasy,
        RuleCode.PairAfterBreak, RuleCode.RedRest, RuleCode.AmberLong, RuleCode.PairsApart, RuleCode.ThirdDay,
    ];

    private readonly StandingPlan _plan;
    private readonly IReadOnlyList<LightDay> _lights;
    private readonly TrainingHistory _history;
    private readonly DateOnly _today;
    private readonly BlockRequest _request;
    private readonly BlockLimits _limits;
    private readonly TrainingLoad<double> _load;
    private readonly IReadOnlyList<TimeOff> _timesOff;

    private RuleCheck(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        (_plan, _history, _lights, _today, _request) = (plan, history, lights, today, plan.Request);
        _limits = BlockLimits.Of(plan.Request);
        (_load, _timesOff) = PlanLoad.Of(plan, history, lights, today);
    }

    private List<BrokenRule> Broken { get; } = [];

    /// <summary>
    /// All rules that the days to come break, in order of days. A broken rule is the runner's own where no day that the planner may
    /// change could mend it: the days that break it are over, were run already, or were decided by the runner.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    public static IReadOnlyList<BrokenRule> Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(lights);
        var check = new RuleCheck(plan, history, lights, today);
        check.Days();
        check.Weeks();
        check.Pairs();
        return [.. check.Broken.OrderBy(rule => rule.Date).ThenBy(rule => Array.IndexOf(Told, rule.Code))];
    }

    /// <summary>What each day may be by itself.</summary>
    private void Days()
    {
        for (var day = new DayIndex(0); day < _plan.Days.Count; day++)
        {
            var stands = _plan.Days[day];
            if (!IsToCome(day) || !stands.IsRun)
            {
                continue;
            }

            double longest = _load.LongestBefore(day);
            Most(RuleCode.SessionSpike, stands.Distance.Metres, _limits.MostOfSession(longest));
            var (code, cap) = TimeCap(stands);
            Most(code, stands.Duration.Seconds, cap.Seconds);
            double shortest = _limits.MinimumRun.Metres;
            Require(RuleCode.MinimumRun, stands.Distance.Metres >= shortest - Tolerance.Meter, stands.Distance.Metres, shortest);
            Require(RuleCode.BlockedDay, !_request.BlockedDates.Contains(stands.Date), 0, 0);
            Require(RuleCode.RedRest, !RestAfterRedLight.Holds(_lights, stands.Date), 0, Rules.RedRest.Number);
            Require(RuleCode.EveOfRace, _request.Goal is not Goal.Race race || race.Date != stands.Date.AddDays(1), 0, 0);
            var end = stands.Date.AddDays(_request.Shape == PairShape.ThreeDays ? -2 : -1);
            Require(RuleCode.DayAfterPair, !(_plan.PairOn(end) is { } pair && pair.Second.Date == end && Counts(pair)), 0, 0);
            if (_plan.PairOn(stands.Date) is { Third: { } third } three && third == stands)
            {
                Most(RuleCode.ThirdDay, stands.Distance.Metres, Rules.ThirdDay.Number * _load.Days[Index(three.Second.Date)]);
            }

            if (stands.Kind.IsHard)
            {
                Require(RuleCode.QualityTurn, !IsLong(day - 1) && !IsLong(day + 1), 0, 0);
                Require(RuleCode.PairWeekEasy, _plan.Weeks[day.Week].Kind != WeekKind.Pair, 0, 0);
            }

            void Most(RuleCode rule, double value, double limit) => Require(rule, value <= limit + Tolerance.Meter, value, limit);

            void Require(RuleCode rule, bool holds, double value, double limit) => Add(holds, rule, stands.Date, value, limit, stands.IsLocked);

            bool IsLong(DayIndex other) => other >= 0 && other.Week == day.Week && other < _plan.Days.Count
                && _plan.Days[other].Kind.IsLong;
        }
    }

    /// <summary>What each week may be.</summary>
    private void Weeks()
    {
        double peak = 0;
        foreach (var week in _plan.Weeks)
        {
            var number = week.Index;
            double total = _load.Week(number);
            if (week.Days.Any(d => IsToCome(Index(d.Date))))
            {
                Week(week, number, total, peak);
            }

            peak = Math.Max(peak, PlanLoad.OfTaper(week, total, _today));
        }
    }

    private void Week(PlanWeek week, WeekIndex number, double total, double peak)
    {
        var free = week.Days.Where(d => IsFree(Index(d.Date)) && d.IsRun).ToList();
        bool own = free.Count == 0;
        double largest = _load.LargestWeekBefore(number);
        Most(RuleCode.WeekRamp, _limits.MostOfWeek(largest, _limits.WeekRampFrom.Metres));
        if (week.WasKind == WeekKind.StepBack)
        {
            Most(RuleCode.StepBackWeek, largest * Rules.StepBackMost.Number);
        }

        if (week.Kind is WeekKind.Taper or WeekKind.Race && number > 0)
        {
            var whole = TrainingCalendar.Of(_request).LastWholeBefore(number);
            bool first = whole < 0 || _plan.Weeks[whole].Kind != WeekKind.Taper;
            Most(first ? RuleCode.TaperFar : RuleCode.TaperNear, first ? peak * Rules.TaperMost.Number : _load.Week(whole));
        }

        if (_limits.Week is { } cap)
        {
            double seconds = week.Days.Sum(d => IsToCome(Index(d.Date))
                ? d.Duration.Seconds
                : _request.TrailPace.SecondsPerKilometre * _load.Days[Index(d.Date)] / 1000);
            Add(seconds <= cap.Seconds + 1, RuleCode.WeekTime, week.StartDate, seconds, cap.Seconds, own);
        }

        int runs = week.Days.Count(d => d.Kind.MayBeEdited && (IsToCome(Index(d.Date)) ? d.IsRun : _load.Days[Index(d.Date)] > 0));
        bool ownDays = free.TrueForAll(d => _plan.FirstPlanOn(d.Date).Kind.IsLong);
        Add(runs <= _request.RunDaysPerWeek, RuleCode.RunDays, week.StartDate, runs, _request.RunDaysPerWeek, ownDays);
        Add(runs <= Rules.SafestRunDays.Count, RuleCode.RestDay, week.StartDate, runs, Rules.SafestRunDays.Count, ownDays);

        void Most(RuleCode rule, double limit) => Add(total <= limit + Tolerance.Meter, rule, week.StartDate, total, limit, own);
    }

    private (RuleCode Code, Duration Cap) TimeCap(PlanDay day) => _limits.TimeOf(
        day.Kind, isLonger: _plan.PairOn(day.Date) is { } pair && day.Kind == (pair.IsLongerSecond ? SessionKind.PairSecond : SessionKind.PairFirst));

    private DayIndex Index(DateOnly date) => _plan.Index(date);

    /// <summary>Whether a day can still be run as planned.</summary>
    private bool IsToCome(DayIndex day) => _plan.Days[day] is { Kind.CountsAsDistance: true } d && d.Date >= _today && _history.On(d.Date) is null;

    /// <summary>Whether the planner may change a day.</summary>
    private bool IsFree(DayIndex day) => IsToCome(day) && !_plan.Days[day].IsLocked;

    /// <summary>Whether a pair was run or can still be run, both days.</summary>
    private bool Counts(Pair pair) => _load.Days[Index(pair.First.Date)] > 0 && _load.Days[Index(pair.Second.Date)] > 0;

    private void Add(bool holds, RuleCode rule, DateOnly date, double value, double limit, bool own)
    {
        if (!holds)
        {
            Broken.Add(new BrokenRule(rule, date, value, limit, own));
        }
    }
}
