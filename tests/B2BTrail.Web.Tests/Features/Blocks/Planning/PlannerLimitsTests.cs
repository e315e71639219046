using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

public sealed class PlannerLimitsTests : TrailTestContext
{
    private readonly PlannerForm _form = new();
    private int _changes;
    private string? _wrong;

    [Fact]
    public void The_fold_says_the_limits_that_hold()
    {
        _form.SessionSpike = 12.5;
        _form.FirstDayHours = 4.5;

        Assert.Equal("Limits: 12.5% per run, 15% per back-to-back, 4.5 h long day · Change limits", Limits().Find("summary").TextContent);
    }

    [Fact]
    public void An_empty_field_says_the_limit_that_holds_for_this_race()
    {
        (_form.Unit, _form.RaceDistance) = (DistanceUnit.Mile, 100);

        Assert.Equal(
            [
                "default 6 h", "default 4 h", "default 2 h", "default: no limit", "default 10, 5 to 15", "default 10, 3 to 15", "default 15, 5 to 25",
                "default 65 (up to 70% where the other days are full), 50 to 75",
            ],
            Limits().FindAll(".limits-grid .mud-input-helper-text").Select(hint => hint.TextContent.Trim()).Take(8));
    }

    [Fact]
    public void Three_running_days_have_a_wider_share_of_their_own()
    {
        _form.RunDays = 3;

        Assert.Contains("default 65 (up to 80% where the other days are full), 50 to 75", Limits().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earliest_start_in_the_past_that_was_chosen_is_kept_and_said()
    {
        var past = Me.Today.AddDays(-5);
        _form.StartDate = Me.Today;
        var limits = Limits();

        await limits.InvokeAsync(() => limits.Find("input[type=date]").ChangeAsync($"{past:yyyy-MM-dd}"));

        Assert.Equal(past, _form.AsOf(new PlannerForm { StartDate = Me.Today }, Me.Today).StartDate);
        Assert.Equal($"Starts {UnitText.Day(past)}, before today. To start later, change “Earliest start” under Limits.", PlannerFormText.Start(_form, Me));
    }

    [Theory]
    [InlineData("Longer first, then the shorter", PairShape.LongerFirst, "Limits: 10% per run, 15% per back-to-back, default long day · Change limits")]
    [InlineData("Shorter first, then the longer", PairShape.LongerSecond, "Limits: 10% per run, 15% per back-to-back, default long day, shorter day first · Change limits")]
    [InlineData("Three days: longer, shorter, easy", PairShape.ThreeDays, "Limits: 10% per run, 15% per back-to-back, default long day, third day · Change limits")]
    public async Task The_order_of_the_two_days_is_a_choice_and_the_fold_tells_of_it(string choice, PairShape shape, string summary)
    {
        _form.Shape = shape == PairShape.LongerFirst ? PairShape.ThreeDays : PairShape.LongerFirst;
        var limits = Limits();
        Assert.Contains("Hal Higdon", Order().QuerySelector(".field-hint")!.TextContent);

        await limits.InvokeAsync(() => Order().QuerySelector($"input[aria-label='{choice}']")!.ChangeAsync("on"));

        Assert.Equal((shape, 1), (_form.Shape, _changes));
        Assert.Equal(summary, limits.Find("summary").TextContent);

        IElement Order() => limits.FindAll("fieldset").Single(f => f.QuerySelector("legend")!.TextContent == "Order of the two days");
    }

    [Theory]
    [InlineData("limits.weekRamp")]
    [InlineData("target.pairMeters")]
    [InlineData("pairShape")]
    public void A_problem_opens_the_fold_and_its_end_does_not_shut_it(string path)
    {
        _wrong = path;
        var limits = Limits();
        Assert.True(limits.Find("details").HasAttribute("open"));
        Assert.Contains("Out of range.", limits.Markup);

        _wrong = null;
        limits.Render(p => p.Add(l => l.Form, _form));

        Assert.True(limits.Find("details").HasAttribute("open"));
        Assert.DoesNotContain("Out of range.", limits.Markup);
    }

    [Fact]
    public void Without_a_problem_the_fold_is_shut() => Assert.False(Limits().Find("details").HasAttribute("open"));

    private IRenderedComponent<PlannerLimits> Limits() => Render<PlannerLimits>(p => p
        .Add(l => l.Form, _form)
        .Add(l => l.Text, Miles)
        .Add(l => l.Changed, () => _changes++)
        .Add(l => l.Problem, path => path == _wrong ? "Out of range." : null));
}
