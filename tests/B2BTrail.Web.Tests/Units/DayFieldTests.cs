using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Units;

public sealed class DayFieldTests : TrailTestContext
{
    private static readonly DateOnly RaceDay = new(2027, 6, 12);

    private readonly List<DateOnly?> _told = [];

    [Fact]
    public async Task A_chosen_day_is_told()
    {
        var field = Field(null);

        await field.Find("input").ChangeAsync("2027-06-12");

        Assert.Equal([RaceDay], _told);
    }

    [Fact]
    public async Task An_emptied_field_tells_of_no_day()
    {
        var field = Field(RaceDay);

        await field.Find("input").ChangeAsync("");

        Assert.Equal([null], _told);
    }

    [Fact]
    public async Task The_years_that_a_typed_date_passes_through_are_not_told()
    {
        var field = Field(RaceDay);

        foreach (var typed in (string[])["0002-06-12", "0020-06-12", "0202-06-12", "2028-06-12"])
        {
            await field.Find("input").ChangeAsync(typed);
            field.Render(p => p.Add(f => f.Value, _told.Count == 0 ? RaceDay : _told[^1]));
            Assert.Equal(typed, field.Find("input").GetAttribute("value"));
        }

        Assert.Equal([RaceDay.AddYears(1)], _told);
    }

    [Fact]
    public async Task A_field_that_only_adds_days_is_empty_again_after_each()
    {
        var field = Field(null);

        await field.Find("input").ChangeAsync("2027-06-12");
        field.Render(p => p.Add(f => f.Value, null));

        Assert.True(string.IsNullOrEmpty(field.Find("input").GetAttribute("value")));
    }

    [Fact]
    public void The_field_is_a_date_with_a_last_day()
    {
        var field = Render<DayField>(p => p.Add(f => f.Label, "Day").Add(f => f.Value, RaceDay).Add(f => f.Max, RaceDay).Add(f => f.Error, "Not yet."));

        var input = field.Find("input");
        Assert.Equal(("date", "2027-06-12", "2027-06-12"), (input.GetAttribute("type"), input.GetAttribute("value"), input.GetAttribute("max")));
        Assert.Contains("Not yet.", field.Markup);
    }

    private IRenderedComponent<DayField> Field(DateOnly? value) => Render<DayField>(p => p
        .Add(f => f.Label, "Race day")
        .Add(f => f.Value, value)
        .Add(f => f.ValueChanged, _told.Add));
}
