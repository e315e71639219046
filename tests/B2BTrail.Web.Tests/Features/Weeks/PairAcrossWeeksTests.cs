using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Weeks;

/// <summary>Calendar weeks that start on day 2 of the back-to-backs, all of which were run as planned.</summary>
public sealed class PairAcrossWeeksTests : TrailTestContext
{
    private StandingPlan _plan = null!;
    private Pair _pair = null!;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _plan = Assert.IsType<KeepOutcome.Kept>(kept).Block.Plan;
        foreach (var session in _plan.Sessions.Where(d => d.IsOnFoot && d.Date < GallerySamples.Today))
        {
            await LogAsync(session.Date, session.Distance.Meters);
        }

        _pair = _plan.PairOn(_plan.Sessions.Last(d => d.Kind == SessionKind.PairFirst && d.Date.AddDays(1) < GallerySamples.Today).Date)!;
    }

    [Fact]
    public async Task A_back_to_back_is_told_once_in_the_week_of_its_day_1()
    {
        var strip = new TrendsStrip([], await WeeksAsync(), ChartMeasure.Distance, Me, null);

        Assert.Equal($"{Number(_pair.First.Distance.Meters)} + {Number(_pair.Second.Distance.Meters)}* mi", strip.Rows[0].Columns[2]);
        Assert.Equal("", strip.Rows[1].Columns[2]);
    }

    [Fact]
    public async Task Each_weeks_total_holds_only_its_own_days()
    {
        var weeks = await WeeksAsync();
        var strip = new TrendsStrip([], weeks, ChartMeasure.Distance, Me, null);

        Assert.Equal(OwnDays(weeks[0]), weeks[0].Done.Meters, 3);
        Assert.Equal(OwnDays(weeks[1]), weeks[1].Done.Meters, 3);
        Assert.Equal($"{Number(OwnDays(weeks[0]) - _pair.First.Distance.Meters)} mi", strip.Rows[0].Columns[3]);
        double single = weeks[1].DoneIn(BarPart.Single).Meters;
        Assert.Equal($"{Number(single)} + {Number(OwnDays(weeks[1]) - single)} mi", strip.Rows[1].Columns[3]);
    }

    [Fact]
    public async Task The_table_tells_both_days_in_one_row_and_the_share_of_the_seven_days_to_day_2()
    {
        var rows = await RowsAsync();

        Assert.Equal([Tenth(_pair.First.Distance.Meters), Tenth(_pair.Second.Distance.Meters) + "*"], rows[1][3..5]);
        Assert.Equal(UnitText.Percent(_pair.Distance.Meters / SevenDays()), rows[1][^1]);
        Assert.Equal(["", ""], rows[0][3..5]);
        Assert.Equal("", rows[0][^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_says_what_the_star_means_where_there_is_one(bool isSplit)
    {
        Me = Me with { Preferences = Me.Preferences with { WeekStart = isSplit ? _pair.Second.Date.DayOfWeek : _pair.Second.Date.AddDays(1).DayOfWeek } };
        await Get<RunnerSettingsService>().ChangeAsync(Me.Id, Me.Preferences);

        var page = Render<ChartsPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=img]");

        Assert.Equal(isSplit, page.Markup.Contains(WeeksText.NextWeek, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_run_on_day_2_counts_in_its_share_once()
    {
        await LogAsync(_pair.Second.Date, 3000);

        var rows = await RowsAsync();

        Assert.Equal(UnitText.Percent((_pair.Distance.Meters + 3000) / (SevenDays() + 3000)), rows[1][^1]);
    }

    private double SevenDays() => _plan.Sessions.Where(d => d.Date <= _pair.Second.Date && d.Date > _pair.Second.Date.AddDays(-7)).Sum(d => d.Distance.Meters);

    private double OwnDays(WeekTotals week) => _plan.Sessions
        .Where(d => d.Date >= week.StartDate && d.Date < week.StartDate.AddDays(7) && d.Date < GallerySamples.Today).Sum(d => d.Distance.Meters);

    // From day 1 on: that its week starts before it must not matter.
    private Task<IReadOnlyList<WeekTotals>> WeeksAsync() =>
        Get<WeekQueries>().WeeksAsync(Me.Id, _pair.First.Date, _pair.Second.Date, _pair.Second.Date.DayOfWeek);

    private async Task<List<string[]>> RowsAsync()
    {
        var weeks = await WeeksAsync();
        var table = Render<WeeksTable>(p => p.Add(t => t.Weeks, weeks).Add(t => t.Measure, ChartMeasure.Distance).Add(t => t.Text, Miles));
        return [.. table.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray())];
    }

    private async Task LogAsync(DateOnly date, double meters) =>
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = date, DistanceMeters = meters }));

    private static string Number(double meters) => WeeksText.Number(meters / 1609.344, ChartMeasure.Distance);

    private static string Tenth(double meters) => (meters / 1609.344).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
