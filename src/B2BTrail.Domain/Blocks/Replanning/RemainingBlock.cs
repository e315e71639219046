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
    private readonly TrainingCalendar _calendar;
    private readonly TrainingCalendar _asAsked;
    private readonly BlockDraft _basis;
    private readonly EasedDays _eased;
    private readonly List<ComeBack> _comeBacks = [];
    private readonly StandingSession[] _stands;
    private readonly int[] _first;
    private readonly bool[] _free;
    private int _repeat = int.MaxValue;

    private RemainingBlock(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, DateOnly? laidFrom)
    {
        (_plan, _history, _lights, _today) = (plan, history, lights, today);
        var lived = LivedDays.Of(plan, history, lights, today);
        _inSteps = RequestInSteps.Of(plan.Request, lived, plan.FirstPlan.Generation);
        _calendar = _inSteps.Calendar;
        _asAsked = TrainingCalendar.Of(plan.Request);
        _stands = plan.OnlySessions();
        int days = _stands.Length;
        var counts = new double[days];
        for (var day = new DayIndex(0); day < days; day++)
        {
            counts[day] = CreditedDistance.On(plan, history, plan.DateOf(day), today).Meters;
        }

        _basis = laidFrom is null ? Basis(plan, lived, counts, today) : plan.FirstPlan;
        _first = new int[days];
        _free = new bool[days];
        Steps = new int[days];
        Kinds = new SessionKind[days];
        SetBy = new Reason?[days];
        var counted = new double[days];
        for (var day = new DayIndex(0); day < days; day++)
        {
            var stands = _stands[day];
            var was = First(day);
            _first[day] = !was.Kind.CountsAsDistance ? 0 : Whole(was.Distance.Meters);
            _free[day] = !history.IsOver(stands, today) && !(stands.Date < laidFrom) && !stands.IsLocked && stands.Kind.MayBeEdited;
            Kinds[day] = _free[day] ? was.Kind : stands.Kind;
            counted[day] = _free[day] ? 0 : counts[day];
        }

        _load = PlanLoad.Start(plan.Request, counted, _calendar);
        var stood = PlanLoad.Of(plan, history, lights, today);
        RanMore = Replanning.RanMore.In(plan, history, stood, today);
        _eased = EasedDays.Of(plan, _basis, lights, RanMore, stood.Load.LongestBefore, _inSteps.Step, minutes => Math.Min(_inSteps.In(minutes, SessionKind.Easy), _inSteps.OtherCap));
    }

    /// <summary>What was run beyond the plan of late.</summary>
    internal IReadOnlyList<RanMore> RanMore { get; }

    /// <summary>Whether a day's run is easy and on the flat, whatever was planned.</summary>
    internal bool IsFlat(DayIndex day) => _eased.IsEasy(day) && Kinds[day].IsOnFoot;

    /// <summary>What the days to come are held against: the plan that the block was kept with, laid anew where days off came that it did not know of.</summary>
    internal BlockDraft BasisDraft => _basis;

    /// <summary>The steps of each day that was planned anew; zero for the others.</summary>
    internal int[] Steps { get; }

    /// <summary>What each day is for now.</summary>
    internal SessionKind[] Kinds { get; }

    /// <summary>What lowered a day; null where it is as first planned.</summary>
    internal Reason?[] SetBy { get; }

    /// <summary>The days off of the block, over or to come, with what they mean.</summary>
    internal IReadOnlyList<TimeOff> TimesOff => [.. _comeBacks.Where(back => back.Break.Eased is null).Select(back => TimeOff.Of(back, _plan.StartDate))];

    /// <summary>Those that the runner did not ask the block for.</summary>
    internal IReadOnlyList<TimeOff> UnexpectedTimesOff =>
        [.. _comeBacks.Where(back => back.Break.Eased is null && !WasKnown(back.Break)).Select(back => TimeOff.Of(back, _plan.StartDate))];

    private BlockLimits Limits => _inSteps.Limits;

    /// <summary>Whether a day was planned anew: not over, not run, not decided by the runner.</summary>
    internal bool IsFree(DayIndex day) => _free[day];

    /// <summary>The meters that each day counts for.</summary>
    internal double[] Counts => _load.Days;

    /// <summary>The rest of a block anew; where its first plan was laid anew from a day on with all days off in it, the rest from that day.</summary>
    internal static RemainingBlock Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, DateOnly? laidFrom = null)
    {
        var made = new RemainingBlock(plan, history, lights, today, laidFrom);
        for (var week = new WeekIndex(0); week < plan.Weeks.Count; week++)
        {
            made.Begin(week);
            made.SolveWeek(week);
            made.Close(week);
        }

        return made;
    }

    private SessionDraft First(DayIndex day) => _basis.OnlySessionOn(day);

    private int Whole(double meters) => RequestInSteps.Floor((meters / _inSteps.Step) + Tolerance.Rounding);

    /// <summary>Takes up the days off that end in a week.</summary>
    private void Begin(WeekIndex week)
    {
        foreach (var off in _calendar.WaysBackFrom.Where(off => Math.Max(0, off.Back) < _plan.DayCount && new DayIndex(Math.Max(0, off.Back)).Week == week))
        {
            _comeBacks.Add(PlanLoad.Begin(off, _load, _plan));
        }
    }

    /// <summary>The way back that a week lies on, below what was run before; null where it is on none.</summary>
    private ComeBack? ComeBackIn(WeekIndex week)
    {
        var ways = _comeBacks.Where(back => back.Holds(week) && back.IsBelow(week)).ToList();
        return ways.LastOrDefault(back => back.Break.Eased is null) ?? ways.LastOrDefault();
    }

    private void SolveWeek(WeekIndex week)
    {
        var days = new WeekDays(_basis, week, _first, _free);
        if (!days.AnyFree)
        {
            return;
        }

        var most = Most(week, days);
        int spent = 0;
        double spentMeters = 0;
        for (var day = days.Start; day < days.End; day++)
        {
            spentMeters += _free[day] ? 0 : _load.Days[day];
            spent += _free[day] ? 0 : (int)Math.Ceiling((_load.Days[day] / _inSteps.Step) - Tolerance.Rounding);
        }

        var light = LightOf(week);
        int left = Math.Max(0, most.Steps - spent);
        most.By ??= Limit(RuleCode.RestOfWeek, Math.Max(0, (days.Total * _inSteps.Step) - spentMeters), days.Total * _inSteps.Step, 1);
        int longs = days.PairIsFree ? SolvePair(week, days, most, left, light)
            : IsInstead(days) ? SolveInstead(days, most, left, Forbidden(days.First, light) ?? TooSmall(), light)
            : SolveLong(week, days, most, left, light);
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
        bool full = _basis.Weeks[week].Kind is WeekKind.Pair or WeekKind.Long;
        if (RanMore.FirstOrDefault(more => more.Weeks == 2 && _plan.Index(more.Date).Week == week) is { } twice)
        {
            // After the easier week that follows, the week that was planned comes again.
            _repeat = Whole(twice.Planned.Meters);
        }
        else if (full && !(_repeat < int.MaxValue && IsEasedBy(week)))
        {
            _repeat = LightOf(week) is null ? int.MaxValue : Math.Max(Meant(_basis, week), Meant(_plan.FirstPlan, week));
        }
    }

    /// <summary>The steps that a week was meant to have. Where it is over and the rest was laid anew, the basis has what was run of it: a light has made that less.</summary>
    private int Meant(BlockDraft draft, WeekIndex week) =>
        draft.Weeks[week].Sessions.Where(session => session.Kind.CountsAsDistance).Sum(session => Whole(session.Distance.Meters));

    /// <summary>Whether a week is the easier one after two that went well beyond their plan.</summary>
    private bool IsEasedBy(WeekIndex week) => RanMore.Any(more => more.Weeks == 2 && _plan.Index(more.Date).Week + 1 == week);

    /// <summary>How far a week may go, and what says so.</summary>
    private (int Steps, Reason? By) Most(WeekIndex week, WeekDays days)
    {
        var was = _basis.Weeks[week];
        int most = days.Total;
        Reason? by = null;
        if (IsEasedBy(week) && was.Kind is WeekKind.Pair or WeekKind.Long)
        {
            Lower(RuleCode.RanMore, Rules.StepBackWeek.Number * days.Total * _inSteps.Step, days.Total * _inSteps.Step, Rules.StepBackWeek.Number);
        }

        double largest = _load.LargestWeekBefore(week);
        double ramp = Limits.MostOfWeek(largest, _inSteps.RampFloor * _inSteps.Step);
        if (ComeBackIn(week) is { } back)
        {
            Lower(back.Code, back.MostOfWeek(week), back.Weekly, back.Factor);
        }
        else
        {
            Lower(RuleCode.WeekRamp, Math.Max(ramp, _comeBacks.LastOrDefault(way => way.Holds(week))?.MostOfWeek(week) ?? 0), largest, Limits.WeekRamp);
        }

        switch (was.Kind)
        {
            case WeekKind.StepBack:
                Lower(RuleCode.StepBackWeek, Rules.StepBackMost.Number * largest, largest, Rules.StepBackMost.Number);
                break;
            case WeekKind.Taper or WeekKind.Race when !_calendar.IsShort && _calendar.LastTaperBefore(week, last => _basis.Weeks[last].Kind == WeekKind.Taper) is var last && last >= 0:
                double before = _load.Week(last);
                Lower(RuleCode.TaperNear, before, before, 1);
                break;
            case WeekKind.Taper when !_calendar.IsShort:
                double peak = _plan.Weeks.Take(week).Select(before => PlanLoad.OfTaper(before, _load, _today)).DefaultIfEmpty().Max();
                peak = _basis.Generation.TapersFromTodaysWeek ? Math.Max(peak, _plan.Request.Current.Weekly.Meters) : peak;
                double taper = Limits.TaperMost;
                Lower(RuleCode.TaperFar, taper * peak, peak, taper);
                break;
            case WeekKind.Pair or WeekKind.Long:
                if (_repeat < most)
                {
                    Lower(RuleCode.AmberRepeat, _repeat * _inSteps.Step, _repeat * _inSteps.Step, Rules.AmberRepeat.Number);
                }

                break;
        }

        double inTime = (_inSteps.WeekCap * _inSteps.Step) - BeyondEasy(days);
        Lower(RuleCode.WeekTime, inTime, inTime, 1);

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

    /// <summary>What the days of a week that stand take of its time beyond as many meters of an easy run, in such meters: nothing where they are run, more where walked.</summary>
    private double BeyondEasy(WeekDays days)
    {
        double beyond = 0;
        for (var day = days.Start; day < days.End; day++)
        {
            beyond += _free[day] ? 0 : _load.Days[day] * ((_inSteps.PaceOf(Kinds[day]) / _inSteps.PaceOf(SessionKind.Easy)) - 1);
        }

        return beyond;
    }

    /// <summary>The worst light of a training week where it is amber or red; null otherwise.</summary>
    private LightColor? LightOf(WeekIndex week)
    {
        var start = _basis.Weeks[week].StartDate;
        var worst = _lights.Where(l => l.Date >= start && l.Date < start.AddDays(7)).Select(l => l.Color).DefaultIfEmpty().Max();
        return worst >= LightColor.Amber ? worst : null;
    }

    private Reason Limit(RuleCode code, double meters, double from, double factor) =>
        new(code, ReasonRole.SetBy, Limits.BasisOf(code), null, new(meters))
        {
            Reference = new(from),
            Factor = factor,
            Time = code == RuleCode.WeekTime ? Limits.Week : null,
        };
}
