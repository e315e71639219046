using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Solves a block week by week, in steps, under all limits at once.</summary>
internal sealed partial class WeekSolver
{
    /// <summary>From this share of the longest run on, the largest two days count as a pair that the runner is used to.</summary>
    private const double UsedToPairs = 1.3;

    /// <summary>Each steeper path is headed this much higher than the one before.</summary>
    private const double SteeperBy = 1.1;

    /// <summary>No path is headed for more than so many times the runner's largest two days.</summary>
    private const double Steepest = 40;

    /// <summary>Paths in between do not make up for more than this share of what is worth reaching.</summary>
    private const double Hopeless = 0.9;

    private readonly Terms _terms;
    private readonly Ledger _ledger;
    private readonly SolvedWeek[] _weeks;
    private int _fullWeeks;
    private int _pairs;
    private int _lastRun;
    private int _lastFull;
    private int _lastLonger;
    private int? _lastTaper;
    private ReturnFromTimeOff? _wayBack;

    private WeekSolver(Terms terms)
    {
        _terms = terms;
        _ledger = new Ledger(terms);
        _weeks = new SolvedWeek[terms.Calendar.Weeks];
        (_lastRun, _lastFull, _lastLonger) = (terms.Weekly, terms.Weekly, terms.Longest);
    }

    /// <summary>Where weeks and pairs were headed.</summary>
    internal Progression Progression { get; private set; } = null!;

    internal Terms Terms => _terms;

    internal ReadOnlySpan<SolvedWeek> Weeks => _weeks;

    /// <summary>The steps of each day, the race left out.</summary>
    internal ReadOnlySpan<int> Days => _ledger.Days;

    /// <summary>The largest pair that is late enough to count.</summary>
    internal int Reached { get; private set; }

    /// <summary>The largest week.</summary>
    internal int LargestWeek { get; private set; }

    /// <summary>Whether the largest pair counts as what was asked.</summary>
    internal bool Feasible => BlockDraft.Reaches(_terms.Metres(Reached).Metres, Terms.AskedMetres(_terms.Request));

    /// <summary>The first week without a run that blocked days did not empty, the race's own left out; null where there is none.</summary>
    internal int? WeekWithoutRun
    {
        get
        {
            foreach (var week in _weeks)
            {
                if (week.Total == 0 && week.Kind != WeekKind.Race && !_terms.Calendar.IsEmptied(week.Number))
                {
                    return week.Number;
                }
            }

            return null;
        }
    }

    /// <summary>The limits that held the pairs down on the way to the whole target.</summary>
    internal IReadOnlyList<BoundLimit> LimitsThatBound { get; private set; } = [];

    /// <summary>
    /// Solves for the target. Where even growth to it ends short: the gentlest steeper path that ends at it, or whatever path, a lower
    /// one among them, ends nearest below it. The steeper paths are the same whatever the target, and all lower ones are tried, so that
    /// a lower target never gives a larger pair.
    /// </summary>
    /// <param name="terms">The request.</param>
    /// <param name="worthwhile">Targets below this many steps are not tried, and none where neither even nor the steepest growth comes near them.</param>
    internal static WeekSolver Solve(Terms terms, int worthwhile = 0)
    {
        var even = Once(terms);
        var best = even;
        if (even.Reached < terms.Target && !IsHopeless())
        {
            best = Lower(Steeper(even, terms), terms, worthwhile);
        }

        best.LimitsThatBound = Feasibility.LimitsThatBound(best.Reached < terms.Target ? even : best);
        return best;

        bool IsHopeless() => worthwhile > 0
            && Math.Max(even.Reached, Once(terms with { Target = Terms.Floor(terms.TwoDay * Steepest) }).Reached) < worthwhile * Hopeless;
    }

    private static WeekSolver Steeper(WeekSolver best, Terms terms)
    {
        for (double aim = terms.TwoDay; best.Reached < terms.Target && aim < terms.TwoDay * Steepest; aim *= SteeperBy)
        {
            if (Terms.Floor(aim) is var higher && higher > terms.Target)
            {
                var steeper = Once(terms with { Target = higher });
                if (steeper.Reached <= terms.Target && steeper.Reached > best.Reached)
                {
                    best = steeper;
                }

                if (steeper.Progression.IsSteepest)
                {
                    break;
                }
            }
        }

        return best;
    }

    private static WeekSolver Lower(WeekSolver best, Terms terms, int worthwhile)
    {
        for (int target = terms.Target - 1; target >= worthwhile && target > best.Reached; target--)
        {
            var lower = Once(terms with { Target = target });
            if (lower.Reached > best.Reached)
            {
                best = lower;
            }
        }

        return best;
    }

    private static WeekSolver Once(Terms terms)
    {
        var solver = new WeekSolver(terms);
        bool usedToPairs = terms.TwoDay >= UsedToPairs * terms.Longest;
        var kinds = terms.Calendar.Kinds(terms.Request.Cadence, usedToPairs);
        solver.Progression = new Progression(terms, kinds);
        for (int week = 0; week < kinds.Length; week++)
        {
            solver.SolveWeek(week, kinds[week]);
        }

        return solver;
    }

    private void SolveWeek(int week, WeekKind kind)
    {
        var calendar = _terms.Calendar;
        int rampFrom = _ledger.LargestWeekBefore(week);
        _wayBack = week > 0 && calendar.IsEmptied(week - 1)
            ? ReturnFromTimeOff.Start(calendar.DaysOffBefore(week), _lastRun, _terms.Limits.WeekRamp)
            : _wayBack?.Next(_terms.RampFloor);
        var trace = new SolvedWeek
        {
            Number = week,
            Kind = kind,
            RampFrom = rampFrom,
            RampCap = rampFrom + (_terms.Limits.WeekRamp * Math.Max(rampFrom, _terms.RampFloor)),
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

        trace.Total = _ledger.Close(week);
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
        int week = trace.Number;
        switch (trace.Kind)
        {
            case WeekKind.Pair or WeekKind.Long:
                int meant = Progression.Week(++_fullWeeks);
                (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekPath, _terms.Weekly, meant);
                break;
            case WeekKind.StepBack:
                int last = Math.Min(_lastFull, trace.RampFrom);
                (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.StepBackWeek, last, Share(last, RuleCode.StepBackWeek));
                break;
            default:
                int largest = _ledger.LargestWeekUntil(week);
                var rule = Progression.Taper(week);
                (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (rule, largest, Share(largest, rule));
                trace.Planned = Math.Min(trace.Planned, _lastTaper ?? int.MaxValue);
                break;
        }

        if (Terms.Floor(trace.RampCap) is var ramp && ramp < trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekRamp, trace.RampFrom, ramp);
        }

        if (trace.ReturnFromTimeOff is { } back && Terms.Floor(back.Most) is var most && most < trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.AfterBlockedWeeks, back.From, most);
        }

        if (_terms.WeekCap is { } cap && cap <= trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekTime, cap, cap);
        }
    }

    private static int Share(int steps, RuleCode rule) => Terms.Floor(steps * RuleBook.Number(rule));
}
