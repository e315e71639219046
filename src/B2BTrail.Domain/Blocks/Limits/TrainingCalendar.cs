namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// The training weeks of a block. A week starts the day after the pair, or after the third day where one follows, so that these are
/// always its last days and never straddle two weeks, and the plan is the same for any weekdays.
/// </summary>
internal sealed partial class TrainingCalendar
{
    private readonly BlockRequest _request;
    private readonly LivedDays? _lived;

    // Asked for again and again along every path that is tried: found once.
    private readonly WeekFacts[] _facts;
    private readonly Break?[] _tooSoonAfter;

    private TrainingCalendar(BlockRequest request, DateOnly start, int firstOfPair, int weeks, int raceDay, int earliestLast, LivedDays? lived)
    {
        (_request, Start, FirstOfPair, Weeks, RaceDay, MinWeeksAfterPair) = (request, start, firstOfPair, weeks, raceDay, earliestLast);
        int days = Math.Max(0, weeks * WeekIndex.Length);
        (_off, _closed, _minutes, _minutesBeforeRace) = (new bool[days], new bool[WeekIndex.Length], new int[days], new int[days]);
        (_noLong, _noHard) = (new bool[days], new bool[days]);
        _tooSoonAfter = new Break?[days];
        ReadAvailability();
        _lived = lived;
        foreach (var date in lived is null ? [] : lived.Off.Concat(lived.Missed))
        {
            Mark(date, date, _off);
        }

        Breaks = FindBreaks();
        Recoveries = FindRecoveries();
        WaysBackFrom = FindWaysBack();
        MarkDays();
        _facts = new WeekFacts[Math.Max(0, weeks)];
        for (var week = new WeekIndex(0); week < _facts.Length; week++)
        {
            int lost = RunsLostIn(week);
            _facts[week] = new(
                lost >= Math.Min(Rules.WeekCutShort.Count, request.RunDaysPerWeek), lost > 0, FindEmptied(week), FindRestBeside(week), FindPairPlace(week),
                FindRacePlace(week), FindShareAfterRace(week), FindEased(week));
        }
    }

    /// <summary>The first day of the first training week.</summary>
    internal DateOnly Start { get; }

    /// <summary>The place in the week of the pair's first day: the last but one, or the last but two where a third day follows.</summary>
    internal int FirstOfPair { get; }

    /// <summary>The place in the week of the day after the pair; 7 where the week ends with the pair.</summary>
    internal int ThirdDay => FirstOfPair + 2;

    /// <summary>How many training weeks, the race's included.</summary>
    internal int Weeks { get; }

    /// <summary>The race's place in the last week; -1 without a race.</summary>
    internal int RaceDay { get; }

    /// <summary>The fewest weeks after the week of the last pair.</summary>
    internal int MinWeeksAfterPair { get; }

    /// <summary>All days of the block.</summary>
    internal int Days => RaceDay < 0 ? LastWeek.End : LastWeek.Day(RaceDay) + 1;

    /// <summary>The day before the race; of no meaning without one.</summary>
    internal DayIndex EveOfRace => LastWeek.Day(RaceDay - 1);

    /// <summary>Whether the race is too near for anything but a taper.</summary>
    internal bool IsShort => RaceDay >= 0 && (Weeks <= Rules.ShortPlanWeeks.Count || LatestPairWeek < 0);

    /// <summary>The calendar of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="lived">What became of the days of a kept block; null for a new one.</param>
    internal static TrainingCalendar Of(BlockRequest request, LivedDays? lived = null)
    {
        int firstOfPair = request.Shape == PairShape.ThreeDays ? 4 : 5;
        int weekStart = (int)request.FirstDay + 7 - firstOfPair;
        var start = request.StartDate.AddDays((weekStart - (int)request.StartDate.DayOfWeek + WeekIndex.Length) % WeekIndex.Length);

        var (weeks, raceDay, after) = request.Goal switch
        {
            Goal.Race race => FromRace(DayIndex.Of(race.Date, start)),
            Goal.PairBy pair => (WeeksTo(DayIndex.Of(pair.Date, start), firstOfPair), -1, 1),
            _ => throw new InvalidOperationException("A goal is a race or a pair."),
        };

        return new TrainingCalendar(request, start, firstOfPair, weeks, raceDay, after, lived);

        // The week of the pair and the step-back week after it; 0 where the pair would start before the first week does.
        static int WeeksTo(int days, int firstOfPair) => Math.Max(0, (days - firstOfPair + (2 * WeekIndex.Length)) / WeekIndex.Length);

        static (int Weeks, int RaceDay, int After) FromRace(DayIndex race)
        {
            if (race < 0)
            {
                return (0, 0, 4);
            }

            // A pair ends on the last day of its week. So many weeks later the race is (weeks × 7 + its place − 6) days after it: the
            // fewest weeks for which that is enough, rounded up.
            int after = (Rules.LastPair.Count + WeekIndex.Length - 1 - race.Place + WeekIndex.Length - 1) / WeekIndex.Length;
            return (race.Week + 1, race.Place, after);
        }
    }

    /// <summary>The last week that could hold a pair; below 0 where there is none.</summary>
    internal WeekIndex LatestPairWeek => LastWeek - MinWeeksAfterPair;

    private WeekIndex LastWeek => new(Weeks - 1);

    private readonly record struct WeekFacts(
        bool IsLost, bool IsTouched, bool IsEmptied, RuleCode? RestBeside, int PairPlace, int RacePlace, double? ShareAfterRace, bool IsEased);

    /// <summary>Days from a day to the race.</summary>
    internal int DaysToRace(DayIndex day) => LastWeek.Day(RaceDay) - day;

    /// <summary>Days from the middle of a week to the race.</summary>
    internal int DaysToRace(WeekIndex week) => DaysToRace(week.Day(WeekIndex.Length / 2));
}
