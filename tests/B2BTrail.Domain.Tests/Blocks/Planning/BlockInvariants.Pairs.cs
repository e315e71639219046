using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <content>Pairs: their two days, their week, and where growth of pairs starts and ends.</content>
internal sealed partial class BlockInvariants
{
    private void Pairs()
    {
        double share = _request.Limits.WeekShare is { } moved && moved != 0.65 ? moved : _request.RunDaysPerWeek == 3 ? 0.80 : 0.70;
        int last = int.MinValue;
        for (int day = 0; day < _days.Length; day++)
        {
            if (_days[day].Kind == SessionKind.PairSecond)
            {
                Require(Invariant.PairOnTwoDaysInARow, day > 0 && _days[day - 1].Kind == SessionKind.PairFirst);
            }

            if (_days[day].Kind != SessionKind.PairFirst)
            {
                continue;
            }

            if (day + 1 >= _days.Length || _days[day + 1].Kind != SessionKind.PairSecond)
            {
                Require(Invariant.PairOnTwoDaysInARow, false);
                continue;
            }

            double first = _days[day].Distance.Meters;
            double second = _days[day + 1].Distance.Meters;
            var (longer, shorter) = LongerOfPair == SessionKind.PairFirst ? (first, second) : (second, first);
            Require(Invariant.ShorterDayAgainstLonger, shorter >= (0.30 * longer) - Tolerance && shorter <= (0.75 * longer) + Tolerance);
            Require(Invariant.PairAgainstItsWeek, first + second <= (share * Total(_block.Weeks.Single(w => w.Sessions.Contains(_days[day])))) + Tolerance);
            Require(Invariant.PairAgainstLargestTwoDays, first + second <= MostOfPair(day) + Tolerance);
            int lastDay = day + 1 + (day % 7 == _facts.FirstOfPair ? Third(day, second) : 0);
            Require(Invariant.NoRunOnDayAfterPair, lastDay + 1 >= _days.Length || _days[lastDay + 1].Kind is SessionKind.Rest or SessionKind.Race);
            Require(Invariant.DaysBetweenPairs, last == int.MinValue || day - last >= 13);
            Require(Invariant.PairOnChosenWeekday, _days[day].Date.DayOfWeek == _request.FirstDay || !_facts.IsOpenForPair((day / 7 * 7) + _facts.FirstOfPair));
            Require(Invariant.PairFollowsAvailability, _facts.IsOpenForPair(day));
            Require(Invariant.DaysFromLastPairToRace, Race is null || Race.Date.DayNumber - _days[lastDay].Date.DayNumber >= 18);
            last = day;
        }

        Require(Invariant.NoRunOnEveOfRace, Race is null || _days.Length < 2 || _days[^2].Kind == SessionKind.Rest);
    }

    /// <summary>One where an easy third day follows a pair, else none; it must be there where it is asked for and worth running.</summary>
    private int Third(int day, double second)
    {
        if (_request.Shape != PairShape.ThreeDays || day + 2 >= _days.Length)
        {
            return 0;
        }

        var third = _days[day + 2];
        double shortest = (_request.Unit == DistanceUnit.Mile ? 2 : 3) * _unit;
        double most = Math.Min(second / 2, CapOf(SessionKind.Easy) / _request.PerKilometer(SessionKind.Easy) * 1000);
        Require(Invariant.ThirdDayAgainstSecond, third.Kind is SessionKind.Rest or SessionKind.Easy && third.Distance.Meters <= (second / 2) + Tolerance);
        Require(Invariant.ThirdDayWhereItFits, third.Kind == SessionKind.Easy || most - _block.Step.Meters < shortest || _facts.IsOff(day + 2) || _facts.IsClosed(day + 2) || _facts.MinutesOn(day + 2) is not null || Enumerable.Range(day + 2, 3).Any(_facts.IsOtherRace));
        return third.Kind == SessionKind.Rest ? 0 : 1;
    }

    private double LargestTwoDayBefore(int day)
    {
        double largest = day + _request.Current.DaysOff <= 40 ? TwoDaysToday : 0;
        for (int d = Math.Max(0, day - 42); d < day; d++)
        {
            double next = d + 1 < day ? Ran(d + 1) : 0;
            largest = Math.Max(largest, Ran(d) + next);
        }

        return largest;
    }

    /// <summary>The most of a pair; the smallest step goes through where two days are very short.</summary>
    private double MostOfPair(int day)
    {
        double largest = LargestTwoDayBefore(day);
        double limit = _request.Limits.PairGrowth ?? 0.15;
        double most = largest * (1 + limit);
        return largest * limit < 0.25 * _unit ? Math.Max(most, largest + _block.Step.Meters) : most;
    }

    /// <summary>The largest two days of today, told or assumed: half the week, 0.6 with three running days, at most 1.5 of the longest run.</summary>
    private double TwoDaysToday => Math.Max(LongestToday, _request.Current.LargestTwoDay?.Meters
        ?? Math.Min((_request.RunDaysPerWeek == 3 ? 0.6 : 0.5) * _request.Current.Weekly.Meters, 1.5 * LongestToday));

    private double Ran(int day) => _days[day].Kind == SessionKind.Race ? 0 : _days[day].Distance.Meters;

    /// <summary>
    /// The first pair is no smaller than two days that were run already, and its longer day hardly shorter than the longest run; the last
    /// one's is as long. Time off starts again below both, and so does a target below them.
    /// </summary>
    private void FirstAndLastPair()
    {
        var pairs = _block.Weeks.Select(w => w.Pair).OfType<PairDraft>().ToList();
        if (pairs.Count == 0 || _facts.TimesOff.Count > 0 || _facts.Eased.Count > 0 || _facts.Recoveries.Count > 0)
        {
            return;
        }

        int day = Array.IndexOf(_days, pairs[0].First);
        double run = _request.Current.LargestTwoDay is null ? 0 : TwoDaysToday;
        for (int d = 0; d + 1 < day / 7 * 7; d++)
        {
            run = Math.Max(run, Ran(d) + Ran(d + 1));
        }

        double cap = CapOf(LongerOfPair) / _request.PerKilometer(LongerOfPair) * 1000;
        bool isAsked = Math.Min(_block.PairTarget.Asked.Meters, cap + Math.Min(0.75 * cap, CapOf(SecondOfPair) / _request.PerKilometer(SecondOfPair) * 1000)) >= (0.95 * run) + StepsTolerance(2);
        Require(Invariant.FirstPairNotBelowWhatWasRun, !isAsked || HasOwnPeak || pairs[0].Total.Meters >= (0.95 * run) - StepsTolerance(1));
        Require(Invariant.FirstPairKeepsTheLongRun, !isAsked || HasOwnPeak || IsSmallSecond(pairs[0]) || pairs[0].Longer.Distance.Meters >= Math.Min(0.90 * LongestToday, cap) - _block.Step.Meters);
        Require(Invariant.LastPairKeepsTheLongRun, !isAsked || HasOwnPeak || IsSmallSecond(pairs[^1]) || pairs[^1].Longer.Distance.Meters >= Math.Min(LongestToday, cap) - StepsTolerance(2));
    }

    /// <summary>Whether the runner's own figures, for the largest week or a limit, may hold pairs below what they do today.</summary>
    private bool HasOwnPeak => _request.Target.PeakWeek is not null || _request.Limits != MovedLimits.AsShipped || !_facts.HasEveryDay;

    /// <summary>Whether a pair gives its longer day all that it may: the other is as short as it can be.</summary>
    private bool IsSmallSecond(PairDraft pair) => pair.Shorter.Distance.Meters <= Math.Max(0.30 * pair.Longer.Distance.Meters, ShortestRun) + StepsTolerance(2);

    private SessionKind SecondOfPair => LongerOfPair == SessionKind.PairFirst ? SessionKind.PairSecond : SessionKind.PairFirst;
}
