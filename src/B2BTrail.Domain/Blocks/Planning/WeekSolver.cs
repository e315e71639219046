using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// Solves a block week by week, in steps, under all limits at once. It lays out at most one run a day, see <see cref="OneSessionPerDay"/>.
/// </summary>
internal sealed partial class WeekSolver
{
    private readonly RequestInSteps _inSteps;
    private readonly TrainingLoad<int> _load;
    private readonly SolvedWeek[] _weeks;
    private int _fullWeeks;
    private int _pairs;
    private int _lastRun;
    private int _lastFull;
    private int _lastLonger;
    private int? _lastTaper;
    private ReturnFromTimeOff? _wayBack;

    private WeekSolver(RequestInSteps inSteps)
    {
        _inSteps = inSteps;
        _load = new TrainingLoad<int>(
            new int[inSteps.Calendar.Weeks * WeekIndex.Length], new(inSteps.Weekly, inSteps.Longest, inSteps.TwoDay), inSteps.Calendar.IsEmptied);
        _weeks = new SolvedWeek[inSteps.Calendar.Weeks];
        (_lastRun, _lastFull, _lastLonger) = (inSteps.Weekly, inSteps.Weekly, inSteps.Longest);
    }

    /// <summary>Where weeks and pairs were headed.</summary>
    internal Progression Progression { get; private set; } = null!;

    internal RequestInSteps InSteps => _inSteps;

    internal ReadOnlySpan<SolvedWeek> Weeks => _weeks;

    /// <summary>The steps of each day, the race left out.</summary>
    internal ReadOnlySpan<int> Days => _load.Days;

    /// <summary>The largest pair that is late enough to count.</summary>
    internal int Reached { get; private set; }

    /// <summary>The largest week.</summary>
    internal int LargestWeek { get; private set; }

    /// <summary>Whether the largest pair counts as what was asked.</summary>
    internal bool Feasible => BlockTarget.Reaches(_inSteps.Metres(Reached).Metres, RequestInSteps.AskedMetres(_inSteps.Request));

    /// <summary>The first week without a run that blocked days did not empty, the race's own left out; null where there is none.</summary>
    internal WeekIndex? WeekWithoutRun
    {
        get
        {
            foreach (var week in _weeks)
            {
                if (week.Total == 0 && week.Kind != WeekKind.Race && !_inSteps.Calendar.IsEmptied(week.Number))
                {
                    return week.Number;
                }
            }

            return null;
        }
    }

    /// <summary>Solves a block whose back-to-backs grow evenly to the target of the request.</summary>
    internal static WeekSolver Solve(RequestInSteps inSteps)
    {
        var solver = new WeekSolver(inSteps);
        bool usedToPairs = inSteps.TwoDay >= Rules.UsedToPairs.Number * inSteps.Longest;
        var kinds = WeekKinds.Of(inSteps.Calendar, inSteps.Request.Cadence, usedToPairs);
        solver.Progression = new Progression(inSteps, kinds);
        for (var week = new WeekIndex(0); week < kinds.Length; week++)
        {
            solver.SolveWeek(week, kinds[week]);
        }

        return solver;
    }

    private void SolveWeek(WeekIndex week, WeekKind kind)
    {
        var calendar = _inSteps.Calendar;
        int rampFrom = _load.LargestWeekBefore(week);
        _wayBack = week > 0 && calendar.IsEmptied(week - 1)
            ? ReturnFromTimeOff.Start(calendar.TimeOffBefore(week), _lastRun, _inSteps.Limits.WeekRamp)
            : _wayBack?.Next(_inSteps.RampFloor);
        var trace = new SolvedWeek
        {
            Number = week,
            Kind = kind,
            RampFrom = rampFrom,
            RampCap = _inSteps.Limits.MostOfWeek(rampFrom, _inSteps.RampFloor),
            LastLonger = _lastLonger,
            ReturnFromTimeOff = _wayBack,
        };
        _weeks[week] = trace;
        Plan(trace);

        if (kind == WeekKind.Pair)
        {
            SolvePair(trace);
        }

        if (trace.Kind != WeekKind.Pair)
        {
            SolveSingle(trace);
        }

        trace.Total = _load.Week(week);
        LargestWeek = Math.Max(LargestWeek, trace.Total);
        if (!calendar.IsCutShort(week))
        {
            _lastRun = trace.Total;
            _lastFull = kind is WeekKind.Pair or WeekKind.Long ? trace.Total : _lastFull;
            _lastTaper = kind == WeekKind.Taper ? trace.Total : _lastTaper;
        }
    }

    /// <summary>How far the week should go.</summary>
    private void Plan(SolvedWeek trace)
    {
        var week = trace.Number;
        switch (trace.Kind)
        {
            case WeekKind.Pair or WeekKind.Long:
                int meant = Progression.Week(++_fullWeeks);
                (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekPath, _inSteps.Weekly, meant);
                break;
            case WeekKind.StepBack:
                int last = Math.Min(_lastFull, trace.RampFrom);
                (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.StepBackWeek, last, Share(last, RuleCode.StepBackWeek));
                break;
            default:
                int largest = _load.LargestWeekUntil(week);
                var rule = Progression.Taper(week);
                (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (rule, largest, Share(largest, rule));
                trace.Planned = Math.Min(trace.Planned, _lastTaper ?? int.MaxValue);
                break;
        }

        if (RequestInSteps.Floor(trace.RampCap) is var ramp && ramp < trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekRamp, trace.RampFrom, ramp);
        }

        if (trace.ReturnFromTimeOff is { } back && RequestInSteps.Floor(back.Most) is var most && most < trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.AfterBlockedWeeks, back.From, most);
        }

        if (_inSteps.WeekCap is { } cap && cap <= trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekTime, cap, cap);
        }
    }

    private static int Share(int steps, RuleCode rule) => RequestInSteps.Floor(steps * Rules.Of(rule).Number);
}
