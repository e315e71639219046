using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <content>When a runner can run, and the days of ordinary weeks.</content>
internal sealed partial class BlockInvariants
{
    // Beside the long run: medium-long, other, day after a single long run, the same of its week.
    private static readonly (double MediumLong, double Other, double AfterLong, double OfWeek)[] OtherDays =
        [(0.75, 0, 0.50, 0.25), (0.70, 0.60, 0.40, 0.18), (0.65, 0.60, 0.35, 0.14), (0.60, 0.60, 0.30, 0.12)];

    private void Availability()
    {
        for (int day = 0; day < _days.Length; day++)
        {
            var s = _days[day];
            if (s.Kind == SessionKind.Race)
            {
                continue;
            }

            Require(Invariant.NeverOnAClosedWeekday, s.Kind == SessionKind.Rest || !_facts.IsClosed(day));
            Require(Invariant.DayWithinItsMinutes, _facts.MinutesOn(day) is not { } minutes || SecondsOf(s) <= (minutes * 60) + 1);
            Require(Invariant.EasyOnlyIsEasy, !_facts.IsEasyOnly(day) || s.Kind is SessionKind.Rest or SessionKind.Easy);
            Require(Invariant.EasyOnlyIsEasy, !_facts.IsWithoutLong(day) || s.Kind is SessionKind.Rest or SessionKind.Easy or SessionKind.Quality);
        }
    }

    /// <summary>Full weeks hold what the runner does today, long runs do not fall, a step-back is no crash, and no week is larger than needed.</summary>
    private void TodaysWeek()
    {
        double today = _request.Current.Weekly.Meters;
        double share = _request.Limits.WeekShare ?? 0.65;
        double needed = _request.Target.PeakWeek?.Meters ?? (1.05 * Math.Max(today, _block.PairTarget.Asked.Meters / share));
        Require(Invariant.PeakNoLargerThanNeeded, _totals.Max() <= Math.Max(needed, today) + StepsTolerance(1));

        double longest = 0;
        int lastFull = -1;
        bool isHeld = false;
        for (int w = 0; w < _block.Weeks.Count; w++)
        {
            bool isReset = _facts.TimesOff.Any(off => off.FirstWeek + off.RegainedIn > w && off.From < (w * 7) + 7)
                || _facts.Eased.Any(span => span.FirstWeek + 2 > w && span.From < (w * 7) + 7) || _facts.Recoveries.Any(r => r.ShareOf(w) is not null || (r.Day / 7 == w && r.Day >= 0));
            longest = isReset ? 0 : longest;
            if (isReset || !_facts.IsUndisturbed(w) || _block.Weeks[w].Kind is WeekKind.Taper or WeekKind.Race)
            {
                lastFull = isReset ? -1 : lastFull;
                continue;
            }

            if (_block.Weeks[w].Kind == WeekKind.StepBack)
            {
                bool isClosing = Race is null && w == _block.Weeks.Count - 1;
                double before = lastFull < 0 ? 0 : Math.Min(_totals[lastFull], _totals[w - 1]);
                Require(Invariant.StepBackNotACrash, isClosing || HasTooLittleTime || before < 2 * _request.RunDaysPerWeek * ShortestRun || _totals[w] >= (0.60 * before) - StepsTolerance(1));
                continue;
            }

            // What a pair holds goes to its longer day first.
            double longRun = LongRunOf(w);
            bool isSmallSecond = _block.Weeks[w].Pair is { } pair && IsSmallSecond(pair);
            Require(Invariant.LongRunDoesNotFall, HasTooLittleTime || AsksForLess || isSmallSecond || longRun >= Math.Min(0.95 * longest, MostOfLongIn(w)) - StepsTolerance(1));
            longest = Math.Max(longest, longRun);
            lastFull = w;
            bool isAsFarAsItMay = _totals[w] >= MostAfterFour(w) - StepsTolerance(1);
            bool holds = HasTooLittleTime || AsksForLess || isAsFarAsItMay || IsSmallWeek || _totals[w] >= (0.95 * Math.Min(today, Capacity(w, longRun))) - StepsTolerance(1);
            Require(Invariant.FullWeeksHoldToday, holds);
            Require(Invariant.WeekOneHoldsToday, w > 0 || holds);
            isHeld |= _totals[w] >= Math.Min(today, Capacity(w, longRun)) - StepsTolerance(1);
        }

        Require(Invariant.RegainsToday, isHeld || _facts.TimesOff.Any(off => off.From < 0) || IsSmallWeek || lastFull < 0 || HasTooLittleTime || AsksForLess);
        bool hasRoom = !HasTooLittleTime && _block.Weeks.Count(w => w.Kind is WeekKind.Pair or WeekKind.Long && _facts.IsUndisturbed(w.Number - 1)) >= 6 && _facts.TimesOff.Count == 0;
        Require(Invariant.NoFixedPoint, LongestToday * SessionSpike >= 0.25 * _unit || !hasRoom || today < 3 * LongestToday || longest > LongestToday);
    }

    /// <summary>Whether the runner asks for less than they do today.</summary>
    private bool AsksForLess => _request.Target.PeakWeek < _request.Current.Weekly || _block.PairTarget.Asked.Meters < TwoDaysToday;

    /// <summary>Whether today's week holds little more than the shortest run on each of its days.</summary>
    private bool IsSmallWeek => _request.Current.Weekly.Meters <= 1.5 * _request.RunDaysPerWeek * ShortestRun;

    /// <summary>The most of the longest run of a week after those of the 30 days before it.</summary>
    private double MostOfLongIn(int week)
    {
        int day = Array.IndexOf(_days, Running(_block.Weeks[week]).MaxBy(s => s.Distance.Meters));
        return day < 0 ? 0 : MostAfter(day < 30 ? LongestToday : 0, day);
    }

    private double LongRunOf(int week) => Running(_block.Weeks[week])
        .Where(s => s.Kind is SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond).Select(s => s.Distance.Meters).DefaultIfEmpty().Max();

    /// <summary>What the days of a week hold beside its long day, by the table of the other days and the minutes of each.</summary>
    private double Capacity(int week, double longRun)
    {
        var row = OtherDays[Math.Clamp(_request.RunDaysPerWeek - 3, 0, 3)];
        double perMinute = 60 / _request.PerKilometer(SessionKind.Easy) * 1000;
        var pair = _block.Weeks[week].Pair;
        double beside = pair is { } p ? p.Shorter.Distance.Meters + (p.Third?.Distance.Meters ?? 0)
            : Floored(Math.Min(Math.Min(row.AfterLong * longRun, row.OfWeek * _totals[week]), 120 * perMinute));
        int others = _request.RunDaysPerWeek - (_request.Shape == PairShape.ThreeDays ? 3 : 2);
        double medium = Floored(Math.Min(row.MediumLong * longRun, (IsLargeWeek ? 150 : 105) * perMinute));
        double other = Floored(Math.Min(row.Other * longRun, 120 * perMinute));
        bool isEve = pair is not null && (_request.RunDaysPerWeek == 6 || (_request.Shape == PairShape.ThreeDays && others > 1));
        double eve = !isEve ? other : other < 20 * perMinute ? 0 : Math.Min(other, Floored(40 * perMinute));
        return longRun + beside + medium + (Math.Max(0, others - 2) * other) + (others > 1 ? eve : 0);

        double Floored(double meters) => Math.Floor((meters / _block.Step.Meters) + 1e-6) * _block.Step.Meters is var whole && whole >= ShortestRun ? whole : 0;
    }

    /// <summary>The same weekdays in all undisturbed weeks, no habit of equal runs, and an eve of a pair that is worth the shoes.</summary>
    private void UsualDays()
    {
        var places = new HashSet<int>();
        int weeks = 0;
        int equal = 0;
        for (int w = 0; w < _block.Weeks.Count; w++)
        {
            if (!_facts.IsUndisturbed(w) || _facts.RunsLost(w) > 0 || _block.Weeks[w].Kind is WeekKind.Taper or WeekKind.Race || HasOtherRace(w))
            {
                continue;
            }

            var runs = _block.Weeks[w].Sessions.Select((s, place) => (s, place)).Where(x => x.s.Kind != SessionKind.Rest).ToList();
            places.UnionWith(runs.Select(x => x.place));
            var others = runs.Where(x => x.place < _facts.FirstOfPair && x.s.Kind is SessionKind.Easy or SessionKind.Quality).ToList();
            var lengths = others.Where(x => x.place < _facts.FirstOfPair).Select(x => x.s.Distance.Meters).ToList();
            if (IsFull(w) && lengths.Count >= 3 && lengths.Max() > ShortestRun + (2 * _block.Step.Meters))
            {
                weeks++;
                bool isFilled = lengths.Max() >= (OtherDays[Math.Clamp(_request.RunDaysPerWeek - 3, 0, 3)].Other * LongRunOf(w)) - _block.Step.Meters;
                equal += lengths.Max() - lengths.Min() < 1 && !isFilled && lengths.Max() / 1000 * _request.PerKilometer(SessionKind.Easy) < 90 * 60 ? 1 : 0;
            }

            if (_block.Weeks[w].Pair is { } pair && others.FirstOrDefault(x => x.s.Date == pair.First.Date.AddDays(-1)).s is { } eve)
            {
                double usual = lengths.Where((_, i) => others[i].s != eve).DefaultIfEmpty().Max();
                Require(Invariant.EveRunNotAToken, SecondsOf(eve) >= (20 * 60) - SecondsOf(eve with { Distance = _block.Step }) && SecondsOf(eve) <= (40 * 60) + 1);
                Require(Invariant.EveRunNotAToken, _facts.MinutesOn(eve.Date.DayNumber - _days[0].Date.DayNumber) is not null || eve.Distance.Meters >= (0.35 * usual) - _block.Step.Meters || SecondsOf(eve) >= (40 * 60) - SecondsOf(eve with { Distance = _block.Step }));
            }
        }

        Require(Invariant.RunWeekdaysStay, places.Count <= _request.RunDaysPerWeek);
        Require(Invariant.EasyRunsDiffer, weeks < 4 || equal <= weeks / 2 || HasTooLittleTime);
    }
}
