using System.Globalization;
using B2BTrail.Domain.Calendar;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>The year so far, weeks over a chosen range, or months of a long one, by kind and within what was planned, and the block beside the one before.</summary>
public sealed partial class ChartsPage
{
    private const string OwnRange = "own";
    private const string BlockRange = "block";
    private const int Earlier = TrendsStrip.AveragedWeeks - 1;

    // Of more, a phone would give each less than three pixels. The longest block, two years, still stands in its weeks.
    private const int MostWeeks = 110;

    private static SegmentOption<ChartMeasure>[] Measures =>
        [.. new[] { ChartMeasure.Distance, ChartMeasure.Time, ChartMeasure.Climb }.Select(measure => new SegmentOption<ChartMeasure>(measure, WeeksText.Choice(measure)))];

    private Range _range = new("12w", default, default);
    private Range? _loaded;
    private Range? _all;
    private ChartMeasure _measure;
    private IReadOnlyList<WeekTotals>? _weeks;
    private IReadOnlyList<WeekTotals> _earlier = [];
    private Trends? _trends;
    private IReadOnlyList<WeekBar> _bars = [];
    private TrendsStrip? _strip;
    private bool _failed;
    private bool _tableOpen;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private WeekQueries Book { get; set; } = null!;

    [Inject]
    private TrendQueries TrendsBook { get; set; } = null!;

    [Inject]
    private ChartRange Reach { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<SegmentOption<string>> Ranges => [.. WeeksText.Ranges.Where(range => range.Value != BlockRange || _trends?.Blocks.This is not null)];

    private string Measure => WeeksText.Unit(_measure, Me.Text);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _measure = Enum.TryParse<ChartMeasure>(Show, ignoreCase: true, out var measure) ? measure : ChartMeasure.Distance;
        if (_trends is null)
        {
            var (trends, _) = await Loading.TryAsync(async () => new Trends(
                await TrendsBook.YearAsync(Me.Id, Me.Today, Left), await TrendsBook.BlocksAsync(Me.Id, Me.Today, Left)));
            _trends = trends;
        }

        _range = Read();
        if (_range.Name == OwnRange && _all is null)
        {
            // An address has days and no name: these may be all that there are.
            await Loading.TryAsync(AllAsync);
            _range = Read();
        }

        if (_range != _loaded)
        {
            _loaded = _range;
            await LoadAsync();
        }

        Draw();
    }

    private void Draw()
    {
        _bars = _weeks is { } weeks ? [.. weeks.Select(Bar)] : [];
        _strip = _weeks is { Count: > 0 } shown ? new TrendsStrip(_earlier, shown, _measure, Me, _trends?.Blocks.This?.Id) : null;
    }

    private Range Read()
    {
        _problem = null;
        if (Day(From) is not { } from || Day(To) is not { } to)
        {
            return Weeks(12);
        }

        if (from < CommonRules.EarliestChartDate || to > CommonRules.LatestPlanDate)
        {
            _problem = WeeksText.BetweenYears(CommonRules.EarliestChartDate.Year, CommonRules.LatestPlanDate.Year);
            return Weeks(12);
        }

        if (from > to || to.DayNumber - from.DayNumber >= WeekRange.MaxDays)
        {
            _problem = from > to ? InputText.EndBeforeStart : WeeksText.AtMostYears(WeekRange.MostYears);
            return Weeks(12);
        }

        return (Weeks(12), Weeks(26), Weeks(52)) switch
        {
            var (a, _, _) when (a.From, a.To) == (from, to) => a,
            var (_, b, _) when (b.From, b.To) == (from, to) => b,
            var (_, _, c) when (c.From, c.To) == (from, to) => c,
            _ when _trends?.Blocks.This is { } block && (block.Start, block.End) == (from, to) => new Range(BlockRange, from, to),
            _ when _all is { } all && (all.From, all.To) == (from, to) => all,
            _ => new Range(OwnRange, from, to),
        };
    }

    /// <summary>So many weeks, three of them still to come where a plan shows what they ask.</summary>
    private Range Weeks(int count)
    {
        var start = CalendarWeek.StartOf(Me.Today, Me.Preferences.WeekStart).AddDays(-7 * (count - 4));
        return new Range(count switch { 12 => "12w", 26 => "6m", _ => "1y" }, start, start.AddDays(7 * count - 1));
    }

    private async Task ChooseRange(string name)
    {
        var range = name switch
        {
            "12w" => Weeks(12),
            "6m" => Weeks(26),
            "1y" => Weeks(52),
            BlockRange when _trends?.Blocks.This is { } block => new Range(BlockRange, block.Start, block.End),
            "all" => await AllAsync(),
            _ => _range,
        };
        Go(range.From, range.To, _measure);
    }

    private async Task<Range> AllAsync()
    {
        var (first, last) = await Reach.OfAsync(Me.Id, Me.Today, CancellationToken.None);
        return _all = new Range("all", first, last);
    }

    private void Go(DateOnly from, DateOnly to, ChartMeasure measure) =>
        Navigation.NavigateTo(ChartUrls.Of(from, to, measure), replace: true);

    private async Task LoadAsync()
    {
        var range = _range;
        // The first averages need what was before.
        var (weeks, failed) = await Loading.TryAsync(() => range.To.DayNumber - range.From.DayNumber > 7 * MostWeeks
            ? Book.MonthsAsync(Me.Id, range.From.AddMonths(-Earlier), range.To, Left)
            : Book.WeeksAsync(Me.Id, range.From.AddDays(-7 * Earlier), range.To, null, Left));
        if (range.IsSameAs(_range))
        {
            (_weeks, _failed) = (weeks?.Skip(Earlier).ToList(), failed);
            _earlier = weeks is null ? [] : [.. weeks.Take(Earlier)];
            Draw();
        }
    }

    private void ToggleTable() => _tableOpen = !_tableOpen;

    private WeekBar Bar(WeekTotals week) => new()
    {
        Start = week.StartDate,
        IsMonth = week.IsMonth,
        Planned = In(week.Planned),
        Done = new BarParts(
            In(week.DoneIn(BarPart.PairFirst)), In(week.DoneIn(BarPart.PairSecond)), In(week.DoneIn(BarPart.Single)), In(week.DoneIn(BarPart.Other)), In(week.DoneIn(BarPart.Unplanned))),
        Mark = week.Mark,
        IsDue = week.StartDate <= Me.Today,
    };

    private double In(Totals totals) => WeeksTable.Amount(totals, _measure, Me.Text);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Trends(YearSoFar Year, BlockTrends Blocks);

    private sealed record Range(string Name, DateOnly From, DateOnly To)
    {
        public bool IsSameAs(Range other) => (From, To) == (other.From, other.To);
    }
}
