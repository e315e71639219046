using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Units;

public sealed class AmountFieldTests : TrailTestContext
{
    private readonly List<double?> _told = [];

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("12,5", 12.5)]
    [InlineData("3,000", 3000d)]
    [InlineData("", null)]
    public async Task A_number_is_told_as_it_was_meant(string typed, double? number)
    {
        var field = Field(7);

        await TypeAsync(field, typed);

        Assert.Equal([number], _told);
        Assert.Empty(field.FindAll(".mud-input-error"));
    }

    [Theory]
    [InlineData("10%", 10d)]
    [InlineData("10 %", 10d)]
    [InlineData("10", 10d)]
    public async Task A_number_may_be_typed_with_its_unit(string typed, double number)
    {
        var field = Render<AmountField>(p => p.Add(f => f.Label, "Growth").Add(f => f.Suffix, "%").Add(f => f.Value, null).Add(f => f.ValueChanged, value => _told.Add(value)));

        await TypeAsync(field, typed);

        Assert.Equal([number], _told);
    }

    [Theory]
    [InlineData("9 h")]
    [InlineData("9 hours")]
    [InlineData("9 min")]
    public async Task A_time_is_no_distance(string typed)
    {
        var field = Render<AmountField>(p => p
            .Add(f => f.Label, "Distance").Add(f => f.DistanceIn, Domain.Units.DistanceUnit.Mile).Add(f => f.Suffix, "mi").Add(f => f.Value, null).Add(f => f.ValueChanged, _told.Add));

        await TypeAsync(field, typed);

        Assert.True(double.IsNaN(Assert.Single(_told)!.Value));
        Assert.Contains("Enter a distance, such as 12.5 or 50K.", field.Markup);
    }

    [Fact]
    public async Task Letters_are_told_as_no_number_and_answered_in_words()
    {
        var field = Field(null);

        await TypeAsync(field, "ten");

        Assert.True(double.IsNaN(Assert.Single(_told)!.Value));
        Assert.Contains("Enter a number, such as 12 or 12.5.", field.Markup);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_was_typed_stays_when_its_own_number_comes_back()
    {
        var field = Field(null);

        await TypeAsync(field, "12,50");
        field.Render(p => p.Add(f => f.Value, 12.5));

        Assert.Equal("12,50", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Another_number_replaces_what_was_typed()
    {
        var field = Field(null);

        await TypeAsync(field, "ten");
        field.Render(p => p.Add(f => f.Value, 8.333));

        Assert.Equal("8.33", field.Find("input").GetAttribute("value"));
        Assert.DoesNotContain("Enter a number", field.Markup);
    }

    [Theory]
    [InlineData(true, "numeric")]
    [InlineData(false, "decimal")]
    public void A_phone_offers_the_digits_that_make_sense(bool isWhole, string keys)
    {
        var field = Render<AmountField>(p => p.Add(f => f.Label, "Gain").Add(f => f.Value, null).Add(f => f.Whole, isWhole));

        Assert.Equal((keys, "off"), (field.Find("input").GetAttribute("inputmode"), field.Find("input").GetAttribute("autocomplete")));
    }

    [Fact]
    public void An_error_from_outside_is_shown_at_the_field()
    {
        var field = Render<AmountField>(p => p.Add(f => f.Label, "Distance").Add(f => f.Value, 0).Add(f => f.Error, "Too short."));

        Assert.Contains("Too short.", field.Markup);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
    }

    private IRenderedComponent<AmountField> Field(double? value) => Render<AmountField>(p => p
        .Add(f => f.Label, "Distance")
        .Add(f => f.Value, value)
        .Add(f => f.ValueChanged, _told.Add));

    private async Task TypeAsync(IRenderedComponent<AmountField> field, string text)
    {
        await field.InvokeAsync(() => field.Find("input").InputAsync(text));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await field.WaitForAssertionAsync(() => Assert.NotEmpty(_told));
    }
}
