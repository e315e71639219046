using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <content>The long days of a week: the pair, one run in its place, a single long run.</content>
internal sealed partial class RemainingBlock
{
    /// <summary>Solves the pair of a week, or one run in its place; the steps of both days.</summary>
    private int SolvePair(WeekIndex week, WeekDays days, (int Steps, Reason? By) most, int left, LightColor? light)
    {
        if (Forbidden(days.First, light) is { } forbidden)
        {
            return SolveInstead(days, most, left, forbidden, light);
        }

        var pair = MostOfPair(week, days, most);
        pair.Lower(left, () => most.By);
        var (spikeLong, spikeShort) = (Spike(days.Long), Spike(days.Short));
        double ratio = _first[days.Short] / (double)_first[days.Long];
        for (int both = pair.Steps; ;)
        {
            var longer = new Capped(Math.Min(RequestInSteps.Floor(both / (1 + ratio)), _first[days.Long])) { By = pair.By };
            longer.Lower(spikeLong.Steps, () => spikeLong.By);
            var shorter = new Capped(Math.Min(both - longer.Steps, _first[days.Short])) { By = pair.By };
            shorter.Lower(RequestInSteps.Floor(longer.Steps * Rules.RatioMost.Number), () => longer.By);
            shorter.Lower(spikeShort.Steps, () => spikeShort.By);
            if (shorter.Steps < Math.Max(_inSteps.MinimumRun, Math.Ceiling((longer.Steps * Rules.PairTooSmall.Number) - Tolerance.Rounding)))
            {
                // Told is what leaves so little for the pair, whatever else holds.
                return SolveInstead(days, most, left, shorter.By ?? TooSmall(), light);
            }

            int sum = longer.Steps + shorter.Steps;
            Set(days.Long, longer);
            Set(days.Short, shorter);
            double others = FixedOthers(days) + (FillOthers(days, Math.Max(0, left - sum), most) * _inSteps.Step);
            if (sum * _inSteps.Step <= ((others + (sum * _inSteps.Step)) * Limits.PairShare) + Tolerance.Rounding)
            {
                return sum;
            }

            both = sum - 1;
            pair.By = Limit(Limits.PairShareRule, Limits.PairShare * most.Steps * _inSteps.Step, most.Steps * _inSteps.Step, Limits.PairShare);
        }
    }

    /// <summary>The most of a week's pair, both days together, and what says so.</summary>
    private Capped MostOfPair(WeekIndex week, WeekDays days, (int Steps, Reason? By) most)
    {
        var pair = new Capped(days.Pair);
        if (ComeBackIn(week) is { } back)
        {
            // A week that nothing lowers may have been planned below what the way back allows: the pair had its share of that.
            double meant = back.MostOfPair(most.Steps < days.Total ? most.Steps * _inSteps.Step : back.MostOfWeek(week));
            pair.Lower(Whole(meant), () => Limit(back.Code, meant, back.TwoDays, back.Factor));
        }

        double twoDay = _load.TwoDaysBefore(days.First);
        pair.Lower(Whole(Limits.MostOfPair(twoDay)), () => Limit(RuleCode.PairGrowth, Limits.MostOfPair(twoDay), twoDay, Limits.PairGrowth));
        double share = Math.Max(Limits.WeekShare, days.Pair / (double)days.Total);
        pair.Lower(RequestInSteps.Floor(most.Steps * share), () => most.By);
        return pair;
    }

    /// <summary>The long days of a week without a pair that can be planned anew as one: each by itself, no longer than its part of the week.</summary>
    private int SolveLong(WeekIndex week, WeekDays days, (int Steps, Reason? By) most, int left, LightColor? light)
    {
        int sum = 0;
        foreach (var day in (ReadOnlySpan<DayIndex>)[days.Long, days.Short])
        {
            if (day < 0 || !_free[day] || _first[day] == 0)
            {
                continue;
            }

            var run = new Capped(_first[day]);
            var spike = Spike(day);
            run.Lower(spike.Steps, () => spike.By);
            if (light is not null && days.WasPair)
            {
                // The pair has begun, or is no longer one: what is left of it is not run on such a day.
                run.Lower(0, () => Limit(RuleCode.AmberLong, 0, 0, 0));
            }

            run.Lower(MostOfThird(day), () => Limit(RuleCode.ThirdDay, MostOfThird(day) * _inSteps.Step, _load.Days[day - 1], Rules.ThirdDay.Number));
            run.Lower(left - sum, () => most.By);
            var other = day == days.Long ? days.Short : days.Long;
            if (other >= 0 && _load.Days[other] > 0 && Math.Abs(other - day) == 1)
            {
                Beside(ref run, week, days, day, other, most, left - sum);
            }
            else
            {
                run.Lower(RequestInSteps.Floor(most.Steps * (_first[day] / (double)days.Total)), () => most.By);
            }

            if (light is not null && !days.WasPair && !IsNearRace(day))
            {
                run.Lower(RequestInSteps.Floor(_first[day] * Rules.AmberSingleLong.Number), () => Limit(RuleCode.AmberLong, 0, 0, Rules.AmberSingleLong.Number));
            }

            if (IsRestAfterPair(day))
            {
                run.Lower(0, () => Limit(RuleCode.DayAfterPair, 0, 0, 0));
            }

            run.Steps = run.Steps >= Least(day) ? run.Steps : 0;
            Set(day, run);
            if (_eased.IsEasy(day))
            {
                Kinds[day] = run.Steps > 0 ? SessionKind.Easy : SessionKind.Rest;
            }

            sum += run.Steps;
        }

        return sum;
    }

    /// <summary>A day of a pair whose other day is run or decided already keeps the pair's own limits.</summary>
    private void Beside(ref Capped run, WeekIndex week, WeekDays days, DayIndex day, DayIndex other, (int Steps, Reason? By) mostOfWeek, int left)
    {
        double beside = _load.Days[other];
        var both = MostOfPair(week, days, mostOfWeek);
        run.Lower(Whole(Math.Max(0, (both.Steps * _inSteps.Step) - beside)), () => both.By ?? mostOfWeek.By);
        double most = Rules.RatioMost.Number;
        double least = Rules.PairTooSmall.Number;
        bool isLong = _first[day] >= _first[other];
        double ratio = isLong ? 1 / least : most;

        // A longer second day is that on purpose: less on the first is no reason to shorten it.
        if (!isLong || _stands[other].Date >= _today)
        {
            run.Lower(Whole(beside * ratio), () => Limit(RuleCode.RatioMost, beside * ratio, beside, ratio));
        }

        double over = FixedOthers(days) - Math.Max(beside, _stands[other].Date < _today ? _stands[other].Distance.Meters : 0);
        while (run.Steps > 0)
        {
            // The days after it, the third day of three among them, have their room from it.
            Set(day, run);
            double pair = beside + (run.Steps * _inSteps.Step);
            double all = pair + over + (FillOthers(days, Math.Max(0, left - run.Steps), mostOfWeek) * _inSteps.Step);
            if (pair <= (all * Limits.PairShare) + Tolerance.Rounding)
            {
                break;
            }

            run.Lower(run.Steps - 1, () => Limit(Limits.PairShareRule, all * Limits.PairShare, all, Limits.PairShare));
        }

        // Once one day is run, the other holds what the week still does: farther on the first day is no reason to lose the second.
        if (_stands[other].Date >= _today && run.Steps * _inSteps.Step < beside * (isLong ? 1 / most : least) - Tolerance.Rounding)
        {
            var by = run.By ?? TooSmall();
            run.Lower(0, () => by);
        }
    }

    /// <summary>That the shorter day would be too short to make a pair, whatever leaves so little of it.</summary>
    private Reason TooSmall() => Limit(RuleCode.PairTooSmall, _inSteps.MinimumRun * _inSteps.Step, 0, Rules.PairTooSmall.Number) with { Reference = null };

    /// <summary>Why there can be no pair on a day; null where there can.</summary>
    private Reason? Forbidden(DayIndex first, LightColor? light)
    {
        var date = _stands[first].Date;
        if (light is { } color)
        {
            double meters = Math.Max(_first[first], _first[first + 1]) * _inSteps.Step;
            return Limit(color == LightColor.Red ? RuleCode.RedRest : RuleCode.AmberLong, meters * Rules.AmberLong.Number, meters, Rules.AmberLong.Number);
        }

        if (_lights.Any(l => l.Color == LightColor.Red && l.Date <= date && date.DayNumber - l.Date.DayNumber <= Rules.NoHardAfterRed.Count))
        {
            return Limit(RuleCode.TestRun, 0, 0, 0) with { Count = Rules.NoHardAfterRed.Count };
        }

        if (_calendar.TooSoonAfter(first) is { } off)
        {
            return Limit(RuleCode.PairAfterBreak, 0, 0, off.Row.Share) with { Count = off.Row.DaysWithoutPair };
        }

        int apart = Rules.PairsApart.Count;
        bool tooSoon = Enumerable.Range(Math.Max(0, first - apart + 1), Math.Min(first, apart - 1)).Any(IsPair)
            || Enumerable.Range(first + 1, Math.Min(apart - 1, _stands.Length - first - 2)).Any(day => _stands[day].IsLocked && IsPair(day));
        return tooSoon || IsRestAfterPair(first)
            ? Limit(RuleCode.PairsApart, 0, 0, 0) with { Count = apart }
            : null;

        bool IsPair(int day) => PairDays.StartOn(Kinds, day) && _load.Days[day] > 0 && _load.Days[day + 1] > 0;
    }

    /// <summary>The least worth running on a day: the runs after a red light may be shorter than any other.</summary>
    private int Least(DayIndex day) => _eased.IsTest(day) ? 1 : _inSteps.MinimumRun;

    /// <summary>Whether race day is so near that it is the runner's own.</summary>
    private bool IsNearRace(DayIndex day) => _inSteps.HasRace && _calendar.DaysToRace(day) <= Rules.AmberBeforeRace.Count;

    private (int Steps, Reason By) Spike(DayIndex day)
    {
        double longest = _load.LongestBefore(day);
        if (RestAfterRedLight.Holds(_lights, _stands[day].Date))
        {
            return (0, Limit(RuleCode.RedRest, 0, 0, 0) with { Count = Rules.RedRest.Count });
        }

        double most = Limits.MostOfSession(longest, _inSteps.Step);
        return _eased.MostOn(day) is (var eased, { } by) && eased <= Whole(most)
            ? (eased, Limit(by, eased * _inSteps.Step, _first[day] * _inSteps.Step, 1))
            : (Whole(most), Limit(RuleCode.SessionSpike, most, longest, Limits.SessionSpike) with { Count = _calendar.RacesInLongestWindow(day) });
    }

    /// <summary>The meters of the days of a week that stand: of days that are over what was planned, where that is more than what was run.</summary>
    private double FixedOthers(WeekDays days)
    {
        double sum = 0;
        for (var day = days.Start; day < days.End; day++)
        {
            if (!_free[day])
            {
                double planned = _stands[day] is { Kind.CountsAsDistance: true } stands && stands.Date < _today ? stands.Distance.Meters : 0;
                sum += Math.Max(_load.Days[day], planned);
            }
        }

        return sum;
    }

    /// <summary>Whether a pair, with the easy third day where the runner chose one, ends on the day before.</summary>
    private bool IsRestAfterPair(DayIndex day)
    {
        var second = day - (_plan.Request.Shape == PairShape.ThreeDays ? 2 : 1);
        return PairDays.StartOn(Kinds, second - 1)
            && !(_stands[second].Date < _today && _load.Days[second] == 0);
    }

    /// <summary>The most that a third day may be; a day that is none, as one after a second that fell away, keeps what it was.</summary>
    private int MostOfThird(DayIndex day) =>
        _plan.Request.Shape == PairShape.ThreeDays && PairDays.StartOn(Kinds, day - 2)
            && (_free[day - 1] ? Steps[day - 1] : _load.Days[day - 1] / _inSteps.Step) is > 0 and var second
            ? RequestInSteps.Floor(second * Rules.ThirdDay.Number)
            : int.MaxValue;

    private void Set(DayIndex day, Capped run)
    {
        Steps[day] = run.Steps;
        SetBy[day] = run.Steps < _first[day] ? run.By : null;
    }

    /// <summary>A number of steps and what lowered it last.</summary>
    private struct Capped(int steps)
    {
        internal int Steps { get; set; } = steps;

        internal Reason? By { get; set; }

        internal void Lower(int to, Func<Reason?> by)
        {
            if (to < Steps)
            {
                (Steps, By) = (to, by());
            }
        }
    }
}
