using System.Text;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunRecordingTests : TrailTestContext
{
    private const int SvgBytes = 12 * 1024;

    [Fact]
    public void A_trail_run_shows_its_figures_splits_curves_and_track()
    {
        var page = Page(RecordingSamples.Trail);

        Assert.Equal(["Along the run", "Track", "Splits", "File"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Equal(["Elevation, ft", "Pace, min/mi", "Heart rate, bpm"], page.FindAll("h3").Select(h => h.TextContent));
        var names = page.FindAll("[role=img]").Select(image => image.GetAttribute("aria-label")!).ToList();
        Assert.Equal(4, names.Count);
        Assert.StartsWith("Elevation from 1,3", names[0], StringComparison.Ordinal);
        Assert.EndsWith("2,590 ft up", names[0], StringComparison.Ordinal);
        Assert.StartsWith("Pace mostly from ", names[1], StringComparison.Ordinal);
        Assert.Matches("bpm, 147 on average, 1[0-9]{2} at most$", names[2]);
        Assert.StartsWith("Track: 10.4 mi, ", names[3], StringComparison.Ordinal);
        Assert.Equal("This file is shorter than it says it is. What is there was read.", page.Find(".recording-notices li").TextContent);
        Assert.Empty(page.FindAll(".recording-missing"));
        Assert.Equal("Download 2027-03-20-long-run.fit", page.Find("a[download]").GetAttribute("aria-label"));
        Assert.Equal("2 laps", page.Find(".recording-splits summary").TextContent);
        Assert.All(page.FindAll(".curve-gap"), gap => Assert.Matches("^M[0-9.]+ 0V200$", gap.GetAttribute("d")));
    }

    [Fact]
    public void Each_figure_says_where_it_is_from_and_what_the_file_says_where_the_runner_knows_better()
    {
        var facts = Page(RecordingSamples.Trail).FindAll("dl.facts > div").Select(div => div.Children.Select(child => child.TextContent).ToArray()).ToList();

        Assert.Equal(["Distance", "10.4 mi", "from your watch"], facts[0]);
        Assert.Equal(["Elevation gain", "2,590 ft", "entered by you; the file says 2,430 ft"], facts[3]);
        Assert.Equal(["Heart rate", "147 bpm", "from the points"], facts[5]);
    }

    [Fact]
    public void The_unit_is_the_runners()
    {
        var page = Page(RecordingSamples.TrailIn(new UnitText(DistanceUnit.Kilometre)));

        Assert.Equal("16.8 km", page.Find("dl.facts dd").TextContent);
        Assert.Equal("km", page.Find(".splits thead th").TextContent);
        Assert.Equal(17, page.FindAll(".splits-halves tbody tr").Count);
        Assert.EndsWith("790 m up", page.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@" mi\b", page.Find(".recording-parts").TextContent);
    }

    [Fact]
    public void A_treadmill_has_no_track_and_no_heights_and_says_so()
    {
        var page = Page(RecordingSamples.Treadmill);

        Assert.Equal("The file has no track and no elevation along the way.", page.Find(".recording-missing").TextContent);
        Assert.Empty(page.FindAll(".track"));
        Assert.Equal(["Pace, min/km", "Heart rate, bpm"], page.FindAll("h3").Select(h => h.TextContent));
        Assert.NotEmpty(page.FindAll(".splits tbody tr"));
    }

    [Fact]
    public void A_file_of_sums_alone_says_so()
    {
        var page = Page(RecordingSamples.Empty);

        Assert.Equal("The file has only totals: nothing along the way was recorded.", page.Find(".recording-missing").TextContent);
        Assert.Empty(page.FindAll("svg, table, a"));
        Assert.Equal("Run · manual.fit", page.Find(".file-name").TextContent.Trim());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_drawing_is_heavy_however_long_the_track(int which)
    {
        var page = Page(which == 0 ? RecordingSamples.Trail : RecordingSamples.Long);

        Assert.NotEmpty(page.FindAll("svg"));
        Assert.All(page.FindAll("svg"), svg => Assert.InRange(Encoding.UTF8.GetByteCount(svg.OuterHtml), 300, SvgBytes));
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Markup), 1, 100 * 1024);
    }

    [Fact]
    public void A_figure_that_only_one_of_them_knows_is_shown_with_whose_it_is()
    {
        var run = new RunEntry { LocalDate = Me.Today, TimeZone = "UTC", Distance = Distance.FromMiles(5), AverageHeartRate = 140 };
        var file = new RecordedFile
        {
            Name = "a.fit",
            Distance = new Figure<Distance>(Distance.FromMeters(8047), FigureMethod.FileSummary),
            Ascent = new Figure<Climb>(Climb.FromFeet(320), FigureMethod.Smoothed),
        };

        var facts = Page(RecordingView.Of(file, run, Miles)).FindAll("dl.facts > div").Select(div => div.Children.Select(child => child.TextContent).ToArray()).ToList();

        Assert.Equal(["Distance", "5 mi", "from your watch"], facts[0]);
        Assert.Equal(["Elevation gain", "–", "entered by you; the file says 320 ft"], facts[1]);
        Assert.Equal(["Heart rate", "140 bpm", "entered by you; not in the file"], facts[2]);
        Assert.Equal(3, facts.Count);
    }

    [Theory]
    [InlineData(true, true, "The file has no track and no pace along the way.")]
    [InlineData(true, false, "The file has no track, no heart rate and no pace along the way.")]
    [InlineData(false, true, "The file has no track, no elevation and no pace along the way.")]
    public void What_is_missing_is_said_in_one_sentence(bool heights, bool heart, string sentence)
    {
        var some = new Curve { Lines = [[new(0, 1)]] };
        var view = RecordingSamples.Empty with { Curves = new TrackCurves(heights ? some : Curve.None, heart ? some : Curve.None, Curve.None) };

        Assert.Equal(sentence, view.Missing);
    }

    [Fact]
    public void Laps_have_their_pace_and_a_dash_where_the_watch_said_nothing()
    {
        var view = RecordingSamples.Empty with { Laps = [new Lap(0, 600, 1609.344, 139), new Lap(600, 5, null, null)] };

        var rows = Page(view).FindAll("tbody tr");

        Assert.Equal(["1", "1.00", "0:10:00", "10:00", "139"], rows[0].Children.Select(cell => cell.TextContent));
        Assert.Equal(["2", "–", "0:00:05", "–", "–"], rows[1].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_strip_tells_the_end_of_the_run_until_the_cursor_is_moved()
    {
        var page = Page(RecordingSamples.Trail);

        Assert.Equal(
            ["At", "Time", "Elevation", "Grade", "Pace", "Heart rate"], page.FindAll(".cursor-strip dt").Select(name => name.TextContent));
        Assert.Equal("10.44 mi", page.Find(".cursor-strip dd").TextContent);
        Assert.Equal("2:00:00", page.FindAll(".cursor-strip dd")[1].TextContent.Trim());
        var slider = page.Find("[role=slider]");
        Assert.Equal("Place along the run", slider.GetAttribute("aria-label"));
        Assert.StartsWith("At 10.44 mi, Time 2:00:00, Elevation ", slider.GetAttribute("aria-valuetext"), StringComparison.Ordinal);
        var places = slider.GetAttribute("data-places")!.Split(';');
        Assert.StartsWith("0|0.0", places[0], StringComparison.Ordinal);
        Assert.StartsWith("10000|10.44|2:00:00|", places[^1], StringComparison.Ordinal);
        Assert.All(places, place => Assert.Equal(10, place.Split('|').Length));
        Assert.Equal(3, page.FindAll("[data-dot]").Count);
        Assert.Matches(@"^[-0-9., ]+,10000(;|$)", page.Find("[data-track]").GetAttribute("data-track")!.Split(';')[^1]);
        Assert.Equal(["2", "4", "6", "8", "10"], page.FindAll(".track-place").Select(mark => mark.TextContent));
    }

    [Fact]
    public void Along_time_the_places_are_times_and_the_track_still_names_its_miles()
    {
        var file = RecordingSamples.TrailFile;
        var run = new RunEntry { LocalDate = Me.Today, TimeZone = "UTC", Distance = Distance.FromMeters(16_800), Moving = Duration.FromSeconds(7200) };

        var page = Page(RecordingView.Of(file, run, Miles, CurveAxis.Time));

        Assert.Equal("2:00:00", page.FindAll(".chart-label")[^1].TextContent);
        Assert.EndsWith("|10.4|2:00:00", string.Join('|', page.Find("[role=slider]").GetAttribute("data-places")!.Split(';')[^1].Split('|')[..3]), StringComparison.Ordinal);
        Assert.Equal(["2", "4", "6", "8", "10"], page.FindAll(".track-place").Select(mark => mark.TextContent));
    }

    [Fact]
    public void What_was_not_recorded_is_not_in_the_strip()
    {
        var page = Page(RecordingSamples.Treadmill);

        Assert.Equal(["At", "Time", "Pace", "Heart rate"], page.FindAll(".cursor-strip dt").Select(name => name.TextContent));
        Assert.Empty(Page(RecordingSamples.Empty).FindAll("[role=slider], .cursor-strip"));
    }

    [Theory]
    [InlineData(6.5, 600, "The points in the file cover 1 mi of 6.5 mi, and so do these splits.")]
    [InlineData(1, 700, "Together they take 0:10:00.")]
    [InlineData(1, 600, null)]
    public void Splits_that_do_not_add_up_to_the_run_say_what_they_add_up_to(double miles, long moving, string? sentence)
    {
        var view = RecordingSamples.Empty with
        {
            Distance = Distance.FromMiles(miles),
            Moving = Duration.FromSeconds(moving),
            Splits = [new Split(1, Distance.FromMiles(1), Duration.FromSeconds(600), null, null, null)],
        };

        Assert.Equal(sentence, Page(view).FindAll(".splits-sum").SingleOrDefault()?.TextContent);
    }

    private IRenderedComponent<RunRecording> Page(RecordingView view) => Render<RunRecording>(p => p.Add(c => c.View, view));
}
