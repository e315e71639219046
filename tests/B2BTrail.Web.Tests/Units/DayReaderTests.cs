using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Units;

public sealed class DayReaderTests
{
    [Theory]
    [InlineData(DateOrder.DayFirst, "3/9/2026", "2026-09-03")]
    [InlineData(DateOrder.MonthFirst, "3/9/2026", "2026-03-09")]
    [InlineData(DateOrder.DayFirst, "9.3.2026", "2026-03-09")]
    [InlineData(DateOrder.MonthFirst, "9.3.26", "2026-09-03")]
    [InlineData(DateOrder.DayFirst, " 09 - 03 - 2026 ", "2026-03-09")]
    public void The_runners_order_decides_between_day_and_month(DateOrder order, string typed, string day) => Assert.Equal(day, Read(order, typed));

    [Theory]
    [InlineData("2026-03-09")]
    [InlineData("2026/3/9")]
    [InlineData("9 Mar 2026")]
    [InlineData("Mar 9, 2026")]
    [InlineData("march 9 26")]
    [InlineData("Mon, March 9, 2026")]
    [InlineData("Monday 9 March 2026")]
    public void A_year_first_and_a_months_name_are_read_alike_in_both_orders(string typed)
    {
        Assert.Equal("2026-03-09", Read(DateOrder.DayFirst, typed));
        Assert.Equal("2026-03-09", Read(DateOrder.MonthFirst, typed));
    }

    [Theory]
    [InlineData("13/32/2027")]
    [InlineData("29 Feb 2027")]
    [InlineData("13/13/2027")]
    [InlineData("1/1/202")]
    [InlineData("1/1/1899")]
    [InlineData("1/1/20270")]
    [InlineData("0/1/2027")]
    [InlineData("1/1")]
    [InlineData("tomorrow")]
    [InlineData("Ma 9 2026")]
    [InlineData("999999999999/1/2027")]
    [InlineData("")]
    public void What_is_no_day_is_not_read(string typed)
    {
        Assert.Null(Read(DateOrder.DayFirst, typed));
        Assert.Null(Read(DateOrder.MonthFirst, typed));
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, "13/3/2027", "2027-03-13")]
    [InlineData(DateOrder.MonthFirst, "13/3/2027", null)]
    public void A_day_in_the_other_order_is_asked_about_and_not_guessed(DateOrder order, string typed, string? day) => Assert.Equal(day, Read(order, typed));

    [Fact]
    public void Every_day_is_read_as_it_is_written()
    {
        foreach (var order in Enum.GetValues<DateOrder>())
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
            {
                Assert.Equal($"{day:yyyy-MM-dd}", Read(order, UnitText.DayAndYear(day)));
                Assert.Equal($"{day:yyyy-MM-dd}", Read(order, UnitText.TypedDay(day)));
            }
        }
    }

    private static string? Read(DateOrder order, string typed)
    {
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { DateOrder = order });
        return DayReader.Read(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
