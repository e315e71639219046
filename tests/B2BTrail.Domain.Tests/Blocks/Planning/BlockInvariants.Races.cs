using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <content>The taper, the last days before the race, and the races on the way.</content>
internal sealed partial class BlockInvariants
{
    private (double Far, double Near, double Last) MostOfTaper => Race!.Distance.Meters <= 50_500 || _request.Current.Weekly.Meters < 30 * _unit ? (0.75, 0.55, 0.35)
        : Race.Distance.Meters <= 95_000 ? (0.68, 0.50, 0.32)
        : (0.62, 0.45, 0.30);

    private IEnumerable<double> BeforeTaper => _block.Weeks.Where(w => w.Kind is not (WeekKind.Taper or WeekKind.Race)).Select(Total);

    /// <summary>The largest of the eight weeks before the taper; in a block that is one, today's.</summary>
    private double RecentPeak => IsShort ? _request.Current.Weekly.Meters : BeforeTaper.TakeLast(8).DefaultIfEmpty().Max();

    /// <summary>The same; where nothing was run in them, the largest of all, or today's where all are disturbed.</summary>
    private double Peak
    {
        get
        {
            double all = BeforeTaper.DefaultIfEmpty().Max();
            bool isDisturbed = !_block.Weeks.Any(w => IsFull(w.Number - 1) && _facts.IsUndisturbed(w.Number - 1));
            return isDisturbed ? Math.Max(all, _request.Current.Weekly.Meters) : RecentPeak > 0 ? RecentPeak : all;
        }
    }

    private void Taper()
    {
        var weeks = _block.Weeks.SkipWhile(w => w.Kind is not (WeekKind.Taper or WeekKind.Race)).ToList();
        Require(Invariant.ShortPlanIsATaper, Race is null || _block.Weeks.Count > 4 || _block.Weeks.All(w => w.Kind is WeekKind.Taper or WeekKind.Race && w.Pair is null));
        if (Race is null || weeks.Count == 0)
        {
            return;
        }

        bool isFree = weeks.TrueForAll(w => _facts.RunsLost(w.Number - 1) == 0 && _facts.IsUndisturbed(w.Number - 1));
        Require(Invariant.TaperNeverGrows, !isFree || _days.Length < 15 || InLast(7, 1) <= Math.Max(InLast(14, 8), 3 * ShortestRun) + Tolerance);
        double most = IsShort ? 0.90 : MostOfTaper.Far;
        double atLeast = 3 * ShortestRun;
        Require(Invariant.TaperAgainstLargestWeek, weeks.TrueForAll(w => Total(w) <= Math.Max(most * Peak, Math.Max(atLeast, BetweenRaces)) + Tolerance));
        Require(Invariant.TaperAgainstLargestWeek, InLast(14, 8) <= Math.Max((MostOfTaper.Near * Peak) + StepsTolerance(1), Math.Max(atLeast, BetweenRaces)));
        Require(Invariant.TaperAgainstLargestWeek, InLast(7, 1) <= Math.Max((MostOfTaper.Last * Peak) + StepsTolerance(1), atLeast));
    }

    /// <summary>What a long run between two races that lie close together adds.</summary>
    private double BetweenRaces => _facts.Recoveries.Any(r => _days.Length - 1 - r.Day <= 42 && r.Row.Weeks.Length > 1) ? 0.5 * 160_000 : 0;

    private double InLast(int from, int to) => _days.SkipLast(to).TakeLast(from - to + 1).Where(s => s.Kind != SessionKind.Race).Sum(s => s.Distance.Meters);

    private void Countdown()
    {
        if (Race is null || _days.Length < 12)
        {
            return;
        }

        Require(Invariant.NoRunOnEveOfRace, _days[^2].Kind is SessionKind.Rest);
        double lastThree = Math.Max(0.12 * Peak, 4 * _unit);
        Require(Invariant.RaceWeekIsLight, InLast(3, 1) <= lastThree + Tolerance);
        Require(Invariant.RaceWeekIsLight, _days.SkipLast(1).TakeLast(3).All(s => s.Distance.Meters <= Math.Max(0.09 * Peak, 3 * _unit) + Tolerance || s.Kind == SessionKind.Race));
        int first = _days.Length - 11;
        bool isFree = Enumerable.Range(first, 11).All(day => !_facts.IsOff(day) && _facts.MinutesOn(day) is null && !_facts.IsWithoutLong(day) && !_facts.IsOtherRace(day) && !_facts.Recoveries.Any(r => r.IsEasy(day)))
            && _facts.HasEveryDay && !_facts.TimesOff.Any(off => off.ShareIn((_days.Length - 1) / 7) < 1 || off.Back > first - 42)
            && !_facts.Eased.Any(span => span.Back > first - 42)
            && _facts.Recoveries.All(r => r.ShareOf(first / 7) is null && r.ShareOf((_days.Length - 1) / 7) is null);
        double rounding = StepsTolerance(2);
        Require(Invariant.RaceWeekNotEmpty, !isFree || HasTooLittleTime || (IsShort && (IsOld || _request.Current.Weekly.Meters > _request.RunDaysPerWeek * LongestToday)) || InLast(10, 1) >= Math.Min(0.30 * RecentPeak, 0.9 * CountdownHolds) - rounding || Peak < 10 * ShortestRun);
        int runs = _days.SkipLast(1).TakeLast(7).Count(s => s.Kind != SessionKind.Rest);
        int wanted = Math.Max(2, _request.RunDaysPerWeek - 2);
        Require(Invariant.RaceWeekKeepsRunning, !isFree || HasTooLittleTime || ShortestSeconds > 30 * 60 || runs >= wanted || Peak < 4 * wanted * ShortestRun);
    }

    /// <summary>What the usual running days of the last ten hold by their minutes.</summary>
    private double CountdownHolds => Enumerable.Range(2, 9).Where(left => _facts.RunPlaces.Contains((_days.Length - 1 - left) % 7))
        .Select(left => left switch { 2 => 30, 3 or 4 => 45, 5 => 60, _ => 75 } * 60 / _request.PerKilometer(SessionKind.Easy) * 1000)
        .Where(meters => meters >= ShortestRun).Sum();

    private void OtherRaces()
    {
        foreach (var recovery in _facts.Recoveries)
        {
            double before = recovery.Day < 7 ? _request.Current.Weekly.Meters : LargestOfFour((recovery.Day / 7) + 1);
            for (int day = Math.Max(0, recovery.Day + 1); day < _days.Length; day++)
            {
                var kind = _days[day].Kind;
                Require(Invariant.RecoveryByDistance, !recovery.IsRest(day) || kind is SessionKind.Rest or SessionKind.Race);
                Require(Invariant.RecoveryByDistance, !recovery.IsEasy(day) || kind is SessionKind.Rest or SessionKind.Easy or SessionKind.Race);
                Require(Invariant.RecoveryByDistance, !recovery.IsWithoutPair(day) || kind is not (SessionKind.PairFirst or SessionKind.PairSecond));
            }

            for (int w = 0; w < _block.Weeks.Count; w++)
            {
                Require(Invariant.RecoveryByDistance, recovery.ShareOf(w) is not { } share || _totals[w] <= Math.Max(share * before, BetweenRaces) + Tolerance);
            }
        }

        for (int day = 0; day < _days.Length; day++)
        {
            if (_facts.RaceOn(day) is not { } race || day == _days.Length - 1)
            {
                continue;
            }

            var week = _block.Weeks[day / 7];
            Require(Invariant.NoPairInARaceWeek, week.Pair is null);
            Require(Invariant.RaceIsTheLongRun, _days[day].Kind == SessionKind.Race && _days[day].Distance == race.Distance);
            Require(Invariant.RaceIsTheLongRun, week.Sessions.All(s => s.Kind is not (SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond)));
            var runsBefore = week.Sessions.Take(day % 7).Where(s => s.Kind == SessionKind.Easy).Select(s => s.Distance.Meters).ToList();
            Require(Invariant.EasyBeforeABRace, race.Effort != RaceEffort.Raced || week.Kind is WeekKind.Taper or WeekKind.Race || runsBefore.SequenceEqual(runsBefore.OrderDescending()));
            for (int before = 1; before <= 4 && day - before >= 0 && race.Effort == RaceEffort.Raced; before++)
            {
                var s = _days[day - before];
                int most = before switch { 1 => 20, 2 => 30, 3 => 45, _ => 60 };
                Require(Invariant.EasyBeforeABRace, s.Kind != SessionKind.Quality && (s.Kind == SessionKind.Race || SecondsOf(s) <= (most * 60) + 1));
            }
        }
    }
}
