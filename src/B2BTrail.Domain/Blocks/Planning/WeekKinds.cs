using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What each training week is for, read backwards from the last pair.</summary>
internal static class WeekKinds
{
    private static readonly WeekKind[] SecondWeek = [WeekKind.Pair, WeekKind.StepBack];
    private static readonly WeekKind[] ThirdWeek = [WeekKind.Pair, WeekKind.Long, WeekKind.StepBack];
    private static readonly WeekKind[] InFour = [WeekKind.Pair, WeekKind.Long, WeekKind.Pair, WeekKind.StepBack];

    /// <summary>What each week is for.</summary>
    /// <param name="calendar">The weeks of the block.</param>
    /// <param name="cadence">How often a pair comes.</param>
    /// <param name="usedToPairs">Whether the runner has had two long days in a row of late, so that pairs may start at once.</param>
    internal static WeekKind[] Of(TrainingCalendar calendar, Cadence cadence, bool usedToPairs)
    {
        var pattern = cadence switch
        {
            Cadence.EverySecondWeek => SecondWeek,
            Cadence.EveryThirdWeek => ThirdWeek,
            _ => InFour,
        };

        int latest = calendar.LatestPairWeek;
        int last = calendar.LastPairWeek();
        int firstWeeks = usedToPairs ? 0 : Rules.FirstWeeks.Count;
        var kinds = new WeekKind[calendar.Weeks];
        for (var week = new WeekIndex(0); week < calendar.Weeks; week++)
        {
            var kind = week > latest ? AfterLatest(calendar, week)
                : week > last ? (week == last + 1 && week < latest ? WeekKind.StepBack : WeekKind.Long)
                : pattern[(last - week) % pattern.Length];
            bool tooSoon = week != last && (week < firstWeeks || calendar.NoPairAfterTimeOff(week) > 0);
            kinds[week] = kind switch
            {
                WeekKind.Pair or WeekKind.Long when calendar.IsEmptied(week) => WeekKind.StepBack,
                WeekKind.StepBack when week == 0 || (week <= latest && calendar.IsBesideTimeOff(week)) => WeekKind.Long,
                WeekKind.Pair when tooSoon || !calendar.PairIsFree(week) => WeekKind.Long,
                _ => kind,
            };
        }

        return kinds;
    }

    /// <summary>Where in the block each week lies, from the kinds that came out.</summary>
    internal static Phase[] PhasesOf(ReadOnlySpan<WeekKind> kinds)
    {
        int first = kinds.IndexOf(WeekKind.Pair);
        int peak = kinds.Length;
        int pairs = 0;
        for (int week = kinds.Length - 1; week >= 0 && pairs < Rules.PeakPairs.Count; week--)
        {
            if (kinds[week] == WeekKind.Pair)
            {
                (peak, pairs) = (week, pairs + 1);
            }
        }

        var phases = new Phase[kinds.Length];
        for (var week = new WeekIndex(0); week < kinds.Length; week++)
        {
            phases[week] = kinds[week] == WeekKind.Race ? Phase.Race
                : kinds[week] == WeekKind.Taper ? Phase.Taper
                : week >= peak ? Phase.Peak
                : first >= 0 && week >= first ? Phase.Build
                : Phase.Base;
        }

        return phases;
    }

    private static WeekKind AfterLatest(TrainingCalendar calendar, WeekIndex week) =>
        calendar.RaceDay < 0 ? WeekKind.StepBack : week == calendar.Weeks - 1 ? WeekKind.Race : WeekKind.Taper;
}
