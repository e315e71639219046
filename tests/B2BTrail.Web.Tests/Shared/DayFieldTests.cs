using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Shared;

public sealed class DayFieldTests : TrailTestContext
{
    private static readonly DateOnly RaceDay = new(2027, 6, 12);

    private readonly List<DateOnly?> _told = [];

    [Theory]
    [InlineData(DateOrder.DayFirst, "12/6/2027", "12 Jun 2027", "d/m/yyyy")]
    [InlineData(DateOrder.MonthFirst, "6/12/2027", "Jun 12, 2027", "m/d/yyyy")]
    public async Task A_typed_day_is_told_and_written_in_the_order_of_the_runner(DateOrder order, string typed, string written, string pattern)
    {
        CultureInfo.CurrentCulture = new RunnerCulture(Preferences.Default with { DateOrder = order });
        var field = Field(null);
        Assert.Equal(pattern, Text(field).GetAttribute("placeholder"));

        await field.InvokeAsync(() => Text(field).ChangeAsync(typed));

        Assert.Equal([RaceDay], _told);
        Assert.Equal(written, Text(field).GetAttribute("value"));
        Assert.Equal("2027-06-12", Calendar(field).GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_of_the_calendar_is_told_and_written()
    {
        var field = Field(null);

        await field.InvokeAsync(() => Calendar(field).ChangeAsync("2027-06-12"));

        Assert.Equal([RaceDay], _told);
        Assert.Equal("12 Jun 2027", Text(field).GetAttribute("value"));
    }

    [Fact]
    public async Task An_emptied_field_tells_of_no_day()
    {
        var field = Field(RaceDay);

        await field.InvokeAsync(() => Text(field).ChangeAsync(" "));

        Assert.Equal([null], _told);
        Assert.Null(Text(field).GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task What_is_no_day_is_told_as_none_and_stays_to_be_mended_with_a_message_at_the_field()
    {
        var field = Field(RaceDay);

        await field.InvokeAsync(() => Text(field).ChangeAsync("31/6/2027"));
        field.Render(p => p.Add(f => f.Value, RaceDay).Add(f => f.Error, "Enter the race day."));

        Assert.Equal([null], _told);
        Assert.Equal(("31/6/2027", "true"), (Text(field).GetAttribute("value"), Text(field).GetAttribute("aria-invalid")));
        Assert.Equal("Enter a day such as 13/3/2027.", field.Find($"#{Text(field).GetAttribute("aria-describedby")}").TextContent);

        await field.InvokeAsync(() => Text(field).ChangeAsync("30/6/2027"));
        field.Render(p => p.Add(f => f.Value, new DateOnly(2027, 6, 30)).Add(f => f.Error, null));
        Assert.Equal(("30 Jun 2027", "false"), (Text(field).GetAttribute("value"), Text(field).GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Where_a_day_may_be_left_out_what_is_no_day_is_told_as_one_that_the_form_refuses()
    {
        var field = Field(RaceDay);
        field.Render(p => p.Add(f => f.Unreadable, DateOnly.MinValue));

        await field.InvokeAsync(() => Text(field).ChangeAsync("the Saturday after"));
        field.Render(p => p.Add(f => f.Value, DateOnly.MinValue));

        Assert.Equal([DateOnly.MinValue], _told);
        Assert.Equal(("the Saturday after", "true"), (Text(field).GetAttribute("value"), Text(field).GetAttribute("aria-invalid")));
        Assert.True(string.IsNullOrEmpty(Calendar(field).GetAttribute("value")));

        await field.InvokeAsync(() => Text(field).ChangeAsync(""));
        Assert.Equal([DateOnly.MinValue, null], _told);
    }

    [Fact]
    public async Task A_day_from_outside_takes_the_place_of_what_is_none()
    {
        var field = Field(null);

        await field.InvokeAsync(() => Text(field).ChangeAsync("soon"));
        field.Render(p => p.Add(f => f.Value, RaceDay));

        Assert.Equal("12 Jun 2027", Text(field).GetAttribute("value"));
        Assert.DoesNotContain("Enter a day", field.Markup);
    }

    [Fact]
    public async Task A_field_that_only_adds_days_is_empty_again_after_each()
    {
        var field = Field(null);

        await field.InvokeAsync(() => Text(field).ChangeAsync("2027-06-12"));
        field.Render(p => p.Add(f => f.Value, null));

        Assert.True(string.IsNullOrEmpty(Text(field).GetAttribute("value")));
    }

    [Fact]
    public void The_calendar_has_a_first_and_a_last_day_and_belongs_to_no_form()
    {
        var field = Render<DayField>(p => p
            .Add(f => f.Label, "Day").Add(f => f.Value, RaceDay).Add(f => f.Min, RaceDay.AddDays(-1)).Add(f => f.Max, RaceDay).Add(f => f.Error, "Not yet."));

        var calendar = Calendar(field);
        Assert.Equal(
            ("2027-06-11", "2027-06-12", "", "Day, calendar"),
            (calendar.GetAttribute("min"), calendar.GetAttribute("max"), calendar.GetAttribute("form"), calendar.GetAttribute("aria-label")));
        Assert.Contains("Not yet.", field.Markup);
    }

    private static AngleSharp.Dom.IElement Text(IRenderedComponent<DayField> field) => field.Find("input:not([type=date])");

    private static AngleSharp.Dom.IElement Calendar(IRenderedComponent<DayField> field) => field.Find("input[type=date]");

    private IRenderedComponent<DayField> Field(DateOnly? value) => Render<DayField>(p => p
        .Add(f => f.Label, "Race day")
        .Add(f => f.Value, value)
        .Add(f => f.ValueChanged, _told.Add));
}
