using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Shared;

public sealed class SegmentsTests : TrailTestContext
{
    private static readonly SegmentOption<int>[] Days = [new(3, "3", "3 running days"), new(4, "4", "4 running days"), new(5, "5")];

    private readonly List<int> _told = [];

    [Fact]
    public void Choices_are_radio_buttons_of_one_named_group()
    {
        var field = Field(4);

        Assert.Equal("Running days", field.Find("fieldset > legend").TextContent);
        var radios = field.FindAll("input[type=radio]");
        Assert.Single(radios.Select(r => r.GetAttribute("name")).Distinct());
        Assert.Equal(["3 running days", "4 running days", null], radios.Select(r => r.GetAttribute("aria-label")));
        Assert.Equal([false, true, false], radios.Select(r => r.HasAttribute("checked")));
    }

    [Fact]
    public void A_word_of_the_label_is_explained_when_it_is_pressed()
    {
        var field = Render<Segments<int>>(p => p.Add(f => f.Label, "RPE, 1 to 10").Add(f => f.Word, Word.Rpe).Add(f => f.Options, Days).Add(f => f.Value, 3));

        Assert.Equal("RPE, 1 to 10", field.Find("fieldset").GetAttribute("aria-label"));
        Assert.Equal("RPE", field.Find("legend button[popovertarget]").TextContent);
        Assert.StartsWith("RPE, 1 to 10", field.Find("legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_choice_is_told_and_taken_over()
    {
        var field = Field(4);

        await field.InvokeAsync(() => field.FindAll("input")[2].ChangeAsync("on"));
        field.Render(p => p.Add(s => s.Value, 5));

        Assert.Equal([5], _told);
        Assert.True(field.FindAll("input")[2].HasAttribute("checked"));
        Assert.False(field.FindAll("input")[1].HasAttribute("checked"));
    }

    [Fact]
    public void An_error_is_an_alert_and_describes_the_group_with_the_help()
    {
        var field = Field(4);
        Assert.False(field.Find("fieldset").HasAttribute("aria-describedby"));

        field.Render(p => p.Add(s => s.Error, "Too few.").Add(s => s.Hint, "Three to six."));

        Assert.Equal("Too few.", field.Find("[role=alert]").TextContent);
        var described = field.Find("fieldset").GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent);
        Assert.Equal(["Too few.", "Three to six."], described);
    }

    [Fact]
    public void Two_groups_do_not_share_their_choice()
    {
        Assert.NotEqual(Field(4).Find("input").GetAttribute("name"), Field(4).Find("input").GetAttribute("name"));
    }

    [Fact]
    public void A_disabled_group_cannot_be_changed()
    {
        var field = Field(4);
        field.Render(p => p.Add(s => s.Disabled, true));

        Assert.All(field.FindAll("input"), radio => Assert.True(radio.HasAttribute("disabled")));
    }

    private IRenderedComponent<Segments<int>> Field(int value) => Render<Segments<int>>(p => p
        .Add(s => s.Label, "Running days")
        .Add(s => s.Options, Days)
        .Add(s => s.Value, value)
        .Add(s => s.ValueChanged, _told.Add));
}
