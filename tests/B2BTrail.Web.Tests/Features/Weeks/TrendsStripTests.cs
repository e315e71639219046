using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class TrendsStripTests : TrailTestContext
{
    [Fact]
    public void A_week_tells_what_it_was_made_of()
    {
        var week = Week(0, 39.8, planned: 39) with
        {
            ByKind = Kinds((SessionKind.PairFirst, 17), (SessionKind.PairSecond, 7.1), (SessionKind.Easy, 15.7)),
            Pair = new WeekPair(Miles(17), Miles(7.1), EndsNextWeek: false, Miles(39.8).Meters),
        };

        var strip = new TrendsStrip([], [week], ChartMeasure.Distance, Me, null);

        Assert.Equal(["39.8 of 39 mi", "17 + 7.1 mi", "15.7 mi", "5 h 00", "1,000 ft", ""], strip.Rows[0].Columns.Skip(1).Take(6));
    }

    [Fact]
    public void A_long_run_is_told_apart_from_the_others_as_in_the_bar()
    {
        var week = Week(0, 18, planned: 18) with { ByKind = Kinds((SessionKind.Long, 4.5), (SessionKind.Easy, 13.5)) };

        Assert.Equal("4.5 + 13.5 mi", new TrendsStrip([], [week], ChartMeasure.Distance, Me, null).Rows[0].Columns[3]);
    }

    [Fact]
    public void The_time_of_a_week_is_marked_where_runs_have_none()
    {
        WeekTotals[] weeks = [Week(-1, 10), Week(0, 10) with { Untimed = 2 }];

        var strip = new TrendsStrip([], weeks, ChartMeasure.Distance, Me, null);

        Assert.Contains("5 h 00", strip.Rows[0].Columns);
        Assert.Contains("5 h 00†", strip.Rows[1].Columns);
        Assert.Equal("† 2 runs without a time", WeeksText.SomeWithout(weeks));
        Assert.Null(WeeksText.SomeWithout(weeks[..1]));
    }

    [Fact]
    public void The_average_is_of_four_weeks_that_are_over()
    {
        var strip = new TrendsStrip([Week(-6, 10), Week(-5, 20), Week(-4, 30)], [Week(-3, 40), Week(-2, 50), Week(0, 60)], ChartMeasure.Distance, Me, null);

        Assert.Equal([25.0, 35.0, null], strip.Averages.Select(average => average is { } mean ? Math.Round(mean, 6) : (double?)null));
        Assert.Equal(2, strip.Start);
    }

    [Fact]
    public void Weeks_before_the_first_run_are_in_no_average()
    {
        var strip = new TrendsStrip([Week(-7, 0), Week(-6, 0), Week(-5, 10)], [Week(-4, 20), Week(-3, 0), Week(-2, 30)], ChartMeasure.Distance, Me, null);

        Assert.Equal([null, null, 15.0], strip.Averages.Select(average => average is { } mean ? Math.Round(mean, 6) : (double?)null));
    }

    [Fact]
    public void A_month_of_which_the_plan_covers_a_part_says_for_how_many_days_it_is()
    {
        var month = Week(0, 120, planned: 39) with { StartDate = new(2026, 11, 1), IsMonth = true, PlannedDays = 12 };

        Assert.Equal("120 mi; 39 planned for 12 days", new TrendsStrip([], [month], ChartMeasure.Distance, Me, null).Rows[0].Columns[1]);
        Assert.Equal("120 of 39 mi", new TrendsStrip([], [month with { PlannedDays = 30 }], ChartMeasure.Distance, Me, null).Rows[0].Columns[1]);
    }

    [Fact]
    public void A_week_to_come_leads_to_the_block_and_others_to_their_runs()
    {
        var block = new BlockId(Guid.CreateVersion7());

        var strip = new TrendsStrip([], [Week(0, 10), Week(1, 0, planned: 40)], ChartMeasure.Distance, Me, block);

        Assert.StartsWith("/runs?from=", strip.Rows[0].Columns[^1], StringComparison.Ordinal);
        Assert.Equal(BlockUrls.Of(block), strip.Rows[1].Columns[^1]);
        Assert.Equal(0, strip.Start);
        Assert.Equal([0.25, 0.75], strip.Rows.Select(row => row.Share));
    }

    [Fact]
    public void Twenty_years_are_a_row_each()
    {
        var strip = new TrendsStrip([], [.. Enumerable.Range(-1039, 1040).Select(i => Week(i, 30))], ChartMeasure.Climb, Me, null);

        Assert.Equal(1040, strip.Rows.Count);
        Assert.Equal(1039, strip.Start);
        Assert.EndsWith(" 2007", strip.Rows[0].Columns[0], StringComparison.Ordinal);
        Assert.InRange(strip.Rows.Sum(row => row.Columns.Sum(column => column.Length)), 1, 140_000);
    }

    private WeekTotals Week(int index, double done, double planned = 0) => new(
        B2BTrail.Domain.Calendar.CalendarWeek.StartOf(Me.Today, Me.Preferences.WeekStart).AddDays(7 * index),
        Miles(planned), Miles(done), Kinds(), default, null);

    private static Dictionary<SessionKind, PlannedAndDone> Kinds(params (SessionKind Kind, double Miles)[] done) => SessionText.OnFootKinds.ToDictionary(
        kind => kind, kind => new PlannedAndDone(default, Miles(done.Where(part => part.Kind == kind).Sum(part => part.Miles))));

    private static new Totals Miles(double miles) => new(Distance.FromMiles(miles).Meters, 18_000, 304.8);
}
