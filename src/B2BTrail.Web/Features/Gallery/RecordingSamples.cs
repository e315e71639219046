using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Gallery;

/// <summary>Recordings that nobody ran, the same each time, with their words in the culture in which they are asked for.</summary>
internal static class RecordingSamples
{
    private const double MetersPerDegree = 111_195;

    private static readonly UnitText Miles = new(DistanceUnit.Mile);
    private static readonly UnitText Kilometers = new(DistanceUnit.Kilometre);

    /// <summary>The file of the hilly run.</summary>
    public static RecordedFile TrailFile { get; } = new RecordedFile
    {
        Name = "2027-03-20-long-run.fit",
        DownloadUrl = "/dev/gallery",
        Track = Outdoors(7200, 2.55, hasHeart: true),
        Distance = new Figure<Distance>(Distance.FromMeters(16_800), FigureMethod.FileSummary),
        Moving = new Figure<Duration>(Duration.FromSeconds(7200), FigureMethod.Timer),
        Elapsed = new Figure<Duration>(Duration.FromSeconds(7860), FigureMethod.Points),
        Ascent = new Figure<Climb>(Climb.FromMeters(742), FigureMethod.FileSummary),
        Descent = new Figure<Climb>(Climb.FromMeters(738), FigureMethod.Smoothed),
        AverageHeartRate = new Figure<int>(147, FigureMethod.Points),
        Laps = [new Lap(0, 3600, 9100, 144), new Lap(3600, 3600, 9200, 150)],
        Notices = [new FileNotice(FileNoticeCode.ShorterThanStated)],
    };

    /// <summary>Two hours over hills with a pause half way, on a watch that counts; the runner has put the climb right.</summary>
    public static RecordingView Trail => TrailIn(Miles);

    /// <summary>An hour on a treadmill: no positions, no heights.</summary>
    public static RecordingView Treadmill => RecordingView.Of(
        new RecordedFile
        {
            Name = "activity_20270318.tcx",
            DownloadUrl = "/dev/gallery",
            Track = Indoors(),
            Distance = new Figure<Distance>(Distance.FromMeters(10_980), FigureMethod.FileSummary),
            Moving = new Figure<Duration>(Duration.FromSeconds(3600), FigureMethod.Timer),
            AverageHeartRate = new Figure<int>(141, FigureMethod.Points),
        },
        Run(Distance.FromMeters(11_200)) with { Moving = Duration.FromSeconds(3600), AverageHeartRate = 141 },
        Kilometers);

    private static Track LongTrack { get; } = Outdoors(100_000, 1.45, hasHeart: false);

    /// <summary>A day and more on foot, a point a second.</summary>
    public static RecordingView Long => RecordingView.Of(
        new RecordedFile
        {
            Name = "a-hundred-thousand-points-of-a-very-long-day-in-the-hills.gpx",
            Track = LongTrack,
            Distance = new Figure<Distance>(Distance.FromMeters(144_200), FigureMethod.Positions),
            Moving = new Figure<Duration>(Duration.FromSeconds(98_400), FigureMethod.SpeedThreshold),
            Elapsed = new Figure<Duration>(Duration.FromSeconds(100_000), FigureMethod.Points),
            Ascent = new Figure<Climb>(Climb.FromMeters(7100), FigureMethod.Smoothed),
        },
        Run(Distance.FromMeters(144_200)) with
        {
            Moving = Duration.FromSeconds(98_400),
            Elapsed = Duration.FromSeconds(100_000),
            Ascent = Climb.FromMeters(7100),
        },
        Miles);

    /// <summary>A file with nothing but its sums.</summary>
    public static RecordingView Empty => RecordingView.Of(
        new RecordedFile { Name = "manual.fit", Distance = new Figure<Distance>(Distance.FromMiles(5), FigureMethod.FileSummary) },
        Run(Distance.FromMiles(5)),
        Miles);

    /// <summary>The hilly run in one unit or the other.</summary>
    public static RecordingView TrailIn(UnitText text) => RecordingView.Of(
        TrailFile,
        Run(Distance.FromMeters(16_800)) with
        {
            Moving = Duration.FromSeconds(7200),
            Elapsed = Duration.FromSeconds(7860),
            Ascent = Climb.FromMeters(790),
            Descent = Climb.FromMeters(738),
            AverageHeartRate = 147,
        },
        text);

    private static RunEntry Run(Distance distance) => new() { LocalDate = GallerySamples.Today, TimeZone = "UTC", Distance = distance };

    /// <summary>A loop that wanders, with hills that slow the runner down, and eleven minutes' rest half way.</summary>
    private static Track Outdoors(int seconds, double speed, bool hasHeart)
    {
        var points = new TrackPoint[seconds + 1];
        var (north, east, meters) = (46.4, 8.1, 0.0);
        var before = Height(0);
        for (var second = 0; second <= seconds; second++)
        {
            var round = (double)second / seconds;
            var height = Height(round);
            var rise = (height - before) / speed;
            var pace = speed * (rise > 0 ? 1 / (1 + 3.4 * rise) : 1 - 0.9 * rise / (1 - 5 * rise)) * (1 + 0.05 * Math.Sin(second / 37.0));
            var heading = Math.Tau * round + 0.9 * Math.Sin(round * 23) + 0.7 * Math.Sin(round * 61) + 0.5 * Math.Sin(round * 171);
            meters += second == 0 ? 0 : pace;
            north += pace * Math.Cos(heading) / MetersPerDegree;
            east += pace * Math.Sin(heading) / MetersPerDegree / Math.Cos(double.DegreesToRadians(46.4));
            points[second] = new TrackPoint
            {
                Seconds = second + (second < seconds / 2 ? 0 : 660),
                Latitude = north,
                Longitude = east,
                Meters = hasHeart ? meters : double.NaN,
                Elevation = (float)(height + Math.Sin(second / 5.0)),
                Temperature = float.NaN,
                HeartRate = hasHeart ? (byte)(146 + 90 * rise + 5 * Math.Sin(second / 90.0) - 40 * Math.Exp(-second / 80.0) + 2 * Math.Sin(second * 1.7)) : (byte)0,
                StartsSegment = second == 0 || second == seconds / 2,
            };
            before = height;
        }

        return new Track(points);

        double Height(double round) => 430
            + 210 * (1 - Math.Cos(Math.Tau * round)) * (1 + seconds / 60_000.0)
            + 70 * Math.Sin(round * Math.Tau * 4 * (1 + seconds / 20_000.0))
            + 14 * Math.Sin(round * Math.Tau * 13);
    }

    private static Track Indoors() => new(Enumerable.Range(0, 721).Select(i => new TrackPoint
    {
        Seconds = i * 5,
        Latitude = double.NaN,
        Longitude = double.NaN,
        Meters = i * 15.25 + 60 * Math.Sin(i / 60.0),
        Elevation = float.NaN,
        Temperature = float.NaN,
        HeartRate = (byte)(141 - 45 * Math.Exp(-i / 25.0) + 4 * Math.Sin(i / 30.0)),
        StartsSegment = i == 0,
    }).ToArray());
}
