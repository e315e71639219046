using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>What the strip above the chart shows of each week or month, in the measure of the chart.</summary>
public sealed class TrendsStrip
{
    /// <summary>How many weeks or months an average is of.</summary>
    public const int AveragedWeeks = 4;

    /// <summary>The column with the address of a week.</summary>
    public const int Address = 8;

    private readonly ChartMeasure _measure;
    private readonly Viewer _me;
    private readonly BlockId? _block;

    /// <summary>The strip of some weeks.</summary>
    /// <param name="earlier">The weeks before them, for the first averages; as many as there are.</param>
    /// <param name="weeks">The weeks, or the months, in order; at least one.</param>
    /// <param name="measure">What the chart measures.</param>
    /// <param name="me">Who looks.</param>
    /// <param name="block">The block to which weeks to come lead; null where there is none.</param>
    public TrendsStrip(IReadOnlyList<WeekTotals> earlier, IReadOnlyList<WeekTotals> weeks, ChartMeasure measure, Viewer me, BlockId? block)
    {
        (_measure, _me, _block) = (measure, me, block);
        var all = earlier.Concat(weeks).Select(week => Amount(week.Done)).ToList();
        var first = earlier.Concat(weeks).TakeWhile(week => week.Done.Meters == 0).Count();
        Averages = [.. weeks.Select((week, i) => (i + earlier.Count, week)).Select(at =>
            at.Item1 >= first + AveragedWeeks - 1 && at.week.EndDate < me.Today
                ? all.GetRange(at.Item1 - AveragedWeeks + 1, AveragedWeeks).Average()
                : (double?)null)];
        Rows = [.. weeks.Select((week, i) => new CursorRow((i + 0.5) / weeks.Count, Columns(week, Averages[i])))];
        var on = weeks.TakeWhile(week => week.StartDate <= me.Today).Count() - 1;
        Start = Math.Max(0, on);
        IsByMonth = weeks[0].IsMonth;
        Cells = [.. WeeksText.Cells(IsByMonth).Select((name, i) => (name, i + 1, Rows[Start].Columns[i]))];
    }

    /// <summary>Whether it tells months instead of weeks.</summary>
    public bool IsByMonth { get; }

    /// <summary>The average of each week with the three before it; null where the week is not over or there are not so many from the first with a run on.</summary>
    public IReadOnlyList<double?> Averages { get; }

    /// <summary>The weeks.</summary>
    public IReadOnlyList<CursorRow> Rows { get; }

    /// <summary>Which week is shown at first: the one that is on, or the last one before.</summary>
    public int Start { get; }

    /// <summary>The strip's values, and their columns: at first of the week <see cref="Start"/>.</summary>
    public IReadOnlyList<(string Name, int Column, string Value)> Cells { get; }

    private double Amount(Totals totals) => WeeksTable.Amount(totals, _measure, _me.Text);

    private string[] Columns(WeekTotals week, double? average)
    {
        var unit = WeeksText.Unit(_measure, _me.Text);
        var single = week.DoneIn(BarPart.Single);
        var others = week.DoneIn(BarPart.Other) + week.DoneIn(BarPart.Unplanned);
        return
        [
            WeeksText.Days(week, _me.Today),
            week.IsPartlyPlanned && week.Planned.Meters > 0
                ? WeeksText.DoneBesidePart(Number(week.Done), Number(week.Planned), week.PlannedDays, unit)
                : WeeksText.DoneOf(Number(week.Done), week.Planned.Meters > 0 ? Number(week.Planned) : null, unit),
            week.Pair is { } pair && Amount(pair.First + pair.Second) > 0 ? WeeksText.Both(Number(pair.First), pair.EndsNextWeek ? WeeksText.InNextWeek(Number(pair.Second)) : Number(pair.Second), unit) : "",
            Amount(single) > 0 ? WeeksText.Both(Number(single), Number(others), unit) : Amount(others) > 0 ? $"{Number(others)} {unit}" : "",
            week.Untimed > 0 ? WeeksText.WithoutSome(new(week.Done.Seconds)) : week.Done.Seconds > 0 ? UnitText.Time(new(week.Done.Seconds)) : "",
            week.Done.AscentMeters > 0 ? _me.Text.Climb(new(week.Done.AscentMeters)) : "",
            average is { } mean ? $"{WeeksText.Number(mean, _measure)} {unit}" : "",
            _block is { } block && week.StartDate > _me.Today ? BlockUrls.Of(block) : ChartUrls.Runs(week.StartDate, week.EndDate),
        ];
    }

    private string Number(Totals totals) => WeeksText.Number(Amount(totals), _measure);
}
