namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// The training weeks of a block. A week starts the day after the pair, or after the third day where one follows, so that these are
/// always its last days and never straddle two weeks, and the plan is the same for any weekdays. Kinds are read backwards from the
/// last pair.
/// </summary>
internal sealed partial class TrainingCalendar
{
    private readonly bool[] _blocked;
    private readonly bool[] _emptied;

    private TrainingCalendar(DateOnly start, int firstOfPair, int weeks, int raceDay, int earliestLast, bool[] blocked)
    {
        (Start, FirstOfPair, Weeks, RaceDay, MinWeeksAfterPair, _blocked) = (start, firstOfPair, weeks, raceDay, earliestLast, blocked);
        _emptied = [.. Enumerable.Range(0, Math.Max(0, weeks)).Select(week => BlockedIn(new(week)) > 0 && FreeIn(new(week)) < 2)];
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

    /// <summary>The fewest weeks that a block needs: one before the last pair, its own and those after it.</summary>
    internal int WeeksNeeded => MinWeeksAfterPair + 2;

    internal static TrainingCalendar Of(BlockRequest request)
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

        var blocked = new bool[Math.Max(0, weeks * WeekIndex.Length)];
        foreach (var date in request.BlockedDates)
        {
            var day = DayIndex.Of(date, start);
            if (day >= 0 && day < blocked.Length)
            {
                blocked[day] = true;
            }
        }

        return new TrainingCalendar(start, firstOfPair, weeks, raceDay, after, blocked);

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

    /// <summary>Whether the runner blocked a day, counted from <see cref="Start"/>.</summary>
    internal bool IsBlocked(DayIndex day) => _blocked[day];

    /// <summary>Whether both days of a week's pair are free.</summary>
    internal bool PairIsFree(WeekIndex week) => !_blocked[week.Day(FirstOfPair)] && !_blocked[week.Day(FirstOfPair) + 1];

    /// <summary>
    /// The week of the last pair: the latest allowed one whose two days are free, and not too soon after time off where there is such a
    /// week; -1 where there is none.
    /// </summary>
    internal WeekIndex LastPairWeek()
    {
        var latest = new WeekIndex(-1);
        for (var week = LatestPairWeek; week > 0; week--)
        {
            if (PairIsFree(week))
            {
                latest = latest < week ? week : latest;
                if (NoPairAfterTimeOff(week) == 0)
                {
                    return week;
                }
            }
        }

        return latest;
    }

    /// <summary>The last week that could hold a pair.</summary>
    internal WeekIndex LatestPairWeek => LastWeek - MinWeeksAfterPair;

    private WeekIndex LastWeek => new(Weeks - 1);

    /// <summary>How many weeks between the last pair and the last week that could hold one.</summary>
    internal int WeeksWithoutPairAtEnd() => LatestPairWeek - LastPairWeek();

    /// <summary>Days from the middle of a week to the race.</summary>
    internal int DaysToRace(WeekIndex week) => LastWeek.Day(RaceDay) - week.Day(WeekIndex.Length / 2);
}
