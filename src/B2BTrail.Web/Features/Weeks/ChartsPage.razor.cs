using System.Globalization;
using B2BTrail.Domain.Calendar;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>Weekly mileage over a chosen range: what was done, by kind, within what was planned.</summary>
public sealed partial class ChartsPage
{
    private static SegmentOption<ChartMeasure>[] Measures =>
        [.. new[] { ChartMeasure.Distance, ChartMeasure.Time, ChartMeasure.Climb }.Select(measure => new SegmentOption<ChartMeasure>(measure, WeeksText.Choice(measure)))];

    private Range _range = new("12w", default, default);
    private Range? _loaded;
    private Range? _all;
    private ChartMeasure _measure;
    private IReadOnlyList<WeekTotals>? _weeks;
    private IReadOnlyList<WeekBar> _bars = [];
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
    private ChartRange Reach { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Measure => WeeksText.Unit(_measure, Me.Text);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _measure = Enum.TryParse<ChartMeasure>(Show, ignoreCase: true, out var measure) ? measure : ChartMeasure.Distance;
        _range = Read();
        if (_range != _loaded)
        {
            _loaded = _range;
            await LoadAsync();
        }

        Draw();
    }

    private void Draw() => _bars = _weeks is { } weeks ? [.. weeks.Select(Bar)] : [];

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
            _ when _all is { } all && (all.From, all.To) == (from, to) => all,
            _ => new Range("own", from, to),
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
        if (name == "own")
        {
            // The days below are there to be changed; the range stays until they are.
            _range = _range with { Name = name };
            return;
        }

        var range = name switch
        {
            "12w" => Weeks(12),
            "6m" => Weeks(26),
            "1y" => Weeks(52),
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
        var (weeks, failed) = await Loading.TryAsync(() => Book.WeeksAsync(Me.Id, range.From, range.To, null, Left));
        if (range.IsSameAs(_range))
        {
            (_weeks, _failed) = (weeks, failed);
            Draw();
        }
    }

    private void ToggleTable() => _tableOpen = !_tableOpen;

    private WeekBar Bar(WeekTotals week) => new()
    {
        Start = week.StartDate,
        Planned = In(week.Planned),
        Done = BarParts.Of(week.ByKind.Select(kind => (kind.Key, In(kind.Value.Done))), unplanned: In(week.Unplanned.Done)),
        Mark = week.Mark,
        IsDue = week.StartDate <= Me.Today,
    };

    private double In(Totals totals) => WeeksTable.Amount(totals, _measure, Me.Text);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Range(string Name, DateOnly From, DateOnly To)
    {
        public bool IsSameAs(Range other) => (From, To) == (other.From, other.To);
    }
}
