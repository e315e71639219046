using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Charts;

public sealed class CurveChartTests : TrailTestContext
{
    private static readonly UnitText Kilometers = new(DistanceUnit.Kilometre);

    private static readonly Curve Hill = new()
    {
        Length = 10_000,
        Lines = [[new(0, 300), new(4000, 800)], [new(4000, 790), new(10_000, 300)]],
        Lowest = 300,
        Highest = 800,
        UsualLow = 310,
        UsualHigh = 790,
    };

    [Fact]
    public void The_picture_says_its_essence()
    {
        var chart = Chart(Hill, CurveMeasure.Elevation(Kilometers), Kilometers, "905 m up");

        Assert.Equal("Elevation from 300 to 800 m, 905 m up", chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("true", chart.Find("svg").GetAttribute("aria-hidden"));
        Assert.Equal("300 to 800", chart.Find("figcaption span").TextContent);
        Assert.Equal("Elevation, m", chart.Find("h3").TextContent);
    }

    [Fact]
    public void Miles_come_with_feet()
    {
        var chart = Chart(Hill, CurveMeasure.Elevation(Miles), Miles);

        Assert.Equal("Elevation from 984 to 2,625 ft", chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("6 mi", chart.FindAll(".chart-label")[^1].TextContent);
        Assert.Equal(["1,000", "1,500", "2,000", "2,500"], chart.FindAll(".chart-tick").Select(tick => tick.TextContent));
    }

    [Fact]
    public void A_pause_is_a_gap_and_what_stands_on_the_ground_is_filled()
    {
        var chart = Chart(Hill, CurveMeasure.Elevation(Kilometers), Kilometers);

        Assert.Equal("M0 189.3h0l400-178.6M400 14.3h0l600 175", chart.Find(".curve-line").GetAttribute("d"));
        Assert.Equal("M0 189.3h0l400-178.6V200H0zM400 14.3h0l600 175V200H400z", chart.Find(".curve-area").GetAttribute("d"));
        Assert.Equal("M400 0V200", chart.Find(".curve-gap").GetAttribute("d"));
        Assert.Empty(Chart(Hill, CurveMeasure.HeartRate, Kilometers).FindAll(".curve-area"));
    }

    [Fact]
    public void A_faster_pace_is_higher_and_a_rare_one_does_not_flatten_the_rest()
    {
        var pace = new Curve
        {
            Length = 3000,
            Lines = [[new(0, 300), new(1000, 400), new(2000, 2000), new(3000, 300)]],
            Lowest = 300,
            Highest = 2000,
            UsualLow = 300,
            UsualHigh = 400,
        };

        var chart = Chart(pace, CurveMeasure.Pace(Kilometers), Kilometers);

        Assert.Equal("Pace mostly from 5:00 to 6:40 /km", chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("M0 25.6h0l333.3 148.8l333.4 25.6l333.3-174.4", chart.Find(".curve-line").GetAttribute("d"));
    }

    [Fact]
    public void The_average_stands_beside_the_name_where_it_is_known() =>
        Assert.Equal("141 on average", Chart(Hill, CurveMeasure.HeartRate, Miles, "141 on average").Find("figcaption span").TextContent);

    [Fact]
    public void Along_time_the_axis_is_a_clock()
    {
        var beats = Hill with { Axis = CurveAxis.Time, Length = 3600, Lines = [[new(0, 120), new(3600, 150)]], Lowest = 120, Highest = 150 };

        var chart = Chart(beats, CurveMeasure.HeartRate, Miles);

        Assert.Equal(["0:00:00", "0:15:00", "0:30:00", "0:45:00", "1:00:00"], chart.FindAll(".chart-label").Select(label => label.TextContent));
    }

    private IRenderedComponent<CurveChart> Chart(Curve curve, CurveMeasure measure, UnitText text, string? extra = null) => Render<CurveChart>(p => p
        .Add(c => c.Curve, curve)
        .Add(c => c.Measure, measure)
        .Add(c => c.Text, text)
        .Add(c => c.Extra, extra));
}
