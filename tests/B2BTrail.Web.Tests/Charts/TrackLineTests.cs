using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Charts;

public sealed class TrackLineTests : TrailTestContext
{
    private static readonly UnitText Kilometers = new(DistanceUnit.Kilometre);

    [Fact]
    public void The_picture_says_how_far_how_wide_and_where_it_ends()
    {
        Assert.Equal(
            "Track: 20 km, 11.1 km from west to east and 5.6 km from south to north. Ends 12.4 km north-east of the start.",
            Name(Line(Kilometers, (0, 0), (0.05, 0.1))));
        Assert.Equal(
            "Track: 12.4 mi, 6.9 mi from west to east and 3.5 mi from south to north. Ends at the start.",
            Name(Line(Miles, (0, 0), (0.05, 0.1), (0, 0))));
    }

    [Theory]
    [InlineData(0.1, 0, "north")]
    [InlineData(0, -0.1, "west")]
    [InlineData(-0.1, 0, "south")]
    [InlineData(-0.1, 0.1, "south-east")]
    [InlineData(0.1, -0.1, "north-west")]
    public void The_compass_is_right(double north, double east, string towards) =>
        Assert.EndsWith($"km {towards} of the start.", Name(Line(Kilometers, (0, 0), (north, east))), StringComparison.Ordinal);

    [Fact]
    public void Start_and_end_are_marked_and_the_scale_is_a_round_distance()
    {
        var line = Line(Kilometers, (0, 0), (0, 0.1));

        Assert.Equal("M0 0h0", line.Find(".track-start").GetAttribute("d"));
        Assert.Equal("M600 0h0", line.Find(".track-end").GetAttribute("d"));
        Assert.Equal("2 km", line.Find(".track-scale").TextContent);
        Assert.Equal("width:17.3%", line.Find(".track-scale i").GetAttribute("style"));
        Assert.Equal("-12 -12 624 24", line.Find("svg").GetAttribute("viewBox"));
    }

    [Fact]
    public void The_scale_of_a_track_straight_north_is_drawn_at_the_size_of_the_track()
    {
        var line = Line(Kilometers, (0, 0), (0.1, 0));

        // 11.12 km are 360 high, and the drawing is 24 wide: 2 km are 64.7, which is 269.8% of it.
        Assert.Equal("2 km", line.Find(".track-scale").TextContent);
        Assert.Equal("width:269.8%", line.Find(".track-scale i").GetAttribute("style"));
        Assert.Equal(line.Find(".track-plot").GetAttribute("style"), line.Find(".track-scale").GetAttribute("style"));
    }

    [Fact]
    public void One_place_has_no_scale()
    {
        var line = Line(Kilometers, (46, 7), (46, 7));

        Assert.Empty(line.FindAll(".track-scale"));
        Assert.DoesNotContain("NaN", line.Markup, StringComparison.Ordinal);
    }

    private static string? Name(IRenderedComponent<TrackLine> line) => line.Find("[role=img]").GetAttribute("aria-label");

    private IRenderedComponent<TrackLine> Line(UnitText text, params (double North, double East)[] places)
    {
        var points = places.Select((place, i) => new TrackPoint
        {
            Seconds = i * 3600,
            Latitude = place.North,
            Longitude = place.East,
            Meters = double.NaN,
            Elevation = float.NaN,
            Temperature = float.NaN,
            StartsSegment = i == 0,
        });
        return Render<TrackLine>(p => p
            .Add(c => c.Sketch, TrackSketch.Of(new Track(points.ToArray()), 600, 360)!)
            .Add(c => c.Distance, Distance.FromKilometers(20))
            .Add(c => c.Text, text));
    }
}
