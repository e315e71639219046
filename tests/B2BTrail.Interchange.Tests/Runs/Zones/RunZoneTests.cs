using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Zones;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Zones;

public sealed class RunZoneTests
{
    private const string Chamonix = "45.92 6.87";
    private const string Kathmandu = "27.72 85.32";
    private const string Denver = "39.74 -104.99";
    private const string Auckland = "-36.85 174.76";
    private const string Reykjavik = "64.15 -21.94";

    private static readonly string[] Runners = ["Europe/London", "America/Denver", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"];

    [Theory]
    [InlineData("2026-07-01T23:30Z", 2.0, null, "Europe/Berlin", "Europe/Berlin", "2026-07-02")]
    [InlineData("2026-07-01T23:30Z", 2.0, Chamonix, "Europe/London", "Europe/Paris", "2026-07-02")]
    [InlineData("2026-07-01T23:30Z", 2.0, null, "Europe/London", "Etc/GMT-2", "2026-07-02")]
    [InlineData("2026-07-01T01:30Z", -7.0, null, "Europe/London", "Etc/GMT+7", "2026-06-30")]
    [InlineData("2026-07-01T20:00Z", 5.75, Kathmandu, "Europe/London", "Asia/Kathmandu", "2026-07-02")]
    [InlineData("2026-07-01T20:00Z", 9.5, null, "Australia/Darwin", "Australia/Darwin", "2026-07-02")]
    [InlineData("2026-12-01T23:30Z", 0.0, null, "Europe/London", "Europe/London", "2026-12-01")]
    [InlineData("2026-12-01T23:30Z", 0.0, Reykjavik, "America/Denver", "Atlantic/Reykjavik", "2026-12-01")]
    [InlineData("2026-12-01T23:30Z", 1.0, Reykjavik, "Europe/Berlin", "Europe/Berlin", "2026-12-02")]
    public void The_files_own_clock_counts_where_it_can_be_right(
        string start, double hours, string? position, string runner, string zone, string day) => Assert.Equal(
            new(zone, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.File),
            RunZone.Choose(Utc(start), TimeSpan.FromHours(hours), null, Position(position), runner));

    [Theory]
    [InlineData(5.5)]
    [InlineData(3.5)]
    [InlineData(4.5)]
    [InlineData(8.75)]
    [InlineData(12.75)]
    [InlineData(-9.5)]
    [InlineData(-2.5)]
    public void A_clock_of_broken_hours_finds_a_zone_that_keeps_it(double hours)
    {
        var choice = RunZone.Choose(Utc("2026-07-01T20:00Z"), TimeSpan.FromHours(hours), null, null, "Europe/London");
        Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.FindSystemTimeZoneById(choice.Zone).GetUtcOffset(Utc("2026-07-01T20:00Z")));
        Assert.Equal(ZoneBasis.File, choice.Basis);
    }

    [Theory]
    [InlineData("7 in the morning in Auckland", "2025-06-09T19:00Z", Auckland, "Europe/London", "Pacific/Auckland", "2025-06-10")]
    [InlineData("7 in the evening in Denver", "2025-06-10T01:00Z", Denver, "Europe/London", "America/Denver", "2025-06-09")]
    [InlineData("the same in winter, when the runner at home has UTC", "2025-12-10T01:00Z", Denver, "Europe/London", "America/Denver", "2025-12-09")]
    [InlineData("Tokyo, before 9", "2025-06-09T21:00Z", "35.68 139.77", "America/Denver", "Asia/Tokyo", "2025-06-10")]
    public void A_clock_that_shows_UTC_is_not_believed_against_the_place(string why, string start, string position, string runner, string zone, string day) =>
        Assert.Equal(
            (why, new ZoneChoice(zone, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.PositionElsewhere)),
            (why, RunZone.Choose(Utc(start), TimeSpan.Zero, Utc(start), Position(position), runner)));

    [Fact]
    public void A_clock_that_shows_UTC_is_not_believed_where_the_runner_lives_by_another_and_no_place_is_known() => Assert.Equal(
        new("Europe/Madrid", new(2026, 7, 2), ZoneBasis.Runner),
        RunZone.Choose(Utc("2026-07-01T23:30Z"), TimeSpan.Zero, null, null, "Europe/Madrid"));

    [Theory]
    [InlineData(4.25)]
    [InlineData(-0.75)]
    [InlineData(-13.0)]
    [InlineData(15.0)]
    [InlineData(4000.0)]
    public void A_clock_that_no_zone_has_counts_as_none(double hours) =>
        Assert.Equal(ZoneBasis.Runner, RunZone.Choose(Utc("2026-07-01T12:00Z"), TimeSpan.FromHours(hours), null, null, "Europe/Paris").Basis);

    [Theory]
    [InlineData("England in March", "2025-03-29T23:15Z", "2025-03-30T03:15Z", 1.0, "51.5 -0.12", "Europe/London", "2025-03-29")]
    [InlineData("England in October", "2025-10-25T23:15Z", "2025-10-26T03:15Z", 0.0, "51.5 -0.12", "Europe/London", "2025-10-26")]
    [InlineData("Denver in November", "2025-11-02T05:30Z", "2025-11-02T09:30Z", -7.0, Denver, "America/Denver", "2025-11-01")]
    [InlineData("Denver, no place known", "2025-11-02T05:30Z", "2025-11-02T09:30Z", -7.0, null, "America/Denver", "2025-11-01")]
    [InlineData("Sydney in October", "2025-10-04T13:30Z", "2025-10-04T17:30Z", 11.0, "-33.87 151.21", "Australia/Sydney", "2025-10-04")]
    public void In_a_night_of_clock_changes_the_day_is_that_of_the_clock_at_the_start(
        string why, string start, string end, double hoursAtEnd, string? position, string runner, string day) => Assert.Equal(
            (why, new ZoneChoice(runner, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.File)),
            (why, RunZone.Choose(Utc(start), TimeSpan.FromHours(hoursAtEnd), Utc(end), Position(position), runner)));

    [Theory]
    [InlineData("abroad, but by the same clock", "50.85 4.35", "Europe/Paris", "2026-07-01T23:30Z", "2026-07-02")]
    [InlineData("by the sea, with another time on the isles before it", "48.65 -2.02", "Europe/Paris", "2026-07-01T23:30Z", "2026-07-02")]
    [InlineData("at the end of a long country", "48.39 -4.49", "Europe/Paris", "2026-07-01T23:30Z", "2026-07-02")]
    [InlineData("far from every large place of the own time", "37.75 -100.02", "America/Chicago", "2026-07-01T05:30Z", "2026-07-01")]
    [InlineData("beyond the sun's reach, where the clock says so all the same", "64.50 -165.41", "America/Anchorage", "2026-07-01T07:00Z", "2026-06-30")]
    public void The_runners_zone_stays_where_its_clock_holds(string why, string position, string runner, string start, string day)
    {
        var choice = RunZone.Choose(Utc(start), null, null, Position(position), runner);
        Assert.Equal((why, new ZoneChoice(runner, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.Position)), (why, choice));
        Assert.Null(choice.Notice);
    }

    [Theory]
    [InlineData(Chamonix, "Europe/London", "2026-12-01T23:30Z", "Europe/Paris", "2026-12-02")]
    [InlineData(Kathmandu, "Europe/London", "2026-07-01T18:30Z", "Asia/Kathmandu", "2026-07-02")]
    [InlineData(Denver, "Europe/London", "2026-07-01T03:30Z", "America/Denver", "2026-06-30")]
    [InlineData("38.72 -9.13", "Europe/Madrid", "2026-07-01T22:30Z", "Europe/Lisbon", "2026-07-01")]
    [InlineData("38.72 -9.13", "Europe/London", "2026-07-01T22:30Z", "Europe/London", "2026-07-01")]
    [InlineData("-21.13 -175.2", "Pacific/Pago_Pago", "2026-07-01T12:00Z", "Pacific/Tongatapu", "2026-07-02")]
    [InlineData("43.61 -116.2", "America/Los_Angeles", "2026-07-01T06:30Z", "America/Boise", "2026-07-01")]
    public void The_place_decides_where_the_file_has_no_clock(string position, string runner, string start, string zone, string day)
    {
        var choice = RunZone.Choose(Utc(start), null, null, Position(position), runner);
        Assert.Equal(new(zone, DateOnly.Parse(day, CultureInfo.InvariantCulture), zone == runner ? ZoneBasis.Position : ZoneBasis.PositionElsewhere), choice);
        Assert.Equal(zone == runner ? null : new FileNotice(FileNoticeCode.ZoneOfPosition) { Name = zone }, choice.Notice);
    }

    [Theory]
    [InlineData("NaN NaN")]
    [InlineData("91 0")]
    [InlineData("0 181")]
    public void A_position_that_is_nowhere_on_earth_counts_as_none(string position) => Assert.Equal(
        ZoneBasis.Runner, RunZone.Choose(Utc("2026-07-01T12:00Z"), null, null, Position(position), "Europe/Paris").Basis);

    [Fact]
    public void An_unknown_zone_of_the_runner_counts_as_UTC() =>
        Assert.Equal("UTC", RunZone.Choose(Utc("2026-07-01T12:00Z"), null, null, null, "Mars/Olympus").Zone);

    [Fact]
    public void The_day_is_that_of_the_chosen_zone_whatever_comes_in()
    {
        var starts = Gen.OneOf(Gen.DateTime[new(1970, 1, 1), new(2040, 1, 1)], Gen.DateTime);
        var offsets = Gen.Nullable(Gen.Int[-60, 70].Select(quarters => TimeSpan.FromMinutes(15 * quarters)));
        var ends = Gen.Nullable(Gen.DateTime);
        var positions = Gen.Nullable(Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]));
        var runners = Gen.Int[0, Runners.Length - 1].Select(i => Runners[i]);
        Gen.Select(starts, offsets, ends, positions, runners).Sample((start, offset, end, position, runner) =>
        {
            var choice = RunZone.Choose(start, offset, end, position, runner);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(choice.Zone);
            var utc = DateTime.SpecifyKind(start, DateTimeKind.Utc);
            Assert.Equal(Day(utc, zone.GetUtcOffset(utc)), choice.LocalDate);
            if (choice.Basis == ZoneBasis.File)
            {
                Assert.Equal(offset, zone.GetUtcOffset(DateTime.SpecifyKind(end ?? start, DateTimeKind.Utc)));
            }
            else
            {
                Assert.Equal(choice.Basis != ZoneBasis.PositionElsewhere, choice.Zone == runner);
                Assert.True(choice.Basis == ZoneBasis.Runner || position is not null);
            }
        }, iter: 3_000);
    }

    private static DateOnly Day(DateTime utc, TimeSpan offset) => DateOnly.FromDateTime(
        new DateTime(Math.Clamp(utc.Ticks + offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks)));

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static (double, double)? Position(string? text) => text?.Split(' ') is [var north, var east]
        ? (double.Parse(north, CultureInfo.InvariantCulture), double.Parse(east, CultureInfo.InvariantCulture))
        : null;
}
