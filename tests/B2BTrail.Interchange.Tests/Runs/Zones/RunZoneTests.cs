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

    private static readonly string[] Runners = ["Europe/London", "America/Denver", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"];

    [Theory]
    [InlineData("2026-07-01T23:30Z", 2.0, null, "Europe/Berlin", "Europe/Berlin", "2026-07-02")]
    [InlineData("2026-07-01T23:30Z", 2.0, Chamonix, "Europe/London", "Europe/Zurich", "2026-07-02")]
    [InlineData("2026-07-01T23:30Z", 2.0, null, "Europe/London", "Etc/GMT-2", "2026-07-02")]
    [InlineData("2026-07-01T01:30Z", -7.0, null, "Europe/London", "Etc/GMT+7", "2026-06-30")]
    [InlineData("2026-07-01T23:30Z", 0.0, null, "Europe/London", "UTC", "2026-07-01")]
    [InlineData("2026-07-01T20:00Z", 5.5, null, "Europe/London", "Asia/Kolkata", "2026-07-02")]
    [InlineData("2026-07-01T20:00Z", 5.75, Kathmandu, "Europe/London", "Asia/Kathmandu", "2026-07-02")]
    [InlineData("2026-07-01T20:00Z", 9.5, null, "Australia/Darwin", "Australia/Darwin", "2026-07-02")]
    [InlineData("2026-07-01T20:00Z", 4.25, null, "Europe/London", "Europe/London", "2026-07-02")]
    public void The_files_offset_gives_the_day_and_a_zone_that_keeps_it(
        string start, double hours, string? position, string runner, string zone, string day) => Assert.Equal(
            new(zone, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.File),
            RunZone.Choose(Utc(start), TimeSpan.FromHours(hours), Position(position), runner));

    [Theory]
    [InlineData("abroad, but by the runner's clock as well as any", "50.85 4.35", "Europe/Paris", "2026-07-01T23:30Z", "Europe/Paris", "2026-07-02")]
    [InlineData("by the sea, with another time on the isles before it", "48.65 -2.02", "Europe/Paris", "2026-07-01T23:30Z", "Europe/Paris", "2026-07-02")]
    [InlineData("at the end of a long country", "48.39 -4.49", "Europe/Paris", "2026-07-01T23:30Z", "Europe/Paris", "2026-07-02")]
    [InlineData("far from every place of the own time", "37.75 -100.02", "America/Chicago", "2026-07-01T05:30Z", "America/Chicago", "2026-07-01")]
    [InlineData("far west in a wide zone", "39.47 75.99", "Asia/Shanghai", "2026-07-01T17:00Z", "Asia/Shanghai", "2026-07-02")]
    [InlineData("beyond the sun's reach, where the clock says so all the same", "64.50 -165.41", "America/Anchorage", "2026-07-01T07:00Z", "America/Anchorage", "2026-06-30")]
    [InlineData("on no place on earth", "NaN NaN", "Europe/Paris", "2026-07-01T23:30Z", "Europe/Paris", "2026-07-02")]
    public void The_runners_zone_stays_where_it_can_hold(string why, string position, string runner, string start, string zone, string day) => Assert.Equal(
        (why, new ZoneChoice(zone, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.Runner)),
        (why, RunZone.Choose(Utc(start), null, Position(position), runner)));

    [Theory]
    [InlineData(Chamonix, "Europe/London", "2026-12-01T23:30Z", "Europe/Zurich", "2026-12-02")]
    [InlineData(Kathmandu, "Europe/London", "2026-07-01T18:30Z", "Asia/Kathmandu", "2026-07-02")]
    [InlineData("39.74 -104.99", "Europe/London", "2026-07-01T03:30Z", "America/Denver", "2026-06-30")]
    [InlineData("38.72 -9.13", "Europe/Madrid", "2026-07-01T22:30Z", "Europe/Lisbon", "2026-07-01")]
    [InlineData("-21.13 -175.2", "Pacific/Pago_Pago", "2026-07-01T12:00Z", "Pacific/Tongatapu", "2026-07-02")]
    public void The_nearest_zone_is_taken_where_the_runners_cannot_hold(string position, string runner, string start, string zone, string day)
    {
        var choice = RunZone.Choose(Utc(start), null, Position(position), runner);
        Assert.Equal(new(zone, DateOnly.Parse(day, CultureInfo.InvariantCulture), ZoneBasis.Position), choice);
        Assert.Equal(new FileNotice(FileNoticeCode.ZoneOfPosition) { Name = zone }, choice.Notice);
    }

    [Theory]
    [InlineData(-13.0)]
    [InlineData(15.0)]
    [InlineData(4000.0)]
    public void An_impossible_offset_counts_as_none(double hours) =>
        Assert.Equal(ZoneBasis.Runner, RunZone.Choose(Utc("2026-07-01T12:00Z"), TimeSpan.FromHours(hours), null, "Europe/Paris").Basis);

    [Fact]
    public void An_unknown_zone_of_the_runner_counts_as_UTC() =>
        Assert.Equal("UTC", RunZone.Choose(Utc("2026-07-01T12:00Z"), null, null, "Mars/Olympus").Zone);

    [Fact]
    public void The_day_is_the_files_and_else_the_chosen_zones_whatever_comes_in()
    {
        var starts = Gen.OneOf(Gen.DateTime[new(1970, 1, 1), new(2040, 1, 1)], Gen.DateTime);
        var offsets = Gen.Nullable(Gen.Int[-60, 70].Select(quarters => TimeSpan.FromMinutes(15 * quarters)));
        var positions = Gen.Nullable(Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]));
        Gen.Select(starts, offsets, positions, Gen.Int[0, Runners.Length - 1].Select(i => Runners[i])).Sample((start, offset, position, runner) =>
        {
            var choice = RunZone.Choose(start, offset, position, runner);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(choice.Zone);
            var utc = DateTime.SpecifyKind(start, DateTimeKind.Utc);
            var ofZone = zone.GetUtcOffset(utc);
            if (choice.Basis == ZoneBasis.File)
            {
                Assert.Equal(Day(utc, offset!.Value), choice.LocalDate);
                Assert.True(ofZone == offset || IsRareOffset(offset.Value), $"{choice} keeps {ofZone}, the watch {offset}");
            }

            if (choice.Basis != ZoneBasis.File || ofZone == offset)
            {
                Assert.Equal(Day(utc, ofZone), choice.LocalDate);
            }

            Assert.Equal(choice.Basis == ZoneBasis.Runner, choice.Zone == runner && choice.Basis != ZoneBasis.File);
            Assert.Equal(choice.Basis == ZoneBasis.File, choice.Notice is null);
        }, iter: 3_000);
    }

    // No clock has been a quarter or three quarters past everywhere and always.
    private static bool IsRareOffset(TimeSpan offset) => offset.Minutes != 0;

    private static DateOnly Day(DateTime utc, TimeSpan offset) => DateOnly.FromDateTime(
        new DateTime(Math.Clamp(utc.Ticks + offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks)));

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static (double, double)? Position(string? text) => text?.Split(' ') is [var north, var east]
        ? (double.Parse(north, CultureInfo.InvariantCulture), double.Parse(east, CultureInfo.InvariantCulture))
        : null;
}
