using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <content>The days of a week beside its long ones.</content>
internal sealed partial class RemainingBlock
{
    /// <summary>
    /// Keeps the other days as first planned where they fit, and takes from the longest of them where they do not; the steps of all of
    /// them.
    /// </summary>
    private int FillOthers(WeekDays days, int left, (int Steps, Reason? By) most)
    {
        var others = new List<DayIndex>();
        int sum = 0;
        int runs = 0;
        for (var day = days.Start; day < days.End; day++)
        {
            bool isLong = day == days.Long || day == days.Short;
            runs += !_free[day] ? (_load.Days[day] > 0 || (_stands[day] is { Kind: { IsOnFoot: true, CountsAsDistance: true } } && _stands[day].Date >= _today) ? 1 : 0)
                : isLong && Steps[day] > 0 ? 1 : 0;
            if (!_free[day] || isLong || _first[day] == 0)
            {
                continue;
            }

            int room = Room(day);
            Steps[day] = room;
            SetBy[day] = room < _first[day] ? (IsRestAfterPair(day) ? Limit(RuleCode.DayAfterPair, 0, 0, 0) : Spike(day).By) : null;
            if (room > 0)
            {
                others.Add(day);
                sum += room;
            }
        }

        int asked = Math.Min(Rules.SafestRunDays.Count, _plan.Request.RunDaysPerWeek);
        while (others.Count > 0 && runs + others.Count > asked)
        {
            Drop(Limit(RuleCode.RunDays, 0, 0, 0) with { Count = _plan.Request.RunDaysPerWeek });
        }

        while (sum > left)
        {
            var longest = others.MaxBy(day => (Steps[day], -day));
            if (Steps[longest] > _inSteps.MinimumRun && !_eased.IsTest(longest))
            {
                Steps[longest]--;
                SetBy[longest] = most.By ?? SetBy[longest];
                sum--;
            }
            else
            {
                Drop(most.By);
            }
        }

        for (var day = days.Start; day < days.End; day++)
        {
            // Where the week came to hold fewer runs than that, their number is not what leaves the day out.
            if (SetBy[day]?.Code == RuleCode.RunDays && runs + others.Count < asked)
            {
                SetBy[day] = most.By;
            }
        }

        foreach (var day in others)
        {
            (Kinds[day], var eased) = Settled(day);
            SetBy[day] ??= eased;
        }

        for (var day = days.Start; day < days.End; day++)
        {
            if (_free[day] && Steps[day] == 0)
            {
                Kinds[day] = SessionKind.Rest;
            }
        }

        return sum;

        void Drop(Reason? why)
        {
            var last = others.MinBy(day => (Steps[day], -day));
            sum -= Steps[last];
            Steps[last] = 0;
            SetBy[last] = why ?? SetBy[last] ?? Limit(RuleCode.MinimumRun, _inSteps.MinimumRun * _inSteps.Step, 0, 0);
            others.Remove(last);
        }
    }

    /// <summary>The most of what was first planned on a day that it can still hold by itself.</summary>
    private int Room(DayIndex day)
    {
        int room = Math.Min(Math.Min(_first[day], MostOfThird(day)), Spike(day).Steps);
        return room >= Least(day) && !IsRestAfterPair(day) ? room : 0;
    }

    /// <summary>A harder session that became too short for its parts, or that now lies beside a long day or another one, or in the week of a pair, is an easy run.</summary>
    private (SessionKind Kind, Reason? By) Settled(DayIndex day)
    {
        if (_eased.IsEasy(day) && First(day).Kind != SessionKind.Easy)
        {
            return (SessionKind.Easy, Spike(day).By);
        }

        if (!First(day).Kind.IsHard)
        {
            return (First(day).Kind, null);
        }

        if (!_basis.Generation.AllowsHardSessionInPairWeek && Enumerable.Range(day.Week.Start, WeekIndex.Length).Any(d => d < Kinds.Length && Kinds[d] == SessionKind.PairFirst))
        {
            return (SessionKind.Easy, Limit(RuleCode.PairWeekEasy, 0, 0, 0));
        }

        double least = Math.Max(Rules.QualityShortest.Time.Seconds, First(day).Structure?.Whole.Seconds ?? 0);
        bool isShort = Steps[day] < _first[day] && Steps[day] * _inSteps.PaceOf(First(day).Kind) < least;
        return IsLongOrHard(day - 1) || IsLongOrHard(day + 1) ? (SessionKind.Easy, Limit(RuleCode.QualityTurn, 0, 0, 0))
            : (isShort ? SessionKind.Easy : SessionKind.Quality, null);

        bool IsLongOrHard(DayIndex other) => other >= 0 && other < Kinds.Length && other.Week == day.Week
            && (Kinds[other].IsLong || Kinds[other].IsHard);
    }
}
