using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>The single changes.</content>
internal sealed partial class Alternatives
{
    /// <summary>Every single change that reaches noticeably more.</summary>
    private IEnumerable<Alternative> Alone()
    {
        var limits = _solved.InSteps.Limits;
        Alternative?[] ways =
        [
            _search.Least(AlternativeChange.MoreWeeks, 1, WeeksLeft(), weeks => ChangedRequest.Later(_request, weeks)),
            RunDays(1),
            Time(AlternativeChange.MoreFirstDayTime, limits.FirstDay, Rules.FirstDayTime, minutes => ChangedRequest.FirstDay(_request, minutes)),
            Time(AlternativeChange.MoreSecondDayTime, limits.SecondDay, Rules.SecondDayTime, minutes => ChangedRequest.SecondDay(_request, minutes)),
            MoreWeekdayTime(),
            LongerSecond(),
            limits.Week is { } cap ? Time(AlternativeChange.MoreWeekTime, cap, Rules.WeekTime, minutes => ChangedRequest.Week(_request, minutes)) : null,
            Cadences().Select(request => _search.TryMore(AlternativeChange.OtherCadence, 0, request)).OfType<Alternative>().MaxBy(way => way.Reaches.Meters),
            _search.TryMore(AlternativeChange.FewerRunDays, 1, _request with { RunDaysPerWeek = _request.RunDaysPerWeek - 1 }),
            WeekdayOff(),
            WeekShare(),
        ];
        foreach (var way in ways.OfType<Alternative>())
        {
            yield return way;
        }

        // A second day more is worth telling where the first is not enough and the second lifts the pair again.
        if (ways[1] is not { IsFeasible: true } && RunDays(2) is { } two && two.Reaches.Meters >= (ways[1]?.Reaches.Meters ?? 0) * Rules.LiftFrom.Number)
        {
            yield return two;
        }
    }

    /// <summary>The usual share of the week where that is enough, else the most that a runner may choose.</summary>
    private Alternative? WeekShare() =>
        _search.TryMore(AlternativeChange.MoreWeekShare, BlockLimits.OfToday(_request).Default(RuleCode.WeekShare).Number, ChangedRequest.UsualWeekShare(_request)) is { IsFeasible: true } usual
            ? usual
            : _search.TryMore(AlternativeChange.MoreWeekShare, Rules.WeekShare.Bounds.High, ChangedRequest.WeekShare(_request));

    private Alternative? RunDays(int more) =>
        _search.TryMore(AlternativeChange.MoreRunDays, more, _request with { RunDaysPerWeek = _request.RunDaysPerWeek + more });

    private Alternative? Time(AlternativeChange change, Duration now, Rule rule, Func<int, BlockRequest> make)
    {
        int step = Rules.MoreTimeStep.Count;
        int most = (int)Math.Min(Rules.MoreTimeMost.Count, rule.Bounds.High - now.Minutes) / step;
        return most > 0 ? _search.Least(change, step, most, make) : null;
    }

    /// <summary>More time on the one weekday with little time where it helps most.</summary>
    private Alternative? MoreWeekdayTime() => Weekdays
        .Where(day => day.Value > 0)
        .Select(day => (Day: day.Key, Most: (int)Math.Min(Rules.MoreTimeMost.Count, Rules.DayTime.Bounds.High - day.Value) / Rules.MoreTimeStep.Count))
        .Select(day => _search.Least(
            AlternativeChange.MoreWeekdayTime, Rules.MoreTimeStep.Count, day.Most, minutes => ChangedRequest.Weekday(_request, day.Day, minutes)) is { } way
            ? way with { Weekday = day.Day }
            : null)
        .OfType<Alternative>()
        .MaxBy(way => (way.IsFeasible, way.IsFeasible ? -way.Amount : way.Reaches.Meters));

    /// <summary>
    /// The weekday without runs that helps most. Growth of pairs is measured from two days in a row: runs on other weekdays may make the ones before the first
    /// pair more, on the day before the long run among them, which is rest where the week has room for that.
    /// </summary>
    private Alternative? WeekdayOff()
    {
        var calendar = _solved.InSteps.Calendar;
        return calendar.OtherPlaces.ToArray()
            .Select(place => calendar.Start.AddDays(place).DayOfWeek)
            .Select(day => _search.TryMore(AlternativeChange.WeekdayOff, 0, ChangedRequest.WeekdayOff(_request, day)) is { } way ? way with { Weekday = day } : null)
            .OfType<Alternative>()
            .MaxBy(way => way.Reaches.Meters);
    }

    /// <summary>The longer day second, where the two weekdays of the pair do not have the same time.</summary>
    private Alternative? LongerSecond()
    {
        return _request.Shape == PairShape.LongerFirst && Minutes(_request.FirstDay) < Minutes(_request.SecondDay)
            ? _search.TryMore(AlternativeChange.LongerSecond, 0, _request with { Shape = PairShape.LongerSecond })
            : null;

        int Minutes(DayOfWeek day) => Weekdays.TryGetValue(day, out int minutes) ? minutes : int.MaxValue;
    }

    private IReadOnlyDictionary<DayOfWeek, int> Weekdays => _request.Availability.Weekdays;

    private IEnumerable<BlockRequest> Cadences() =>
        Enum.GetValues<Cadence>().Where(cadence => cadence != _request.Cadence).Select(cadence => _request with { Cadence = cadence });

    private int WeeksLeft()
    {
        int days = _solved.InSteps.Calendar.Start.AddDays(_solved.InSteps.Calendar.Days - 1).DayNumber - _request.StartDate.DayNumber;
        return Math.Min(Rules.MoreWeeks.Count, ((Rules.BlockWeeks.Count * WeekIndex.Length) - days) / WeekIndex.Length);
    }
}
