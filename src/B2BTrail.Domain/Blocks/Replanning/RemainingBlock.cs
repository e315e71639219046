using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// The rest of a block anew, in steps, at most one run a day (<see cref="OneSessionPerDay"/>): what was run and what the runner decided
/// stands, and every other day is what the first plan had, less where a limit, time off or a light wants less. It does not depend
/// on how the plan stands now, so that a proposal that was accepted is not made again.
/// </summary>
internal sealed partial class RemainingBlock
{
    private readonly StandingPlan _plan;
    private readonly IReadOnlyList<LightDay> _lights;
    private readonly TrainingHistory _history;
    private readonly DateOnly _today;
    private readonly RequestInSteps _inSteps;
    private readonly TrainingLoad<double> _load;
    private readonly IReadOnlyList<(DayIndex From, DayIndex Back)> _spans;
    private readonly List<TimeOff> _timesOff = [];
    private readonly PlanDay[] _stands;
    private readonly SessionDraft[] _was;
    private readonly int[] _first;
    private readonly bool[] _free;
    private GrowthAfterTimeOff? _growth;
    private int _repeat = int.MaxValue;

    private RemainingBlock(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        (_plan, _history, _lights, _today) = (plan, history, lights, today);
        _inSteps = RequestInSteps.Of(plan.Request);
        _stands = plan.OnlySessions();
        _was = [.. plan.Dates.Select(date => plan.OnlyFirstPlanOn(date)!)];
        int days = _stands.Length;
        _first = new int[days];
        _free = new bool[days];
        Steps = new int[days];
        Kinds = new SessionKind[days];
        SetBy = new Reason?[days];
        var counted = new double[days];
        for (var day = new DayIndex(0); day < days; day++)
        {
            var stands = _stands[day];
            var was = _was[day];
            _first[day] = !was.Kind.CountsAsDistance ? 0 : Whole(was.Distance.Metres);
            _free[day] = stands.Date >= today && history.On(stands.Date) is null && !stands.IsLocked && stands.Kind.MayBeEdited;
            Kinds[day] = _free[day] ? was.Kind : stands.Kind;
            counted[day] = _free[day] ? 0 : CreditedDistance.On(plan, history, stands.Date, today).Metres;
        }

        _load = PlanLoad.Start(plan.Request, counted);
        _spans = TimeOff.Spans(plan, history, lights, today);
    }

    /// <summary>The steps of each day that was planned anew; zero for the others.</summary>
    internal int[] Steps { get; }

    /// <summary>What each day is for now.</summary>
    internal SessionKind[] Kinds { get; }

    /// <summary>What lowered a day; null where it is as first planned.</summary>
    internal Reason?[] SetBy { get; }

    /// <summary>The days off of the block, over or to come, with what they mean.</summary>
    internal IReadOnlyList<TimeOff> TimesOff => _timesOff;

    private BlockLimits Limits => _inSteps.Limits;

    /// <summary>Whether a day was planned anew: not over, not run, not decided by the runner.</summary>
    internal bool IsFree(DayIndex day) => _free[day];

    /// <summary>The metres that each day counts for.</summary>
    internal double[] Counts => _load.Days;

    internal static RemainingBlock Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var made = new RemainingBlock(plan, history, lights, today);
        for (var week = new WeekIndex(0); week < plan.Weeks.Count; week++)
        {
            made.Begin(week);
            made.SolveWeek(week);
            made.Close(week);
        }

        return made;
    }

    private int Whole(double metres) => RequestInSteps.Floor((metres / _inSteps.Step) + Tolerance.Rounding);

    /// <summary>Takes up the days off that end in a week.</summary>
    private void Begin(WeekIndex week)
    {
        foreach (var span in _spans.Where(s => s.Back.Week == week))
        {
            var off = TimeOff.Begin(span, _plan, _lights, _load);
            _timesOff.Add(off);
            _growth = GrowthAfterTimeOff.Of(off, _plan, week);
        }
    }

    private void SolveWeek(WeekIndex week)
    {
        var days = new WeekDays(_plan.FirstPlan.Weeks[week], week.Start, _first, _free);
        if (!days.AnyFree)
        {
            return;
        }

        var most = Most(week, days);
        int spent = 0;
        for (var day = days.Start; day < days.End; day++)
        {
            spent += _free[day] ? 0 : (int)Math.Ceiling((_load.Days[day] / _inSteps.Step) - Tolerance.Rounding);
        }

        var light = LightOf(week);
        int left = Math.Max(0, most.Steps - spent);
        int longs = days.PairIsFree ? SolvePair(week, days, most, left, light) : SolveLong(days, most, left, light);
        FillOthers(days, Math.Max(0, left - longs), most);
        Settle(days);
        for (var day = days.Start; day < days.End; day++)
        {
            if (_free[day])
            {
                _load.Days[day] = Steps[day] * _inSteps.Step;
            }
        }
    }

    /// <summary>Names the days of a pair that lost the other one by what they are now; a day that is over keeps its name.</summary>
    private void Settle(WeekDays days)
    {
        for (var day = days.Start; day < days.End; day++)
        {
            if (_free[day] && Kinds[day] == SessionKind.PairFirst && Kinds[day + 1] != SessionKind.PairSecond)
            {
                Kinds[day] = SessionKind.Long;
            }
            else if (_free[day] && Kinds[day] == SessionKind.PairSecond && Kinds[day - 1] != SessionKind.PairFirst)
            {
                Kinds[day] = day == days.Long || Steps[day] > _inSteps.OtherCap ? SessionKind.Long : SessionKind.Easy;
            }
        }
    }

    /// <summary>Remembers what an amber light in this week means for the next full one.</summary>
    private void Close(WeekIndex week)
    {
        bool full = _plan.FirstPlan.Weeks[week].Kind is WeekKind.Pair or WeekKind.Long;
        if (full)
        {
            _repeat = LightOf(week) is null ? int.MaxValue : Enumerable.Range(week.Start, WeekIndex.Length).Sum(d => _first[d]);
        }
    }

    /// <summary>How far a week may go, and what says so.</summary>
    private (int Steps, Reason? By) Most(WeekIndex week, WeekDays days)
    {
        var was = _plan.FirstPlan.Weeks[week];
        int most = days.Total;
        Reason? by = null;
        double largest = _load.LargestWeekBefore(week);
        Lower(RuleCode.WeekRamp, Limits.MostOfWeek(largest, _inSteps.RampFloor * _inSteps.Step), largest, Limits.WeekRamp);
        switch (was.Kind)
        {
            case WeekKind.StepBack:
                Lower(RuleCode.StepBackWeek, Rules.StepBackMost.Number * largest, largest, Rules.StepBackMost.Number);
                break;
            case WeekKind.Taper or WeekKind.Race when _inSteps.Calendar.LastWholeBefore(week) is var whole && whole >= 0 && _plan.FirstPlan.Weeks[whole].Kind == WeekKind.Taper:
                double before = _load.Week(whole);
                Lower(RuleCode.TaperNear, before, before, 1);
                break;
            case WeekKind.Taper:
                double peak = Enumerable.Range(0, week).Max(w => PlanLoad.OfTaper(_plan.Weeks[w], _load.Week(new(w)), _today));
                Lower(RuleCode.TaperFar, Rules.TaperMost.Number * peak, peak, Rules.TaperMost.Number);
                break;
            case WeekKind.Pair or WeekKind.Long:
                if (_growth?.NextWeek() is { } metres)
                {
                    Lower(RuleCode.AfterBreak, metres, _timesOff[^1].Weekly, _timesOff[^1].Factor);
                }

                if (_repeat < most)
                {
                    Lower(RuleCode.AmberRepeat, _repeat * _inSteps.Step, _repeat * _inSteps.Step, Rules.AmberRepeat.Number);
                }

                break;
        }

        if (_inSteps.WeekCap is { } cap)
        {
            Lower(RuleCode.WeekTime, cap * _inSteps.Step, cap * _inSteps.Step, 1);
        }

        return (most, by);

        void Lower(RuleCode code, double limit, double from, double factor)
        {
            if (Whole(limit) < most)
            {
                most = Whole(limit);
                by = Limit(code, limit, from, factor);
            }
        }
    }

    /// <summary>The worst light of a training week where it is amber or red; null otherwise.</summary>
    private LightColour? LightOf(WeekIndex week)
    {
        var start = _plan.FirstPlan.Weeks[week].StartDate;
        var worst = _lights.Where(l => l.Date >= start && l.Date < start.AddDays(7)).Select(l => l.Colour).DefaultIfEmpty().Max();
        return worst >= LightColour.Amber ? worst : null;
    }

    private Reason Limit(RuleCode code, double metres, double from, double factor) =>
        new(code, ReasonRole.SetBy, Limits.BasisOf(code), null, new(metres))
        {
            Reference = new(from),
            Factor = factor,
        };
}
