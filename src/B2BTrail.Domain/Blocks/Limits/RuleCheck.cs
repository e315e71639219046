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
        RuleCode.PairTooSmall, RuleCode.RatioMost, RuleCode.WeekShare, RuleCode.PairShareMost, RuleCode.PairShareFewDays, RuleCode.LastPair,
        RuleCode.StepBackWeek, RuleCode.TaperFar, RuleCode.TaperNear, RuleCode.OtherDayTime, RuleCode.MinimumRun, RuleCode.DayAfterPair,
        RuleCode.EveOfRace, RuleCode.RestDay, RuleCode.RunDays, RuleCode.BlockedDay, RuleCode.RaceRecovery, RuleCode.QualityTurn, RuleCode.PairWeekEasy,
        RuleCode.PairAfterBreak, RuleCode.RedRest, RuleCode.AmberLong, RuleCode.PairsApart, RuleCode.ThirdDay,
    ];

    private readonly StandingPlan _plan;
    private readonly IReadOnlyList<LightDay> _lights;
    private readonly TrainingHistory _history;
    private readonly DateOnly _today;
    private readonly BlockRequest _request;
    private readonly BlockLimits _limits;
    private readonly TrainingLoad<double> _load;
    private readonly IReadOnlyList<ComeBack> _comeBacks;
    private readonly TrainingCalendar _calendar;
    private readonly Generation _generation;
    private readonly WeekKind[] _kinds;

    private RuleCheck(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        (_plan, _history, _lights, _today, _request) = (plan, history, lights, today, plan.Request);
        _limits = BlockLimits.Of(plan);
        (_load, _comeBacks, _calendar) = PlanLoad.Of(plan, history, lights, today);
        _generation = plan.FirstPlan.Generation;

        // Days off that the plan did not know of move its step-backs.
        var known = TrainingCalendar.Of(plan.Request);
        _kinds = known.Breaks.SequenceEqual(_calendar.Breaks) && known.Recoveries.Count == _calendar.Recoveries.Count
            ? [.. plan.Weeks.Select(week => week.WasKind)]
            : WeekKinds.Of(_calendar, plan.Request.Cadence, FitnessAtStart.Of(plan.Request));
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
        check.Sessions();
        check.Weeks();
        check.Pairs();
        return [.. check.Broken.OrderBy(rule => rule.Date).ThenBy(rule => Array.IndexOf(Told, rule.Code))];
    }

    /// <summary>The rules that a changed plan breaks and that the plan before it kept, or broke by less, in order of days.</summary>
    /// <param name="before">The plan before the change.</param>
    /// <param name="then">The plan after it.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    public static IReadOnlyList<BrokenRule> AddedBy(
        StandingPlan before, StandingPlan then, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var stood = Of(before, history, lights, today).ToLookup(rule => (rule.Code, rule.Date));
        return [.. Of(then, history, lights, today).Where(rule => !stood[(rule.Code, rule.Date)].Any(rule.IsNoWorseThan))];
    }

    /// <summary>What each session may be by itself.</summary>
    private void Sessions()
    {
        foreach (var stands in _plan.Sessions)
        {
            if (!IsToCome(stands) || !stands.IsOnFoot)
            {
                continue;
            }

            var day = Index(stands.Date);
            double longest = _load.LongestBefore(day);
            Most(RuleCode.SessionSpike, stands.Distance.Meters, _limits.MostOfSession(longest, _plan.FirstPlan.Step.Meters));
            var (code, cap) = TimeCap(stands);
            Most(code, SecondsOf(stands), cap.Seconds);
            double shortest = _limits.MinimumRun.Meters;
            bool isTest = _lights.Any(l => l.Color == LightColor.Red && l.Date <= stands.Date && stands.Date.DayNumber - l.Date.DayNumber <= Rules.NoHardAfterRed.Count);
            Require(RuleCode.MinimumRun, isTest || stands.Distance.Meters >= shortest - Tolerance.Meter, stands.Distance.Meters, shortest);

            // The calendar counts the days without a run after a red light or a race as time off, which the runner has not set.
            bool isRedRest = RestAfterRedLight.Holds(_lights, stands.Date);
            var recovery = _calendar.Recoveries.LastOrDefault(after => after.IsRest(day));
            Require(RuleCode.BlockedDay, !_calendar.IsBlocked(day) || _calendar.IsClosed(day) || isRedRest || recovery is not null, 0, 0);
            Require(RuleCode.RaceRecovery, recovery is null, day - (recovery?.Day ?? day), recovery?.Row.DaysWithoutRun ?? 0);
            Require(RuleCode.Weekday, !_calendar.IsClosed(day), 0, 0);
            Require(RuleCode.RedRest, !isRedRest, 0, Rules.RedRest.Number);
            Require(RuleCode.EveOfRace, _request.Goal is not Goal.Race race || race.Date != stands.Date.AddDays(1), 0, 0);
            var end = stands.Date.AddDays(_request.Shape == PairShape.ThreeDays ? -2 : -1);
            Require(RuleCode.DayAfterPair, !(_plan.PairOn(end) is { } pair && pair.Second.Date == end && Counts(pair)), 0, 0);
            if (_plan.PairOn(stands.Date) is { Third: { } third } three && third == stands)
            {
                Most(RuleCode.ThirdDay, stands.Distance.Meters, Rules.ThirdDay.Number * LoadOn(three.Second.Date));
            }

            if (stands.Kind.IsHard)
            {
                Require(RuleCode.QualityTurn, !IsLongOrHard(stands.Date.AddDays(-1)) && !IsLongOrHard(stands.Date.AddDays(1)), 0, 0);
                Require(RuleCode.PairWeekEasy, _generation.AllowsHardSessionInPairWeek || _plan.Weeks[day.Week].Kind != WeekKind.Pair, 0, 0);
                Require(RuleCode.PairAfterBreak, _calendar.TooSoonAfter(day) is null, 0, 0);
            }

            void Most(RuleCode rule, double value, double limit) => Require(rule, value <= limit + Tolerance.Meter, value, limit);

            void Require(RuleCode rule, bool holds, double value, double limit) => Add(holds, rule, stands.Date, value, limit, stands.IsLocked);

            bool IsLongOrHard(DateOnly beside) => Index(beside).Week == day.Week && _plan.SessionsOn(beside).Any(session => session.Kind.IsLong || session.Kind.IsHard);
        }
    }

    /// <summary>What each week may be.</summary>
    private void Weeks()
    {
        double peak = _generation.TapersFromTodaysWeek ? _request.Current.Weekly.Meters : 0;
        foreach (var week in _plan.Weeks)
        {
            var number = week.Index;
            double total = _load.Week(number);
            if (week.Sessions.Any(IsToCome))
            {
                Week(week, number, total, peak);
            }

            peak = Math.Max(peak, PlanLoad.OfTaper(week, _load, _today));
        }
    }

    private void Week(PlanWeek week, WeekIndex number, double total, double peak)
    {
        var free = week.Sessions.Where(session => IsFree(session) && session.IsOnFoot).ToList();
        bool own = free.Count == 0;
        double largest = _load.LargestWeekBefore(number);
        double ramp = _limits.MostOfWeek(largest, _limits.WeekRampFrom.Meters);
        var back = _comeBacks.LastOrDefault(way => way.Holds(number));
        if (back is not null && back.IsBelow(number))
        {
            Most(back.Code, back.MostOfWeek(number));
        }
        else
        {
            Most(RuleCode.WeekRamp, Math.Max(ramp, back?.MostOfWeek(number) ?? 0));
        }

        if (_kinds[number] == WeekKind.StepBack && week.WasKind == WeekKind.StepBack)
        {
            Most(RuleCode.StepBackWeek, largest * Rules.StepBackMost.Number);
        }

        if (week.Kind is WeekKind.Taper or WeekKind.Race && number > 0 && !_calendar.IsShort)
        {
            var taper = _calendar.LastTaperBefore(number, before => _plan.Weeks[before].Kind == WeekKind.Taper);
            Most(taper < 0 ? RuleCode.TaperFar : RuleCode.TaperNear, taper < 0 ? peak * _limits.TaperMost : _load.Week(taper));
        }

        if (_limits.Week is { } cap)
        {
            double seconds = week.ByDate.Sum(day => day.Any(IsToCome)
                ? day.Where(IsToCome).Sum(SecondsOf)
                : day.Max(session => _limits.PaceOf(session.Kind).SecondsPerKilometer) * LoadOn(day.Key) / 1000);
            Add(seconds <= cap.Seconds + 1, RuleCode.WeekTime, week.StartDate, seconds, cap.Seconds, own);
        }

        int runs = week.ByDate.Count(day => day.Any(session => session.Kind.MayBeEdited && (IsToCome(session) ? session.IsOnFoot : LoadOn(day.Key) > 0)));
        bool ownDays = free.TrueForAll(session => _plan.FirstPlanOn(session.Date).Any(first => first.Kind.IsLong));

        // A week that had begun when fewer days were asked for keeps those that it was planned with.
        int asked = Math.Max(_request.RunDaysPerWeek, week.ByDate.Count(day => _plan.FirstPlanOn(day.Key).Any(first => first.Kind.IsOnFoot && first.Kind.MayBeEdited)));
        Add(runs <= asked, RuleCode.RunDays, week.StartDate, runs, asked, ownDays);
        Add(runs <= Rules.SafestRunDays.Count, RuleCode.RestDay, week.StartDate, runs, Rules.SafestRunDays.Count, ownDays);

        void Most(RuleCode rule, double limit) => Add(total <= limit + Tolerance.Meter, rule, week.StartDate, total + BeyondCredit(week), limit, own);
    }

    /// <summary>The meters that were raced in a week beyond what was planned for the day: no limit counts them, but the runner has run them.</summary>
    private double BeyondCredit(PlanWeek week) => week.ByDate
        .Where(day => day.All(session => session.Kind.CountsAsDistance))
        .Sum(day => _history.Of(day.Key) is { } run && LivedDays.IsRace(run) ? Math.Max(0, run.Distance.Meters - LoadOn(day.Key)) : 0);

    private (RuleCode Code, Duration Cap) TimeCap(StandingSession session)
    {
        var (code, cap) = TimeOfKind(session);
        int minutes = _calendar.MinutesOn(Index(session.Date));
        return minutes < int.MaxValue && Duration.FromMinutes(minutes) < cap ? (_calendar.MinutesBy(Index(session.Date)), Duration.FromMinutes(minutes)) : (code, cap);
    }

    private (RuleCode Code, Duration Cap) TimeOfKind(StandingSession session) => _limits.TimeOf(
        session.Kind, isLonger: _plan.PairOn(session.Date) is { } pair && session.Kind == (pair.IsLongerSecond ? SessionKind.PairSecond : SessionKind.PairFirst));

    /// <summary>What a session takes of a limit of time.</summary>
    private long SecondsOf(StandingSession session) => _generation.TimesRunsByPurpose ? _limits.PaceOf(session.Kind).For(session.Distance).Seconds : session.Duration.Seconds;

    private DayIndex Index(DateOnly date) => _plan.Index(date);

    /// <summary>The meters that a day counts for, whatever its sessions.</summary>
    private double LoadOn(DateOnly date) => _load.Days[Index(date)];

    /// <summary>Whether a session can still be run as planned.</summary>
    private bool IsToCome(StandingSession session) => session.Kind.CountsAsDistance && !_history.IsOver(session, _today);

    /// <summary>Whether the planner may change a session.</summary>
    private bool IsFree(StandingSession session) => IsToCome(session) && !session.IsLocked;

    /// <summary>Whether a pair was run or can still be run, both days.</summary>
    private bool Counts(Pair pair) => LoadOn(pair.First.Date) > 0 && LoadOn(pair.Second.Date) > 0;

    private void Add(bool holds, RuleCode rule, DateOnly date, double value, double limit, bool own)
    {
        if (!holds)
        {
            Broken.Add(new BrokenRule(rule, date, value, limit, _limits.BasisOf(rule), own));
        }
    }
}
