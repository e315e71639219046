using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>The days of a pair, each by its part in it: the longer, the shorter, the third.</content>
internal sealed partial class ReasonWriter
{
    private void OfPair(List<Reason> why, SolvedWeek week, DayIndex day)
    {
        int start = week.Number.Start;
        int longer = solved.Days[start + week.LongDay];
        int shorter = solved.Days[start + week.ShorterDay];
        if (day.Place == week.LongDay)
        {
            Longer(why, week, longer, shorter);
        }
        else
        {
            Shorter(why, week, longer, shorter);
        }

        if (week.LongDay > week.ShorterDay)
        {
            why.Add(Make(RuleCode.LongerSecond, ReasonRole.Shapes));
        }
    }

    private void Longer(List<Reason> why, SolvedWeek week, int longer, int shorter)
    {
        int pair = longer + shorter;
        foreach (var code in RuleSet.CanHoldPairs)
        {
            // What the shorter day has no time for is told of this day last, or with what it makes of it.
            if (code is not (RuleCode.PairTooSmall or RuleCode.SecondDayTime or RuleCode.DayTime) && week.Bound.Has(code))
            {
                why.Add(Limit(code, ReasonRole.SetBy, week, longer, shorter));
            }
        }

        if (week.Bound.Has(RuleCode.PairTooSmall))
        {
            why.Add(Make(RuleCode.PairTooSmall, ReasonRole.SetBy, longer, shorter / Rules.PairTooSmall.Number, shorter, Rules.PairTooSmall.Number));
        }

        HeldByDay(why, week, longer, week.LongDay);
        if (week.Bound.Has(RuleCode.SecondDayTime) && !week.Bound.Has(RuleCode.PairTooSmall))
        {
            why.Add(Limit(RuleCode.SecondDayTime, ReasonRole.SetBy, week, longer, shorter));
        }

        // Where no limit held it, both days in whole steps lost less than a limit would have. A steeper path is headed beyond what limits allow: where one
        // held the day, it tells of no growth that the plan has.
        if (why.Count == 0 || (!_inSteps.IsSteeperThanEven && (pair < week.Want || solved.Progression.PairGrowth > 0)))
        {
            why.Add(Path(week, pair, why.Count > 0 && pair < week.Want ? ReasonRole.WouldAllow : ReasonRole.SetBy));
        }

        ReadOnlySpan<RuleCode> others = [RuleCode.SessionSpike, RuleCode.PairGrowth, RuleCode.WeekShare, RuleCode.FirstDayTime];
        foreach (var code in others)
        {
            // A pair that takes what the other days of its week cannot hold is beyond the share that it aims for.
            if (!week.Bound.Has(code) && Limit(code, ReasonRole.WouldAllow, week, longer, shorter) is var limit && !(limit.Limit < limit.Value))
            {
                why.Add(limit);
            }
        }

        if (!week.Bound.Has(RuleCode.DaysFull) && IsBeyondShare(week, pair))
        {
            why.Add(DaysFull(ReasonRole.Shapes, week, pair));
        }

        why.Add(Ratio(week, longer, shorter, ReasonRole.Shapes));
        if (!hard.IsIn(week.Number))
        {
            why.Add(Make(RuleCode.PairWeekEasy, ReasonRole.Shapes));
        }
    }

    private void Shorter(List<Reason> why, SolvedWeek week, int longer, int shorter)
    {
        if (week.Bound.Has(RuleCode.SecondDayTime))
        {
            why.Add(Limit(RuleCode.SecondDayTime, ReasonRole.SetBy, week, longer, shorter));
        }

        HeldByDay(why, week, shorter, week.ShorterDay);
        why.Add(Ratio(week, longer, shorter, ReasonRole.SetBy) with { Value = _inSteps.Meters(shorter) });
        why.Add(Share(RuleCode.RatioMost, ReasonRole.WouldAllow, shorter, longer));
        if (!week.Bound.Has(RuleCode.SecondDayTime))
        {
            why.Add(Limit(RuleCode.SecondDayTime, ReasonRole.WouldAllow, week, longer, shorter));
        }
    }

    /// <summary>That the other days hold no more of the week, with the most that the pair may be of it and, where it is more than it aims for, both shares.</summary>
    private Reason DaysFull(ReasonRole role, SolvedWeek week, int pair)
    {
        var reason = Make(RuleCode.DaysFull, role, pair, reference: week.Total, factor: _limits.PairShare);
        return IsBeyondShare(week, pair) ? reason with { From = _limits.WeekShare, To = pair / (double)week.Total } : reason;
    }

    private bool IsBeyondShare(SolvedWeek week, int pair) => pair > RequestInSteps.Floor(week.Total * _limits.WeekShare);

    private void HeldByDay(List<Reason> why, SolvedWeek week, int steps, int place)
    {
        if (week.Bound.Has(RuleCode.DayTime) && steps >= _inSteps.MostOn(week.Number.Day(place), week.KindAt(place)))
        {
            why.Add(DayTime(ReasonRole.SetBy, steps, week.Number.Day(place)));
        }
    }

    private void Third(List<Reason> why, DayIndex day)
    {
        int third = solved.Days[day];
        var half = Share(RuleCode.ThirdDay, ReasonRole.WouldAllow, third, solved.Days[day - 1]);
        var time = Timed(RuleCode.OtherDayTime, ReasonRole.WouldAllow, kinds[day], third, _limits.OtherDay);
        var (by, other) = half.Limit <= time.Limit ? (half, time) : (time, half);
        why.Add(by with { Role = ReasonRole.SetBy });
        why.Add(other);
    }

    /// <summary>Whether a day is the one after a pair within the pair's own week.</summary>
    private bool IsThird(SolvedWeek week, DayIndex day) => week.Kind == WeekKind.Pair && day.Place == _inSteps.Calendar.ThirdDay;

    /// <summary>Whether a day is the last run of the last pair before a race.</summary>
    private bool IsLastOfPairs(SolvedWeek week, DayIndex day) =>
        _inSteps.HasRace && week.Kind == WeekKind.Pair && week.Pair == solved.Progression.Pairs
        && day.Place > week.PairPlace && (day.Place == 6 || solved.Days[day + 1] == 0);

    // A block with few weeks to its last pair has one in its first weeks all the same.
    private bool IsWithoutPairsAtFirst =>
        !FitnessAtStart.Of(_inSteps.Request).IsUsedToPairs && !_pairs.Any(pair => pair.Number < Rules.FirstWeeks.Number);

    private Reason Path(SolvedWeek week, int pair, ReasonRole role)
    {
        var path = solved.Progression;
        double to = _inSteps.Meters(Math.Min(_inSteps.Target, _inSteps.Aim)).Meters;
        if (_inSteps.IsSteeperThanEven)
        {
            return Make(RuleCode.PairPath, role, pair) with
            {
                To = to,
                Factor = pair > week.TwoDay ? (pair / (double)week.TwoDay) - 1 : null,
                Reference = pair > week.TwoDay ? _inSteps.Meters(week.TwoDay) : null,
            };
        }

        return Make(RuleCode.PairPath, role, pair, role == ReasonRole.WouldAllow ? week.Want : null) with
        {
            From = _inSteps.Meters(path.Pair(1)).Meters,
            To = to,
            Count = path.Pairs,
            Factor = path.PairGrowth == 0 ? 0 : null,
            Reference = path.PairGrowth == 0 && _inSteps.Target >= _inSteps.Asked ? _inSteps.Meters(_inSteps.Asked) : null,
        };
    }

    /// <summary>The shorter day's share of the longer, with what it grows from and to in this plan; without, where it does not grow or is beyond the end of its path.</summary>
    private Reason Ratio(SolvedWeek week, int longer, int shorter, ReasonRole role)
    {
        double share = Math.Round(shorter / (double)longer, 2);
        var (first, last) = (ShareOf(_pairs[0]), ShareOf(_pairs[^1]));
        var reason = Make(RuleCode.RatioPath, role, factor: shorter / (double)longer) with { Count = week.Pair };
        return share > Math.Round(_inSteps.RatioEnd, 2) ? reason with { From = Rules.RatioPath.Number, To = _inSteps.RatioEnd }
            : first <= share && share <= last && first < last ? reason with { From = first, To = last }
            : reason;
    }

    private double ShareOf(SolvedWeek pair) =>
        Math.Round(solved.Days[pair.Number.Day(pair.ShorterDay)] / (double)solved.Days[pair.Number.Day(pair.LongDay)], 2);
}
