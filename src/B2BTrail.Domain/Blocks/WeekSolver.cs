namespace B2BTrail.Domain.Blocks;

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
    private readonly WeekTrace[] _weeks;
    private int _fullWeeks;
    private int _pairs;
    private int _lastFull;
    private int _lastFirst;

    private WeekSolver(Terms terms)
    {
        _terms = terms;
        _ledger = new Ledger(terms);
        _weeks = new WeekTrace[terms.Calendar.Weeks];
        (_lastFull, _lastFirst) = (terms.Weekly, terms.Longest);
    }

    /// <summary>Where weeks and pairs were headed.</summary>
    internal Progression Progression { get; private set; } = null!;

    internal Terms Terms => _terms;

    internal ReadOnlySpan<WeekTrace> Weeks => _weeks;

    /// <summary>The steps of each day, the race left out.</summary>
    internal ReadOnlySpan<int> Days => _ledger.Days;

    /// <summary>The largest pair.</summary>
    internal int Reached { get; private set; }

    /// <summary>The largest week.</summary>
    internal int LargestWeek { get; private set; }

    /// <summary>Whether the largest pair counts as what was asked.</summary>
    internal bool Feasible => BlockDraft.Reaches(_terms.Metres(Reached).Metres, Terms.AskedMetres(_terms.Request));

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
        int rampFrom = _ledger.LargestWeekBefore(week);
        var trace = new WeekTrace
        {
            Number = week,
            Kind = kind,
            RampFrom = rampFrom,
            RampCap = rampFrom + (_terms.Limits.WeekRamp * Math.Max(rampFrom, _terms.RampFloor)),
            LastFirst = _lastFirst,
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
        if (kind is WeekKind.Pair or WeekKind.Long)
        {
            _lastFull = trace.Total;
        }
    }

    /// <summary>How far the week should go.</summary>
    private void Plan(WeekTrace trace)
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
                if (_weeks[week - 1] is { Kind: WeekKind.Taper } before)
                {
                    trace.Planned = Math.Min(trace.Planned, before.Total);
                }

                break;
        }

        if (Terms.Floor(trace.RampCap) is var ramp && ramp < trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekRamp, trace.RampFrom, ramp);
        }

        if (_terms.WeekCap is { } cap && cap <= trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekTime, cap, cap);
        }
    }

    private void SolvePair(WeekTrace trace)
    {
        int day = (trace.Number * 7) + TrainingCalendar.FirstOfPair;
        trace.LongDay = TrainingCalendar.FirstOfPair;
        trace.Pair = ++_pairs;
        trace.Want = Progression.Pair(trace.Pair);
        trace.Ratio = Progression.Ratio(trace.Pair);
        trace.Longest = _ledger.LongestBefore(day);
        trace.TwoDay = _ledger.TwoDayBefore(day);
        trace.ShareCap = Terms.Floor(trace.Planned * _terms.Limits.WeekShare);

        int spike = Terms.Floor(trace.Longest * (1 + _terms.Limits.SessionSpike));
        int growth = Terms.Floor(trace.TwoDay * (1 + _terms.Limits.PairGrowth));
        int most = Math.Min(Math.Min(trace.Want, growth), trace.ShareCap);
        double share = MostOfWeek();

        Span<int> days = stackalloc int[4];
        Span<int> caps = stackalloc int[4];
        var fill = new DayFill(_terms, days, caps);
        int first, second, rest;
        bool full = false;
        for (int pair = most; ; pair = first + second - 1)
        {
            first = Math.Min(Terms.Floor(pair / (1 + trace.Ratio)), Math.Min(spike, _terms.FirstCap));
            second = Second(trace, pair, first, spike);
            if (second < Math.Max(_terms.MinimumRun, Math.Ceiling((first * RuleBook.Number(RuleCode.PairTooSmall)) - 1e-9)))
            {
                trace.Kind = WeekKind.Long;
                trace.Bound = Bound(trace, first, Math.Max(0, second), spike, growth, full).With(RuleCode.PairTooSmall);
                return;
            }

            fill.Choose(_ledger, trace.Number, _terms.Request.RunDaysPerWeek - 2, first, -1, TrainingCalendar.FirstOfPair, beforePair: true);
            rest = trace.Planned - first - second;
            if (first + second <= Terms.Floor((first + second + fill.Takes(rest)) * share))
            {
                break;
            }

            full = true;
        }

        fill.Spread(rest, _ledger.Days.AsSpan(trace.Number * 7, 7));
        (_ledger.Days[day], _ledger.Days[day + 1]) = (first, second);
        trace.Bound = Bound(trace, first, second, spike, growth, full);
        _lastFirst = first;
        Reached = Math.Max(Reached, first + second);
    }

    /// <summary>The second day takes what is left of the pair; only where time holds the first may it run ahead of its own path.</summary>
    private int Second(WeekTrace trace, int pair, int first, int spike)
    {
        double most = RuleBook.Number(RuleCode.RatioMost);
        double ratio = first == _terms.FirstCap ? most : Math.Min(most, trace.Ratio + RuleBook.Number(RuleCode.RatioLeeway));
        return Math.Min(Math.Min(pair - first, Terms.Floor(first * ratio)), Math.Min(spike, _terms.SecondCap));
    }

    private double MostOfWeek()
    {
        var rule = _terms.Request.RunDaysPerWeek == 3 ? RuleCode.PairShareFewDays : RuleCode.PairShareMost;
        return Math.Max(RuleBook.Number(rule), _terms.Limits.WeekShare);
    }

    /// <summary>The limits that would not let the pair be larger, where it is smaller than meant.</summary>
    private BoundSet Bound(WeekTrace trace, int first, int second, int spike, int growth, bool full)
    {
        var bound = default(BoundSet);
        int pair = first + second;
        bool last = trace.Pair == Progression.Pairs;
        if (last && _terms.InTime < _terms.Asked && _terms.Target == _terms.InTime)
        {
            bound = bound.With(RuleCode.FirstDayTime);
            if (_terms.SecondCap < Terms.Floor(_terms.FirstCap * RuleBook.Number(RuleCode.RatioMost)))
            {
                bound = bound.With(RuleCode.SecondDayTime);
            }
        }

        if (pair >= trace.Want)
        {
            return bound;
        }

        int meant = Terms.Floor(trace.Want / (1 + trace.Ratio));
        bound = Holds(growth) ? bound.With(RuleCode.PairGrowth) : bound;
        bound = spike <= first && spike < meant ? bound.With(RuleCode.SessionSpike) : bound;
        bound = _terms.FirstCap <= first && _terms.FirstCap < meant ? bound.With(RuleCode.FirstDayTime) : bound;
        bound = _terms.SecondCap <= second ? bound.With(RuleCode.SecondDayTime) : bound;
        bound = full ? bound.With(RuleCode.DaysFull) : bound;
        if (Holds(trace.ShareCap) || (full && trace.PlannedBy != RuleCode.WeekPath))
        {
            bound = bound.With(trace.PlannedBy == RuleCode.WeekPath ? RuleCode.WeekShare : trace.PlannedBy);
        }

        return bound;

        // Rounding both days may cost one step more than the limit itself.
        bool Holds(int limit) => limit < trace.Want && limit <= pair + 1;
    }

    private static int Share(int steps, RuleCode rule) => Terms.Floor(steps * RuleBook.Number(rule));
}
