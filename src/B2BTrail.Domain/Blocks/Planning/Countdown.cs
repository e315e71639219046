using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// The last two weeks before a race, day by day: the days left decide, not the training week, so that they are alike on whatever weekday
/// the race lies.
/// </summary>
internal sealed class Countdown
{
    private readonly RequestInSteps _inSteps;
    private readonly TrainingCalendar _calendar;
    private readonly TrainingLoad<int> _load;
    private readonly Taper _taper;
    private readonly int _lastLong;
    private readonly ComeBack? _comeBack;
    private readonly int? _between;
    private readonly int[] _caps;
    private readonly int[] _steps;
    private readonly int[] _parts;

    private Countdown(RequestInSteps inSteps, TrainingLoad<int> load, Taper taper, int lastLong, ComeBack? comeBack)
    {
        (_inSteps, _calendar, _load, _taper, _lastLong, _comeBack) = (inSteps, inSteps.Calendar, load, taper, lastLong, comeBack);
        int days = Rules.CountdownDays.Count + 1;
        (_caps, _steps, _parts) = (new int[days], new int[days], new int[days]);
        _between = LongBetweenRaces(inSteps, Day(Rules.CountdownDays.Count));
    }

    /// <summary>Works the countdown out.</summary>
    /// <param name="inSteps">The request.</param>
    /// <param name="load">What was planned so far.</param>
    /// <param name="taper">The taper.</param>
    /// <param name="lastLong">The longer day of the last pair, or the longest run.</param>
    /// <param name="mostOfWeek">The most that a way back or recovery leaves of a week; null where neither does.</param>
    /// <param name="comeBack">The way back after time off that these days lie on; null where they lie on none.</param>
    internal static Countdown Of(RequestInSteps inSteps, TrainingLoad<int> load, Taper taper, int lastLong, int? mostOfWeek, ComeBack? comeBack)
    {
        var made = new Countdown(inSteps, load, taper, lastLong, comeBack);
        made.Cap();
        int near = Math.Min(RequestInSteps.Floor(taper.Peak * taper.Row.Near), mostOfWeek ?? int.MaxValue);
        int runs = Math.Max(Rules.CountdownRuns.Count, inSteps.Request.RunDaysPerWeek - Rules.CountdownRunsFewer.Count);

        // A small week keeps its runs, each as short as a run may be.
        int open = made._caps.Take(Rules.TaperNearFrom.Count).Count(cap => cap > 0);
        int kept = Math.Min(Math.Min(runs, open), RequestInSteps.Floor(taper.Peak * taper.Row.LastMost) / inSteps.MinimumRun) * inSteps.MinimumRun;
        int last = Math.Min(Math.Max(Math.Max(inSteps.MinimumRun, kept), RequestInSteps.Floor(taper.Peak * taper.Row.Last)), mostOfWeek ?? int.MaxValue);
        made.Fill(Rules.TaperNearFrom.Count - 1, 1, last, runs);
        if (made._between is not null)
        {
            near = Math.Max(near, made._caps.Max() + (2 * inSteps.MinimumRun));
        }

        made.Fill(Rules.CountdownDays.Count, Rules.TaperNearFrom.Count, near);
        if (mostOfWeek is null)
        {
            made.FillUp(near);
        }

        return made;
    }

    /// <summary>The place in its training week of the long run among these days; -1 where none is one.</summary>
    internal int LongIn(WeekIndex week)
    {
        for (int place = _calendar.FirstOfPair; place < WeekIndex.Length; place++)
        {
            int left = _calendar.DaysToRace(week.Day(place));
            if (left > 0 && left < _parts.Length && _parts[left] == Rules.CountdownLongPart.Count && _steps[left] > 0)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The steps of a day; null for one before the countdown.</summary>
    internal int? On(DayIndex day) => _calendar.DaysToRace(day) is var left && left >= 0 && left < _steps.Length ? _steps[left] : null;

    private DayIndex Day(int left) => _calendar.EveOfRace + 1 - left;

    /// <summary>What each day may be at most.</summary>
    private void Cap()
    {
        int lastThreeOne = Math.Max(Share(_taper.Peak, Rules.CountdownOne), InUnits(Rules.CountdownOneUnits));
        int lastThree = Math.Max(Share(_taper.Peak, Rules.CountdownLastThree), InUnits(Rules.CountdownLastThreeUnits));
        int farLong = LongPlace(Rules.CountdownDays.Count, Rules.NoRaceBeforeGoal.Count);
        int nearLong = LongPlace(Rules.NoRaceBeforeGoal.Count - 1, 7);
        if (nearLong < 0)
        {
            // No long day in these three: the last longer run takes the usual mid-week day.
            nearLong = MidWeek(Rules.NoRaceBeforeGoal.Count - 1, 7);
        }

        for (int left = 2; left < _caps.Length; left++)
        {
            if (!IsOpen(left))
            {
                continue;
            }

            bool isLong = left == farLong || left == nearLong;
            int far = FarLong();
            int near = Math.Min(Share(_lastLong, Rules.CountdownLongShare), _inSteps.In(Rules.CountdownLong.Count, SessionKind.Long));
            int most = left switch
            {
                2 => Math.Min(In(Rules.CountdownTwo.Count), lastThreeOne),
                3 => Math.Min(In(Rules.CountdownFour.Count), lastThreeOne),
                4 => In(Rules.CountdownFour.Count),
                5 => In(Rules.CountdownFive.Count),
                6 => In(Rules.CountdownSix.Count),
                < 10 => isLong ? near : Math.Min(In(Rules.CountdownSix.Count), OfLong(near)),
                _ => isLong ? far : Math.Min(In(Rules.EasyTime.Count), OfLong(far)),
            };
            var day = Day(left);
            most = Math.Min(most, Math.Min(_inSteps.MostBesideLong(day, SessionKind.Easy), isLong && day.Place >= _calendar.FirstOfPair ? _inSteps.LongerCap : _inSteps.OtherCap));
            most = Math.Min(most, _inSteps.MostOfSession(_load.LongestBefore(day), _comeBack, day.Week));
            _caps[left] = most >= _inSteps.MinimumRun ? most : 0;
            _parts[left] = isLong ? Rules.CountdownLongPart.Count : Rules.CountdownOtherPart.Count;
        }

        if (_caps[2] + _caps[3] > lastThree)
        {
            _caps[3] = lastThree - _caps[2] is var rest && rest >= _inSteps.MinimumRun ? rest : 0;
        }

        int OfLong(int longRun) => Math.Max(_inSteps.MinimumRun, RequestInSteps.Floor(longRun * _inSteps.OtherShares.MediumLong));
    }

    /// <summary>The last long run ten and more days before the race; where another race lies close behind, it stands for all that was left out.</summary>
    private int FarLong() => _between is { } between
        ? Math.Min(between, _inSteps.MostOfSession(_load.LongestBefore(new DayIndex(Math.Max(0, Day(Rules.NoRaceBeforeGoal.Count))))))
        : Share(_lastLong, Rules.TaperLong);

    /// <summary>The one long run between two races that lie close together, at most half the first; null where no such race lies before a day.</summary>
    internal static int? LongBetweenRaces(RequestInSteps inSteps, DayIndex day)
    {
        int goal = inSteps.Calendar.EveOfRace + 1;
        var first = inSteps.Calendar.Recoveries.LastOrDefault(r => r.Day < day && goal - r.Day <= Rules.LastRaceWindow.Count && r.Row.Weeks.Count > 1);
        return first is null ? null : RequestInSteps.Floor(first.Meters / 2 / inSteps.Step);
    }

    private bool IsOpen(int left)
    {
        var day = Day(left);
        return day >= Math.Max(0, _inSteps.Past.Count) && !_calendar.IsBlocked(day) && !_calendar.IsOtherRace(day) && _calendar.IsRunPlace(day.Place);
    }

    private int LongPlace(int from, int to)
    {
        for (int left = from; left >= to; left--)
        {
            if (Day(left) >= 0 && Day(left).Place == _calendar.FirstOfPair && IsOpen(left) && !_calendar.IsWithoutLong(Day(left)) && _calendar.RacePlace(Day(left).Week) < 0)
            {
                return left;
            }
        }

        return -1;
    }

    private int MidWeek(int from, int to)
    {
        int found = -1;
        for (int left = from; left >= to; left--)
        {
            bool isMid = Day(left) >= 0 && Day(left).Place < _calendar.FirstOfPair && IsOpen(left);
            found = isMid ? left : found;
        }

        return found;
    }

    /// <summary>Spreads an amount over some days by their parts.</summary>
    private void Fill(int from, int to, int amount, int runs = 1)
    {
        for (int left = from; left >= to; left--)
        {
            // The longer run first, as far as half of these days and the others leave it; between two races the far one is what they are for.
            int half = Math.Min(amount / 2, amount - ((runs - 1) * _inSteps.MinimumRun));
            int most = _between is null || left < Rules.NoRaceBeforeGoal.Count ? Math.Min(_caps[left], Math.Max(_inSteps.MinimumRun, half)) : Math.Min(amount, _caps[left]);
            if (_parts[left] == Rules.CountdownLongPart.Count && most >= _inSteps.MinimumRun)
            {
                _steps[left] = most;
                amount -= most;
            }
        }

        for (int left = to; left <= from; left++)
        {
            if (_caps[left] > 0 && _steps[left] == 0 && amount >= _inSteps.MinimumRun)
            {
                _steps[left] = _inSteps.MinimumRun;
                amount -= _inSteps.MinimumRun;
            }
        }

        while (amount > 0 && Least(from, to) is > 0 and var least)
        {
            _steps[least]++;
            amount--;
        }
    }

    /// <summary>Keeps the last ten days from being empty.</summary>
    private void FillUp(int near)
    {
        int wanted = (int)Math.Ceiling((_taper.Peak * Rules.CountdownLastTen.Number) - Tolerance.Rounding);
        int left = near - _steps[Rules.TaperNearFrom.Count..].Sum();
        for (int missing = wanted - _steps[1..11].Sum(); missing > 0 && Least(left > 0 ? 10 : Rules.TaperNearFrom.Count - 1, 4) is > 0 and var least; missing--)
        {
            left -= least < Rules.TaperNearFrom.Count ? 0 : 1;
            _steps[least]++;
        }
    }

    /// <summary>The day that is furthest below its part and has room; 0 where none has.</summary>
    private int Least(int from, int to)
    {
        int least = 0;
        for (int left = to; left <= from; left++)
        {
            if (_steps[left] > 0 && _steps[left] < _caps[left] && (least == 0 || _steps[left] * _parts[least] < _steps[least] * _parts[left]))
            {
                least = left;
            }
        }

        return least;
    }

    private int In(int minutes) => _inSteps.In(minutes, SessionKind.Easy);

    private int InUnits(Rule rule) => RequestInSteps.Floor(rule.Number * _inSteps.Request.Unit.Meters() / _inSteps.Step);

    private static int Share(int steps, Rule rule) => RequestInSteps.Floor(steps * rule.Number);
}
