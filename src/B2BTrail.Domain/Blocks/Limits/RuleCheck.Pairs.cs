using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>What a pair may be: in itself, in its week, and beside the pairs around it.</content>
public sealed partial class RuleCheck
{
    private void Pairs()
    {
        Pair? last = null;
        foreach (var pair in _plan.Pairs.Where(Counts))
        {
            if (IsToCome(pair.First) || IsToCome(pair.Second))
            {
                Split(pair);
                Place(pair);
            }

            if (last is not null)
            {
                int apart = pair.Date.DayNumber - last.Date.DayNumber;
                double least = Rules.PairsApart.Number;
                Add(apart >= least || !IsToCome(pair.Second), RuleCode.PairsApart, pair.Date, apart, least, !IsAllFree(pair) && !IsAllFree(last));
            }

            last = pair;
        }
    }

    /// <summary>How the two days share the pair, and how much of it the runner and the week can hold.</summary>
    private void Split(Pair pair)
    {
        var (a, b) = (LoadOn(pair.First.Date), LoadOn(pair.Second.Date));
        var (longer, shorter, sum) = (Math.Max(a, b), Math.Min(a, b), a + b);
        bool own = !IsFree(pair.First) && !IsFree(pair.Second);
        double least = longer * Rules.PairTooSmall.Number;
        double most = longer * Rules.RatioMost.Number;

        // Once the one is run, nobody asks that the other makes up the share, but for a shorter one that would come out too long.
        var (longerDay, shorterDay) = a > b ? (pair.First, pair.Second) : (pair.Second, pair.First);
        bool isShorterRun = !IsToCome(shorterDay) && shorterDay.Distance <= longerDay.Distance;
        Add(isShorterRun || !IsToCome(longerDay) || shorter >= least - Tolerance.Meter, RuleCode.PairTooSmall, pair.Date, shorter, least, own);
        Add(isShorterRun || shorter <= most + Tolerance.Meter, RuleCode.RatioMost, pair.Date, shorter, most, own);

        double growth = _limits.MostOfPair(_load.TwoDaysBefore(Index(pair.Date)));
        Add(sum <= growth + Tolerance.Meter, RuleCode.PairGrowth, pair.Date, sum, growth, own);

        double ofWeek = _limits.PairShare * WeekOf(pair);
        Add(sum <= ofWeek + Tolerance.Meter, _limits.PairShareRule, pair.Date, sum, ofWeek, own);
    }

    /// <summary>Where a pair may lie.</summary>
    private void Place(Pair pair)
    {
        bool own = !IsAllFree(pair);
        if (_request.Goal is Goal.Race race)
        {
            int days = race.Date.DayNumber - pair.Sessions[^1].Date.DayNumber;
            double least = Rules.LastPair.Number;
            Add(days >= least, RuleCode.LastPair, pair.Date, days, least, own);
        }

        if (_calendar.TooSoonAfter(Index(pair.Date)) is { } off)
        {
            Add(false, RuleCode.PairAfterBreak, pair.Date, Index(pair.Date) - off.Back, off.Row.DaysWithoutPair, own);
        }

        Add(!_calendar.IsTooSoonAfterRace(Index(pair.Date)), RuleCode.RaceRecovery, pair.Date, 0, 0, own);

        var week = _plan.WeekOf(pair.Date).StartDate;
        bool light = _lights.Any(l => l.Color >= LightColor.Amber && l.Date >= week && l.Date < week.AddDays(7));
        Add(!light, RuleCode.AmberLong, pair.Date, pair.Distance.Meters, 0, own);
    }

    /// <summary>A pair's week as it was planned, or run where that was more: what was missed of it makes no pair too large.</summary>
    private double WeekOf(Pair pair) => _plan.WeekOf(pair.Date).ByDate.Sum(day => day.Any(session => !session.Kind.CountsAsDistance) ? 0
        : day.Key < _today && !pair.Has(day.Key) ? Math.Max(day.Sum(session => session.Distance.Meters), LoadOn(day.Key))
        : LoadOn(day.Key));

    private bool IsAllFree(Pair pair) => IsFree(pair.First) && IsFree(pair.Second);
}
