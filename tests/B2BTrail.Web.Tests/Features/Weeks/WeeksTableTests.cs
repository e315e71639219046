using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class WeeksTableTests : TrailTestContext
{
    private static readonly DateOnly Monday = new(2027, 1, 4);

    [Fact]
    public void The_newest_week_comes_first_and_every_row_has_its_head()
    {
        var table = Table(ChartMeasure.Distance, Week(Monday, null), Week(Monday.AddDays(7), WeekKind.StepBack));

        Assert.Equal(["11 Jan 2027", "4 Jan 2027"], table.FindAll("tbody th[scope=row]").Select(th => th.TextContent));
        Assert.Equal("recovery", table.Find("tbody td").TextContent);
        Assert.All(table.FindAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        Assert.Equal("Weeks in miles, newest first", table.Find("caption").TextContent);
    }

    [Fact]
    public void Kinds_stand_in_their_columns_and_a_kind_that_was_not_run_is_blank()
    {
        var cells = Table(ChartMeasure.Distance, Week(Monday, null)).FindAll("tbody td").Select(td => td.TextContent).ToList();

        Assert.Equal(["", "20.0", "15.0", "8.0", "4.0", "", "", "3.0", "80%"], cells);
    }

    [Theory]
    [InlineData(ChartMeasure.Time, "Weeks in hours, newest first", "2.5")]
    [InlineData(ChartMeasure.Climb, "Weeks in feet, newest first", "3,281")]
    public void Another_measure_has_its_own_unit(ChartMeasure measure, string caption, string done)
    {
        var table = Table(measure, Week(Monday, null));

        Assert.Equal(caption, table.Find("caption").TextContent);
        Assert.Equal(done, table.Find("td.strong").TextContent);
    }

    private static WeekTotals Week(DateOnly start, WeekKind? mark)
    {
        var kinds = Enum.GetValues<SessionKind>().Where(kind => kind.IsOnFoot).ToDictionary(kind => kind, kind => new PlannedAndDone(default, kind switch
        {
            SessionKind.PairFirst => Miles(8),
            SessionKind.PairSecond => Miles(4),
            _ => default,
        }));
        return new WeekTotals(start, Miles(20), new Totals(Distance.FromMiles(15).Meters, 9000, 1000), kinds, new PlannedAndDone(default, Miles(3)), mark)
        {
            Pair = new WeekPair(Miles(8), Miles(4), EndsNextWeek: false, Miles(15).Meters),
        };

        static Totals Miles(double miles) => new(Distance.FromMiles(miles).Meters, 0, 0);
    }

    private IRenderedComponent<WeeksTable> Table(ChartMeasure measure, params WeekTotals[] weeks) => Render<WeeksTable>(p => p
        .Add(t => t.Weeks, weeks)
        .Add(t => t.Measure, measure)
        .Add(t => t.Text, TrailTestContext.Miles));
}
