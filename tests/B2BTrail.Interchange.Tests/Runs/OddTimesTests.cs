using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Tests.Runs.Fit;
using CsCheck;
using Xunit;
using static B2BTrail.Interchange.Tests.Support.XmlFixtures;

namespace B2BTrail.Interchange.Tests.Runs;

/// <summary>Times that do not fit the others, in all formats.</summary>
public sealed class OddTimesTests
{
    private const int Count = 600;
    private const int Spacing = 3;
    private const double MetersASecond = 2.5;
    private const long Day = 86_400;
    private static readonly DateTime Start = new(2024, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void One_point_that_is_broken_in_time_changes_no_figure_by_more_than_a_hundredth() => Gen.Select(
        Gen.Int[0, Count - 1], Gen.OneOf(Gen.Long[-20 * 365 * Day, -4 * 3600], Gen.Long[4 * 3600, 20 * 365 * Day], Gen.Long[600, 4 * 3600]), Gen.Int[0, 2]).Sample((at, by, format) =>
    {
        var times = Clean();
        times[at] += by;
        // The very last one may have come after a rest.
        if (at == Count - 1 && by is > 0 and <= 4 * 3600)
        {
            return;
        }

        AssertClean(Read(format, times));
    });

    [Theory]
    [InlineData(0, 3)]
    [InlineData(Count - 3, 3)]
    [InlineData(300, 3)]
    [InlineData(300, 20)]
    [InlineData(0, 20)]
    public void A_few_points_of_another_day_are_left_out_with_a_notice(int from, int count)
    {
        foreach (var by in new[] { -600 * 365 * Day, -Day, Day, 600 * 365 * Day })
        {
            var times = Clean();
            for (var i = from; i < from + count; i++)
            {
                times[i] += by;
            }

            var activity = ReadGpx(times);
            Assert.Equal(Count - count, activity.Track.Count);
            Assert.Equal(Start.AddSeconds(from == 0 ? Spacing * count : 0), activity.StartUtc);
            Assert.Equal(count, activity.Notices.Sum(notice => notice.Count));
        }
    }

    [Theory]
    [InlineData(200, -3600)]
    [InlineData(400, -3600)]
    [InlineData(200, -Day)]
    [InlineData(100, 365 * Day)]
    [InlineData(500, 365 * Day)]
    public void A_clock_that_was_set_meanwhile_moves_the_shorter_part_to_the_longer(int at, long by)
    {
        foreach (var format in new[] { 0, 1, 2 })
        {
            var times = Clean();
            for (var i = at; i < Count; i++)
            {
                times[i] += by;
            }

            var activity = Read(format, times);
            AssertClean(activity);
            Assert.Equal(Count, activity.Track.Count);
            Assert.InRange((activity.StartUtc!.Value - Start).TotalSeconds - (at < Count / 2 ? by : 0), -5, 5);
            Assert.Contains(activity.Notices, notice => notice.Code == FileNoticeCode.ClockSetMeanwhile);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_rest_is_left_as_it_is(int format)
    {
        var times = Clean();
        for (var i = 300; i < Count; i++)
        {
            times[i] += 20 * 60;
        }

        var activity = Read(format, times);
        Assert.Equal(Count, activity.Track.Count);
        Assert.Equal(((Count - 1) * Spacing) + 1200, activity.Points()[^1].Seconds);
        Assert.DoesNotContain(activity.Notices, notice => notice.Code != FileNoticeCode.NeverFinished);
    }

    [Fact]
    public void Three_days_in_one_segment_lose_nothing_and_are_three_runs()
    {
        var times = Clean();
        for (var i = 0; i < Count; i++)
        {
            times[i] += i / 200 * Day;
        }

        var activities = Support.XmlFixtures.ReadGpx(GpxOf($"<trk>{Segment(times, 0, Count)}</trk>")).Activities();
        Assert.Equal([200, 200, Count - 400], activities.Select(activity => activity.Track.Count));
        Assert.All(activities, activity => Assert.Empty(activity.Notices));
    }

    [Fact]
    public void Segments_that_repeat_those_before_count_once()
    {
        var times = Clean();
        var file = GpxOf($"<trk>{Segment(times, 0, 200)}{Segment(times, 0, 400)}{Segment(times, 0, Count)}</trk>");

        AssertClean(Support.XmlFixtures.ReadGpx(file).Single());
    }

    [Fact]
    public void Laps_in_another_order_are_put_in_theirs()
    {
        var times = Clean();
        var activity = ReadTcx(TcxRun(LapOf(times, 400, 200) + LapOf(times, 0, 200) + LapOf(times, 200, 200))).Single();

        AssertClean(activity);
        Assert.Equal((Start, Count), (activity.StartUtc, activity.Track.Count));
        Assert.Equal([0, 600, 1200], activity.Laps.Select(lap => lap.StartSeconds));
    }

    [Fact]
    public void An_odd_time_costs_no_total()
    {
        var times = Clean();
        times[200] += Day;

        var activity = ReadTcx(TcxRun(LapOf(times, 0, Count))).Single();
        Assert.Equal((1800, 4500), (activity.Summary.Timer?.Seconds, activity.Summary.Distance?.Meters));
    }

    [Theory]
    [InlineData("2005-10-16T08:00:00Z", true)]
    [InlineData("2005-11-16T08:00:00Z", false)]
    public void A_recording_one_round_of_weeks_before_its_file_is_put_right(string start, bool isBehind)
    {
        var activity = Support.XmlFixtures.ReadGpx(GpxOf($"<metadata><time>2025-06-01T08:10:00Z</time></metadata>{Track(Points(start, 60))}")).Single();

        Assert.Equal(isBehind ? "2025-06-01T08:00:00Z" : start, activity.StartUtc!.Value.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        Assert.Equal(isBehind, activity.Notices.Any(notice => notice.Code == FileNoticeCode.WeeksRanOver));
    }

    [Theory]
    [InlineData("2000-01-01T00:03:00Z", 10, true)]
    [InlineData("2010-01-01T00:03:00Z", 10, true)]
    [InlineData("2024-01-01T00:03:00Z", 10, false)]
    [InlineData("2000-01-01T00:03:00Z", 1, false)]
    public void Evenly_spaced_times_where_clocks_begin_are_made_up(string start, int spacing, bool isRoute)
    {
        var first = DateTime.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var points = string.Concat(Enumerable.Range(0, 60).Select(i => Point(first.AddSeconds(spacing * i), i)));

        Assert.Equal(isRoute, Support.XmlFixtures.ReadGpx(GpxOf(Track(points))).Single().StartUtc is null);
    }

    private static long[] Clean() => [.. Enumerable.Range(0, Count).Select(i => (long)(i * Spacing))];

    private static void AssertClean(Activity activity)
    {
        var seconds = (Count - 1) * Spacing;
        var figures = RunFigures.Of(activity.Track, FileSummary.None);
        Assert.InRange(figures.Distance!.Value.Meters, 0.99 * seconds * MetersASecond, 1.01 * seconds * MetersASecond);
        Assert.InRange(figures.Elapsed!.Value.Seconds, 0.99 * seconds, 1.01 * seconds);
        Assert.InRange(figures.Moving!.Value.Seconds, 0.99 * seconds, 1.01 * seconds);
    }

    private static Activity Read(int format, long[] times) => format switch
    {
        0 => ReadGpx(times),
        1 => ReadTcx(TcxRun(LapOf(times, 0, Count))).Single(),
        _ => ReadFit(times),
    };

    private static Activity ReadGpx(long[] times) => Support.XmlFixtures.ReadGpx(GpxOf($"<trk>{Segment(times, 0, Count)}</trk>")).Single();

    private static Activity ReadFit(long[] times)
    {
        var file = new FitWriter().FileId();
        for (var i = 0; i < Count; i++)
        {
            file.Record(1_086_000_000 + times[i], (long)(i * Spacing * MetersASecond));
        }

        return FitFileTests.Only(file.ToBytes()) is { StartUtc: { } start } activity
            ? activity with { StartUtc = start + (Start - new DateTime(1989, 12, 31, 0, 0, 0, DateTimeKind.Utc).AddSeconds(1_086_000_000)) }
            : throw new InvalidOperationException("The file has no start.");
    }

    private static string Segment(long[] times, int from, int to) =>
        $"<trkseg>{string.Concat(Enumerable.Range(from, to - from).Select(i => Point(Start.AddSeconds(times[i]), i)))}</trkseg>";

    private static string Point(DateTime time, int i) => FormattableString.Invariant(
        $"<trkpt lat=\"{Latitude(i):F7}\" lon=\"8\"><ele>500</ele><time>{time:yyyy-MM-ddTHH:mm:ssZ}</time></trkpt>");

    private static string LapOf(long[] times, int from, int count) => Lap(
        Start.AddSeconds(Spacing * from).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), count * Spacing, count * Spacing * MetersASecond, 140,
        $"<Track>{string.Concat(Enumerable.Range(from, count).Select(i => Trackpoint(Start.AddSeconds(times[i]).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), FormattableString.Invariant($"<Position><LatitudeDegrees>{Latitude(i):F7}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>"))))}</Track>");

    private static double Latitude(int i) => 47 + (i * Spacing * MetersASecond * 180 / (Math.PI * Earth.MeanRadius));
}
