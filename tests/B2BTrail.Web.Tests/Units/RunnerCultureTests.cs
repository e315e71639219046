using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Units;

public sealed class RunnerCultureTests
{
    private static readonly DateOnly Saturday = new(2026, 11, 28);

    [Theory]
    [InlineData(DateOrder.DayFirst, "Sat 28 Nov", "Saturday 28 November", "Sat 28 November 2026", "28 Nov 2026", "28 Nov", "28 November", "28–29 Nov", "30 Nov – 1 Dec")]
    [InlineData(DateOrder.MonthFirst, "Sat, Nov 28", "Saturday, November 28", "Sat, November 28, 2026", "Nov 28, 2026", "Nov 28", "November 28", "Nov 28–29", "Nov 30 – Dec 1")]
    public void Dates_are_written_in_the_order_of_the_runner(
        DateOrder order, string day, string longDay, string fullDay, string dayAndYear, string shortDay, string dayOfMonth, string twoDays, string twoMonths)
    {
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { DateOrder = order });
        Assert.Equal(
            [day, longDay, fullDay, dayAndYear, shortDay, dayOfMonth, twoDays, twoMonths],
            [
                UnitText.Day(Saturday), UnitText.LongDay(Saturday), UnitText.FullDay(Saturday), UnitText.DayAndYear(Saturday), UnitText.ShortDay(Saturday),
                UnitText.DayOfMonth(Saturday), UnitText.TwoDays(Saturday), UnitText.TwoDays(Saturday.AddDays(2)),
            ]);
    }

    [Theory]
    [InlineData(HourClock.Hours24, "00:05", "18:30")]
    [InlineData(HourClock.Hours12, "12:05 am", "6:30 pm")]
    public void Times_are_written_by_the_clock_of_the_runner(HourClock clock, string night, string evening)
    {
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { Clock = clock });
        Assert.Equal([night, evening], [UnitText.TimeOfDay(new DateTime(2026, 11, 28, 0, 5, 0)), UnitText.TimeOfDay(new DateTime(2026, 11, 28, 18, 30, 0))]);
    }

    [Theory]
    [InlineData(HourClock.Hours24, "18:30:05", "18:30")]
    [InlineData(HourClock.Hours12, "6:30:05 pm", "6:30 pm")]
    public void An_exact_time_of_day_has_its_seconds_where_there_are_any(HourClock clock, string exact, string whole)
    {
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { Clock = clock });
        var evening = new DateTime(2026, 11, 28, 18, 30, 0);
        Assert.Equal([exact, whole], [UnitText.ExactTimeOfDay(evening.AddSeconds(5)), UnitText.ExactTimeOfDay(evening)]);
    }

    [Fact]
    public void Numbers_are_written_alike_for_everyone_and_a_machine_of_another_culture_changes_nothing()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("Sat 28 Nov", UnitText.Day(Saturday));
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { DateOrder = DateOrder.MonthFirst });
        Assert.Equal("1,800 runs", UnitText.Count(1800, "run", "runs"));
    }

    [Fact]
    public void What_pages_say_their_language_is_and_how_it_is_written_come_from_one_language()
    {
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { Clock = HourClock.Hours24 }, new Language("de", CultureInfo.GetCultureInfo("de-DE")));
        var evening = new DateTime(2026, 11, 28, 18, 30, 0);

        Assert.Equal(
            ["de", "1.800 runs", "Samstag 28 November", "18:30"],
            [Language.Current.Code, UnitText.Count(1800, "run", "runs"), UnitText.LongDay(Saturday), UnitText.TimeOfDay(evening)]);

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(["en", "1,800 runs"], [Language.Current.Code, UnitText.Count(1800, "run", "runs")]);
    }
}
