using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What a request says of each day of its block, read off the request alone: no code of the planner is asked.</summary>
internal sealed class RequestFacts
{
    private readonly BlockRequest _request;
    private readonly DateOnly _start;
    private readonly int _days;

    internal RequestFacts(BlockRequest request, DateOnly start, int days)
    {
        (_request, _start, _days) = (request, start, days);
        RunPlaces = UsualPlaces();
        TimesOff = [.. FindTimesOff()];
        Recoveries = [.. FindRecoveries()];
    }

    /// <summary>The places of a training week that carry a run where nothing stands against it.</summary>
    internal IReadOnlySet<int> RunPlaces { get; }

    /// <summary>All time off of four days and more, the days before the start among them.</summary>
    internal IReadOnlyList<TimeOffFacts> TimesOff { get; }

    /// <summary>The spans of four days and more of easy runs only, or without a long run.</summary>
    internal IReadOnlyList<TimeOffFacts> Eased => [.. _request.Availability.Spans.Where(span => span.Allows != SpanAllows.Nothing)
        .Select(span => new TimeOffFacts(span.From.DayNumber - _start.DayNumber, span.To.DayNumber - _start.DayNumber + 1, false))
        .Where(span => span.Days >= 4 && span.Back > 0)];

    /// <summary>The easy days after races, four and more: in them there is no long run.</summary>
    internal IReadOnlyList<TimeOffFacts> EasyAfterRaces => [.. Recoveries.Where(race => race.Row.Easy >= 4)
        .Select(race => new TimeOffFacts(race.Day + 1, race.Day + 1 + race.Row.Easy, false)).Where(span => span.Back > 0)];

    /// <summary>What follows the races: the one before the start and those on the way.</summary>
    internal IReadOnlyList<RecoveryFacts> Recoveries { get; }

    /// <summary>The place of the pair's first day in its week.</summary>
    internal int FirstOfPair => _request.Shape == PairShape.ThreeDays ? 4 : 5;

    /// <summary>Whether the runner is away on a day.</summary>
    internal bool IsOff(int day) => _request.BlockedDates.Contains(Date(day)) || SpansOn(day).Any(span => span.Allows == SpanAllows.Nothing);

    /// <summary>Whether the runner never runs on a day's weekday.</summary>
    internal bool IsClosed(int day) => _request.Availability.Weekdays.GetValueOrDefault(Date(day).DayOfWeek, 1) == 0;

    /// <summary>Whether a day is easy only.</summary>
    internal bool IsEasyOnly(int day) => SpansOn(day).Any(span => span.Allows == SpanAllows.EasyOnly);

    /// <summary>Whether no long day may lie on a day.</summary>
    internal bool IsWithoutLong(int day) => SpansOn(day).Any(span => span.Allows != SpanAllows.Nothing)
        || Enumerable.Range(day + 1, 4).Any(next => RaceOn(next) is { Effort: RaceEffort.Raced });

    /// <summary>Whether another race lies on a day.</summary>
    internal bool IsOtherRace(int day) => RaceOn(day) is not null;

    /// <summary>The other race of a day; null without one.</summary>
    internal OtherRace? RaceOn(int day) => _request.Races.FirstOrDefault(race => race.Date == Date(day));

    /// <summary>Whether a pair may lie on a day and the next.</summary>
    internal bool IsOpenForPair(int day) => new[] { day, day + 1 }.All(d => !IsOff(d) && !IsClosed(d) && !IsWithoutLong(d) && !IsOtherRace(d));

    /// <summary>The minutes that a day has by its weekday and the spans that it lies in; null for as many as usual.</summary>
    internal int? MinutesOn(int day)
    {
        var minutes = SpansOn(day).Select(span => span.Allows == SpanAllows.EasyOnly ? span.Minutes ?? 45 : span.Minutes).ToList();
        minutes.Add(_request.Availability.Weekdays.TryGetValue(Date(day).DayOfWeek, out int weekday) ? weekday : null);
        return minutes.Min();
    }

    /// <summary>How many usual running days of a week time off takes.</summary>
    internal int RunsLost(int week) => RunPlaces.Count(place => TimesOff.Any(off => off.Holds((week * 7) + place)));

    /// <summary>Whether time off makes a week the step back by itself.</summary>
    internal bool IsLost(int week) => RunsLost(week) >= Math.Min(3, _request.RunDaysPerWeek);

    /// <summary>Whether three running days of a week, or all where there are fewer, are easy only, or none of its days may hold a long run.</summary>
    internal bool IsEased(int week) => RunPlaces.Count(place => IsEasyOnly((week * 7) + place)) >= Math.Min(3, _request.RunDaysPerWeek)
        || HasNoLongDay(week);

    /// <summary>Whether a week has no day for a long run: its usual day is for easy runs, or no day is open.</summary>
    private bool HasNoLongDay(int week)
    {
        bool IsAway(int day) => IsOff(day) || IsClosed(day) || Recoveries.Any(r => r.IsRest(day));
        bool IsEasy(int day) => IsWithoutLong(day) || Recoveries.Any(r => r.IsEasy(day));
        int usual = (week * 7) + FirstOfPair;
        return (!IsAway(usual) && IsEasy(usual)) || Enumerable.Range(1, 6).Select(place => (week * 7) + place).All(day => IsAway(day) || IsEasy(day));
    }

    /// <summary>Whether nothing but the usual stands in a week's way: no day off, no span, no race, no recovery.</summary>
    internal bool IsUndisturbed(int week) => Enumerable.Range(week * 7, 7).All(day =>
        !IsOff(day) && !IsWithoutLong(day) && !IsOtherRace(day) && !Recoveries.Any(r => r.IsEasy(day)))
        && !Recoveries.Any(r => r.ShareOf(week) is not null)
        && !Enumerable.Range((week * 7) + 7, 2).Any(IsOtherRace);

    /// <summary>Whether nothing is closed or short of time.</summary>
    internal bool HasEveryDay => _request.Availability.Weekdays.Count == 0;

    private IEnumerable<AvailabilitySpan> SpansOn(int day) => _request.Availability.Spans.Where(span => span.From <= Date(day) && Date(day) <= span.To);

    private DateOnly Date(int day) => _start.AddDays(day);

    // Mid-week first, away from the long days; with two runs there, one to each side of the middle.
    private HashSet<int> UsualPlaces()
    {
        int longs = _request.Shape == PairShape.ThreeDays ? 3 : 2;
        int others = Math.Max(0, _request.RunDaysPerWeek - longs);
        int[] order = others == 2 ? [1, 3, 2, 4] : [2, 1, 3, 4];
        return [.. order.Where(place => place < FirstOfPair && !IsClosed(place)).Take(others), .. Enumerable.Range(FirstOfPair, longs).Where(place => !IsClosed(place))];
    }

    private IEnumerable<TimeOffFacts> FindTimesOff()
    {
        int? first = _request.Current.DaysOff > 0 ? -_request.Current.DaysOff : null;
        int last = -1;
        int end = _request.Goal is Goal.Race ? _days - 1 : _days;
        for (int day = 0; day <= end; day++)
        {
            if (day < end && !RunPlaces.Contains(day % 7))
            {
                continue;
            }

            if (day < end && IsOff(day))
            {
                first ??= day;
                last = day;
            }
            else if (first is { } from)
            {
                first = null;
                if (last - from + 1 >= 4)
                {
                    yield return new TimeOffFacts(from, last + 1, IsInjury(from, last));
                }

                last = -1;
            }
        }
    }

    private bool IsInjury(int from, int last) => (from < 0 && _request.Current.OffReason == OffReason.Injury)
        || _request.Availability.Spans.Any(span => span is { Allows: SpanAllows.Nothing, Reason: OffReason.Injury } && span.From <= Date(last) && span.To >= Date(from));

    private IEnumerable<RecoveryFacts> FindRecoveries()
    {
        if (_request.Current.LastRace is { } last && RecoveryFacts.After(last.Date.DayNumber - _start.DayNumber, last.Distance, last.Effort) is { } before)
        {
            yield return before;
        }

        foreach (var race in _request.Races)
        {
            if (RecoveryFacts.After(race.Date.DayNumber - _start.DayNumber, race.Distance, race.Effort) is { Day: >= 0 } after)
            {
                yield return after;
            }
        }
    }
}
