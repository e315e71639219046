using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;
using static B2BTrail.Interchange.Tests.Support.XmlFixtures;

namespace B2BTrail.Interchange.Tests.Runs.Gpx;

public sealed class GpxOutingsTests
{
    private const string Morning = "2024-06-01T06:00:00Z";
    private const string Noon = "2024-06-01T12:00:00Z";
    private const string Evening = "2024-06-01T18:00:00Z";

    [Fact]
    public void A_run_in_the_morning_and_one_in_the_evening_are_two()
    {
        var activities = ReadGpx(GpxOf(Typed("running", Points(Morning, 30)) + Typed("running", Points(Evening, 20)))).Activities();

        Assert.Equal([(0, 6, 30), (1, 18, 20)], activities.Select(activity => (activity.Part, activity.StartUtc!.Value.Hour, activity.Track.Count)));
        Assert.All(activities, activity => Assert.Equal(0, activity.Points()[0].Seconds));
    }

    [Theory]
    [InlineData("</trkseg><trkseg>")]
    [InlineData("")]
    public void They_are_two_in_one_track_as_well(string between)
    {
        var activities = ReadGpx(GpxOf(Track(Points(Morning, 30) + between + Points(Evening, 20)))).Activities();

        Assert.Equal([30, 20], activities.Select(activity => activity.Track.Count));
        Assert.All(activities, activity => Assert.True(activity.Points()[0].StartsSegment));
    }

    [Fact]
    public void A_race_with_rests_of_some_hours_in_one_track_stays_one()
    {
        var points = Points("2024-06-01T06:00:00Z", 50) + "</trkseg><trkseg>" + Points("2024-06-01T09:55:00Z", 50) + Points("2024-06-01T13:45:00Z", 50);

        Assert.Equal(150, ReadGpx(GpxOf(Track(points))).Single().Track.Count);
    }

    [Fact]
    public void A_few_points_are_no_outing_of_their_own() =>
        Assert.InRange(ReadGpx(GpxOf(Track(Points(Morning, 3) + Points(Evening, 30)))).Single().Track.Count, 30, 33);

    [Fact]
    public void A_ride_beside_a_run_is_an_activity_of_its_own()
    {
        var activities = ReadGpx(GpxOf(
            Typed("cycling", Points("2024-06-01T11:00:00Z", 30)) + Typed("Lauf", Points("2024-06-01T11:20:00Z", 20)) + Typed("Vélo", Points("2024-06-01T11:40:00Z", 10)))).Activities();

        Assert.Equal([Sport.Cycling, Sport.Running, Sport.Cycling], activities.Select(activity => activity.Sport));
        Assert.Equal(["cycling", "Lauf", "Vélo"], activities.Select(activity => activity.SportName));
        Assert.Equal([30, 20, 10], activities.Select(activity => activity.Track.Count));
    }

    [Fact]
    public void A_run_that_turns_into_a_walk_or_names_no_sport_in_part_is_one()
    {
        var activity = ReadGpx(GpxOf(
            $"<trk><trkseg>{Points(Noon, 5)}</trkseg></trk>" + Typed("running", Points("2024-06-01T12:10:00Z", 5)) + Typed("walking", Points("2024-06-01T12:20:00Z", 5)))).Single();

        Assert.Equal((Sport.Running, 15), (activity.Sport, activity.Track.Count));
    }

    [Fact]
    public void No_point_is_lost_and_none_counts_twice() =>
        Gen.Select(Gen.Int[0, 60].Array[1, 8], Gen.Int[0, 3].Array[8]).Sample((quarters, types) =>
        {
            var start = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc);
            var tracks = quarters.Select((quarter, i) =>
            {
                start = start.AddMinutes((15 * quarter) + 10);
                return Typed(((string[])["running", "cycling", "Gizmo", "walking"])[types[i]], Points($"{start:yyyy-MM-ddTHH:mm:ssZ}", 12));
            });
            var activities = ReadGpx(GpxOf(string.Concat(tracks))).Activities();
            Assert.Equal(12 * quarters.Length, activities.Sum(activity => activity.Track.Count));
            Assert.Equal(Enumerable.Range(0, activities.Count), activities.Select(activity => activity.Part));
            Assert.All(activities, activity => Assert.Equal(0, activity.Points()[0].Seconds));
        }, iter: 100);

    private static string Typed(string type, string points) => $"<trk><type>{type}</type><trkseg>{points}</trkseg></trk>";
}
