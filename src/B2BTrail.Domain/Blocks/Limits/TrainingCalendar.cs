namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// The training weeks of a block. A week starts the day after the pair, or after the third day where one follows, so that these are
/// always its last days and never straddle two weeks, and the plan is the same for any weekdays. Kinds are read backwards from the
/// last pair.
/// </summary>
internal sealed partial class TrainingCalendar
{
    /// <summary>The most weeks in a block: two years.</summary>
    internal const int MaxWeeks = 104;

    private static readonly WeekKind[] SecondWeek = [WeekKind.Pair, WeekKind.StepBack];
    private static readonly WeekKind[] ThirdWeek = [WeekKind.Pair, WeekKind.Long, WeekKind.StepBack];
    private static readonly WeekKind[] InFour = [WeekKind.Pair, WeekKind.Long, WeekKind.Pair, WeekKind.StepBack];

    private readonly bool[] _blocked;
    private readonly bool[] _emptied;

    private TrainingCalendar(DateOnly start, int firstOfPair, int weeks, int raceDay, int earliestLast, bool[] blocked)
    {
        (Start, FirstOfPair, Weeks, RaceDay, MinWeeksAfterPair, _blocked) = (start, firstOfPair, weeks, raceDay, earliestLast, blocked);
        _emptied = [.. Enumerable.Range(0, Math.Max(0, weeks)).Select(week => BlockedIn(week) > 0 && FreeIn(week) < 2)];
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
    internal int Days => RaceDay < 0 ? Weeks * 7 : ((Weeks - 1) * 7) + RaceDay + 1;

    /// <summary>The fewest weeks that a block needs: one before the last pair, its own and those after it.</summary>
    internal int WeeksNeeded => MinWeeksAfterPair + 2;

    internal static TrainingCalendar Of(BlockRequest request)
    {
        int firstOfPair = request.Shape == PairShape.ThreeDays ? 4 : 5;
        int weekStart = (int)request.FirstDay + 7 - firstOfPair;
        var start = request.StartDate.AddDays((weekStart - (int)request.StartDate.DayOfWeek + 7) % 7);

        var (weeks, raceDay, after) = request.Goal switch
        {
            Goal.Race race => FromRace(race.Date.DayNumber - start.DayNumber),
            Goal.PairBy pair => (Math.Max(0, (pair.Date.DayNumber - start.DayNumber + 14 - firstOfPair) / 7), -1, 1),
            _ => throw new InvalidOperationException("A goal is a race or a pair."),
        };

        var blocked = new bool[Math.Max(0, weeks * 7)];
        foreach (var date in request.BlockedDates)
        {
            int day = date.DayNumber - start.DayNumber;
            if (day >= 0 && day < blocked.Length)
            {
                blocked[day] = true;
            }
        }

        return new TrainingCalendar(start, firstOfPair, weeks, raceDay, after, blocked);

        static (int Weeks, int RaceDay, int After) FromRace(int days)
        {
            if (days < 0)
            {
                return (0, 0, 4);
            }

            int raceDay = days % 7;
            int after = ((int)RuleBook.Number(RuleCode.LastPair) + 6 - raceDay + 6) / 7;
            return ((days / 7) + 1, raceDay, after);
        }
    }

    /// <summary>Whether the runner blocked a day, counted from <see cref="Start"/>.</summary>
    internal bool IsBlocked(int day) => _blocked[day];

    /// <summary>Whether both days of a week's pair are free.</summary>
    internal bool PairIsFree(int week) => !_blocked[(week * 7) + FirstOfPair] && !_blocked[(week * 7) + FirstOfPair + 1];

    /// <summary>
    /// The week of the last pair: the latest allowed one whose two days are free, and not too soon after time off where there is such a
    /// week; -1 where there is none.
    /// </summary>
    internal int LastPairWeek()
    {
        int latest = -1;
        for (int week = Weeks - 1 - MinWeeksAfterPair; week > 0; week--)
        {
            if (PairIsFree(week))
            {
                latest = Math.Max(latest, week);
                if (NoPairAfterTimeOff(week) == 0)
                {
                    return week;
                }
            }
        }

        return latest;
    }

    /// <summary>How many weeks between the last pair and the last week that could hold one.</summary>
    internal int WeeksWithoutPairAtEnd() => Weeks - 1 - MinWeeksAfterPair - LastPairWeek();

    /// <summary>What each week is for.</summary>
    /// <param name="cadence">How often a pair comes.</param>
    /// <param name="usedToPairs">Whether the runner has had two long days in a row of late, so that pairs may start at once.</param>
    internal WeekKind[] Kinds(Cadence cadence, bool usedToPairs)
    {
        var pattern = cadence switch
        {
            Cadence.EverySecondWeek => SecondWeek,
            Cadence.EveryThirdWeek => ThirdWeek,
            _ => InFour,
        };

        int latest = Weeks - 1 - MinWeeksAfterPair;
        int last = LastPairWeek();
        int firstWeeks = usedToPairs ? 0 : (int)RuleBook.Number(RuleCode.FirstWeeks);
        var kinds = new WeekKind[Weeks];
        for (int week = 0; week < Weeks; week++)
        {
            var kind = week > latest ? AfterLatest(week)
                : week > last ? (week == last + 1 && week < latest ? WeekKind.StepBack : WeekKind.Long)
                : pattern[(last - week) % pattern.Length];
            bool tooSoon = week != last && (week < firstWeeks || NoPairAfterTimeOff(week) > 0);
            kinds[week] = kind switch
            {
                WeekKind.Pair or WeekKind.Long when IsEmptied(week) => WeekKind.StepBack,
                WeekKind.StepBack when week == 0 || (week <= latest && IsBesideTimeOff(week)) => WeekKind.Long,
                WeekKind.Pair when tooSoon || !PairIsFree(week) => WeekKind.Long,
                _ => kind,
            };
        }

        return kinds;
    }

    /// <summary>Where in the block each week lies, from the kinds that came out.</summary>
    internal Phase[] Phases(ReadOnlySpan<WeekKind> kinds)
    {
        int first = kinds.IndexOf(WeekKind.Pair);
        int peak = Weeks;
        for (int week = Weeks - 1, pairs = 0; week >= 0 && pairs < 3; week--)
        {
            if (kinds[week] == WeekKind.Pair)
            {
                (peak, pairs) = (week, pairs + 1);
            }
        }

        var phases = new Phase[Weeks];
        for (int week = 0; week < Weeks; week++)
        {
            phases[week] = kinds[week] == WeekKind.Race ? Phase.Race
                : kinds[week] == WeekKind.Taper ? Phase.Taper
                : week >= peak ? Phase.Peak
                : first >= 0 && week >= first ? Phase.Build
                : Phase.Base;
        }

        return phases;
    }

    /// <summary>Days from the middle of a week to the race.</summary>
    internal int DaysToRace(int week) => ((Weeks - 1 - week) * 7) + RaceDay - 3;

    private WeekKind AfterLatest(int week) =>
        RaceDay < 0 ? WeekKind.StepBack : week == Weeks - 1 ? WeekKind.Race : WeekKind.Taper;
}
