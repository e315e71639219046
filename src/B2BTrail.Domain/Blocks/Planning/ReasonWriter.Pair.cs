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
        if (pair >= week.Want)
        {
            why.Add(Path(week, pair, ReasonRole.SetBy));
        }

        foreach (var code in RuleSet.CanHoldPairs)
        {
            if (code is not (RuleCode.PairTooSmall or RuleCode.BlockedDay or RuleCode.DayTime) && week.Bound.Has(code))
            {
                why.Add(Limit(code, ReasonRole.SetBy, week, longer, shorter));
            }
        }

        if (week.Bound.Has(RuleCode.PairTooSmall))
        {
            why.Add(Make(RuleCode.PairTooSmall, ReasonRole.SetBy, longer, shorter / Rules.PairTooSmall.Number, shorter, Rules.PairTooSmall.Number));
        }

        HeldByDay(why, week, longer, week.LongDay);

        if (week.Bound.Has(RuleCode.BlockedDay))
        {
            why.Add(Planned(week, ReasonRole.SetBy));
        }

        if (why.Count == 0)
        {
            // Both days in whole steps lost less than a limit would have.
            why.Add(Path(week, pair, ReasonRole.SetBy));
        }
        else if (pair < week.Want)
        {
            why.Add(Path(week, pair, ReasonRole.WouldAllow));
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
        why.Add(Ratio(week, longer, shorter, ReasonRole.SetBy) with { Value = _inSteps.Metres(shorter) });
        why.Add(Share(RuleCode.RatioMost, ReasonRole.WouldAllow, shorter, longer));
        if (!week.Bound.Has(RuleCode.SecondDayTime))
        {
            why.Add(Limit(RuleCode.SecondDayTime, ReasonRole.WouldAllow, week, longer, shorter));
        }
    }

    private void HeldByDay(List<Reason> why, SolvedWeek week, int steps, int place)
    {
        if (week.Bound.Has(RuleCode.DayTime) && steps >= _inSteps.MostOn(week.Number.Day(place)))
        {
            why.Add(DayTime(ReasonRole.SetBy, steps, week.Number.Day(place)));
        }
    }

    private void Third(List<Reason> why, DayIndex day)
    {
        int third = solved.Days[day];
        var half = Share(RuleCode.ThirdDay, ReasonRole.WouldAllow, third, solved.Days[day - 1]);
        var time = Timed(RuleCode.OtherDayTime, ReasonRole.WouldAllow, third, _limits.OtherDay);
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

    private Reason Path(SolvedWeek week, int pair, ReasonRole role)
    {
        var path = solved.Progression;
        return Make(RuleCode.PairPath, role, pair, role == ReasonRole.WouldAllow ? week.Want : null) with
        {
            From = _inSteps.Metres(path.Pair(1)).Metres,
            To = _inSteps.Metres(Math.Min(_inSteps.Target, _inSteps.InTime)).Metres,
            Count = path.Pairs,
            Factor = _inSteps.IsSteeperThanEven ? path.PairGrowth : null,
        };
    }

    private Reason Ratio(SolvedWeek week, int longer, int shorter, ReasonRole role) =>
        Make(RuleCode.RatioPath, role, factor: shorter / (double)longer) with
        {
            From = Rules.RatioPath.Number,
            To = _inSteps.RatioEnd,
            Count = week.Pair,
        };
}
