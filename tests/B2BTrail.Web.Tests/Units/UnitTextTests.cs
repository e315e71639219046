using System.Globalization;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Units;

public class UnitTextTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);
    private static readonly UnitText Kilometers = new(DistanceUnit.Kilometre);

    [Theory]
    [InlineData("18:04", "18:04:00")]
    [InlineData("18.04", "18:04:00")]
    [InlineData("6:04:22 pm", "18:04:22")]
    [InlineData("6 PM", "18:00:00")]
    [InlineData("12 am", "00:00:00")]
    [InlineData("12:30 p.m.", "12:30:00")]
    [InlineData("7", "07:00:00")]
    [InlineData(" 07:30:12 ", "07:30:12")]
    [InlineData("13 pm", null)]
    [InlineData("0 am", null)]
    [InlineData("24:00", null)]
    [InlineData("18:60", null)]
    [InlineData("18:0", null)]
    [InlineData("noon", null)]
    [InlineData("", null)]
    public void A_time_of_day_is_read_on_either_clock(string typed, string? time) =>
        Assert.Equal(time, UnitText.ReadTimeOfDay(typed)?.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(17, "17")]
    [InlineData(17.5, "17.5")]
    [InlineData(4.25, "4.25")]
    [InlineData(4.75, "4.75")]
    [InlineData(6.214, "6.2")]
    [InlineData(0, "0")]
    [InlineData(0.96, "1")]
    [InlineData(0.01, "0.01")]
    [InlineData(0.05, "0.1")]
    [InlineData(1034.5, "1,034.5")]
    public void A_distance_is_written_to_a_tenth_and_quarters_whole(double miles, string written) =>
        Assert.Equal(written, Miles.Number(Distance.FromMiles(miles)));

    [Fact]
    public void A_distance_carries_its_unit_once()
    {
        Assert.Equal("17.5 mi", Miles.Distance(Distance.FromMiles(17.5)));
        Assert.Equal("28.2 km", Kilometers.Distance(Distance.FromMiles(17.5)));
        Assert.Equal(("28.1", "25.75"), (Kilometers.Number(Kilometers.Most(Distance.FromMiles(17.5))), Kilometers.Number(Kilometers.Most(Distance.FromKilometers(25.75)))));
        Assert.Equal("25.7 km", Kilometers.Distance(Distance.FromMiles(16)));
        Assert.Equal("25.75 km", Kilometers.Distance(Distance.FromKilometers(25.75)));
        Assert.Equal(("1 mile", "0.5 mile", "1 mile", "0 miles"), (Miles.InWords(Distance.FromMiles(1)), Miles.InWords(Distance.FromMiles(0.5)), Miles.InWords(Distance.FromMiles(1.04)), Miles.InWords(Distance.Zero)));
        Assert.Equal(("mi", "miles", "mile", "ft"), (Miles.Short, Miles.Long, Miles.One, Miles.ClimbShort));
        Assert.Equal(("km", "kilometers", "kilometer", "m"), (Kilometers.Short, Kilometers.Long, Kilometers.One, Kilometers.ClimbShort));
    }

    [Theory]
    [InlineData(8, "an 8-mile back-to-back")]
    [InlineData(11, "an 11-mile back-to-back")]
    [InlineData(11.5, "an 11.5-mile back-to-back")]
    [InlineData(18, "an 18-mile back-to-back")]
    [InlineData(80, "an 80-mile back-to-back")]
    [InlineData(17, "a 17-mile back-to-back")]
    [InlineData(110, "a 110-mile back-to-back")]
    [InlineData(180, "a 180-mile back-to-back")]
    public void A_pair_has_the_article_that_is_spoken(double miles, string words) =>
        Assert.Equal(words, Miles.Pair(Distance.FromMiles(miles)));

    [Fact]
    public void A_climb_is_written_to_ten_and_a_planned_one_to_what_can_be_found()
    {
        Assert.Equal("3,000 ft", Miles.Climb(Climb.FromFeet(3004)));
        Assert.Equal("920 m", Kilometers.Climb(Climb.FromMeters(916)));
        Assert.Equal("3,050 ft", Miles.RoughClimb(Climb.FromFeet(3036)));
        Assert.Equal("920 m", Kilometers.RoughClimb(Climb.FromMeters(916)));
    }

    [Fact]
    public void A_pace_is_minutes_and_seconds_for_one_of_the_unit()
    {
        var pace = new Pace(480);

        Assert.Equal("12:52 /mi", Miles.Pace(pace));
        Assert.Equal("8:00 /km", Kilometers.Pace(pace));
        Assert.Equal("13:00", UnitText.MinutesAndSeconds(779.6));
    }

    [Theory]
    [InlineData(45, "45 min")]
    [InlineData(59.6, "1 h 00")]
    [InlineData(195, "3 h 15")]
    [InlineData(600, "10 h 00")]
    public void A_time_is_written_in_hours_and_minutes(double minutes, string written) =>
        Assert.Equal(written, UnitText.Time(Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData(193, "3 h 15")]
    [InlineData(1, "5 min")]
    [InlineData(58, "1 h 00")]
    public void A_planned_time_is_written_to_five_minutes(double minutes, string written) =>
        Assert.Equal(written, UnitText.RoughTime(Duration.FromMinutes(minutes)));

    [Fact]
    public void Days_are_written_for_their_place()
    {
        var day = new DateOnly(2027, 3, 13);

        Assert.Equal("Sat 13 Mar", UnitText.Day(day));
        Assert.Equal("Saturday 13 March", UnitText.LongDay(day));
        Assert.Equal("Sat 13 March 2027", UnitText.FullDay(day));
        Assert.Equal("13 Mar", UnitText.ShortDay(day));
        Assert.Equal("13–14 Mar", UnitText.TwoDays(day));
        Assert.Equal("31 May – 1 Jun", UnitText.TwoDays(new DateOnly(2027, 5, 31)));
        Assert.Equal("65%", UnitText.Percent(0.651));
    }

    [Theory]
    [InlineData("3:15:07", 11707)]
    [InlineData("45:10", 2710)]
    [InlineData("3 h 15", 11700)]
    [InlineData("3h15", 11700)]
    [InlineData("3 H 15 min", 11700)]
    [InlineData("2 h", 7200)]
    [InlineData("1.5 h", 5400)]
    [InlineData("1,5 h", 5400)]
    [InlineData(" 45 min ", 2700)]
    [InlineData("90", 5400)]
    [InlineData("120:00", 7200)]
    public void A_time_is_read_the_way_a_runner_writes_it(string text, long seconds) =>
        Assert.Equal(seconds, UnitText.ReadTime(text)?.Seconds);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("soon")]
    [InlineData("h")]
    [InlineData(":")]
    [InlineData("1:60")]
    [InlineData("1:2:3:4")]
    [InlineData("-5")]
    [InlineData("-1:30")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1 2 3")]
    [InlineData("99999999999999999999:00")]
    [InlineData("1000 h")]
    public void What_is_no_time_is_not_read(string? text) => Assert.Null(UnitText.ReadTime(text));

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    [InlineData(2710)]
    [InlineData(11707)]
    [InlineData(604800)]
    public void A_time_that_was_written_is_read_back(long seconds) =>
        Assert.Equal(seconds, UnitText.ReadTime(UnitText.Clock(Duration.FromSeconds(seconds)))?.Seconds);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.5", 12.5)]
    [InlineData("12,5", 12.5)]
    [InlineData("12.", 12)]
    [InlineData("-3", -3)]
    [InlineData("0,125", 0.125)]
    [InlineData("3,000", 3000)]
    [InlineData("12,345.5", 12345.5)]
    [InlineData("1,200", 1200)]
    [InlineData("1.200", 1.2)]
    [InlineData("6,2", 6.2)]
    [InlineData("42.195", 42.195)]
    public void A_number_is_read_with_a_point_or_a_comma(string text, double number) => Assert.Equal(number, UnitText.ReadNumber(text));

    [Theory]
    [InlineData("1,200", 1200)]
    [InlineData("1.200", 1200)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("120.5", 120.5)]
    [InlineData("6,2", 6.2)]
    public void Where_only_a_whole_number_makes_sense_a_point_groups_too(string text, double number) => Assert.Equal(number, UnitText.ReadWholeNumber(text));

    [Theory]
    [InlineData(0, "0 runs")]
    [InlineData(1, "1 run")]
    [InlineData(1800, "1,800 runs")]
    public void One_is_singular(int count, string words) => Assert.Equal(words, UnitText.Count(count, "run", "runs"));

    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("3.000", 3000)]
    [InlineData("12.345,5", 12345.5)]
    [InlineData("-3", -3)]
    public void A_number_is_read_as_German_writes_it_too(string text, double number) =>
        Assert.Equal(number, UnitText.ReadNumber(text, CultureInfo.GetCultureInfo("de-DE").NumberFormat));

    [Theory]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("∞")]
    public void What_is_no_number_is_not_read(string text) => Assert.Null(UnitText.ReadNumber(text));

    [Fact]
    public void A_climb_that_was_written_is_read_back()
    {
        var written = Miles.Climb(Climb.FromFeet(10340)).Split(' ')[0];

        Assert.Equal(10340, UnitText.ReadNumber(written));
    }
}

/// <summary>The same on a server that counts in German: what is written and read must not change.</summary>
public sealed class UnitTextInGermanyTests : UnitTextTests
{
    public UnitTextInGermanyTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
}
