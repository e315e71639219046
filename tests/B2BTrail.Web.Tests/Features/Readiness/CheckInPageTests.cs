using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Readiness;

public sealed class CheckInPageTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task Five_taps_and_a_save_are_a_check_in_with_its_light()
    {
        var page = await PageAsync();
        await TapAsync(page, 4, 4, 3, 5, 4);

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Green: train as planned", page.Find(".light h2").TextContent));
        Assert.Contains("changes nothing in your plan", page.Find(".light").TextContent);
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task Who_comes_to_say_that_they_are_unwell_finds_the_signs_unfolded()
    {
        Assert.False((await PageAsync()).Find("details").HasAttribute("open"));

        Get<CheckInDraft>().Keep(new CheckInInput { Energy = 3 });
        Assert.True((await PageAsync()).Find("details").HasAttribute("open"));
    }

    [Fact]
    public async Task A_green_morning_after_a_red_one_says_that_the_rest_goes_on()
    {
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(new CheckInAnswers(4, 4, 4, 4, 4, new Pain(BodySite.Knee, 4, 4, null, PainSigns.ChangesGait))));
        Clock.Advance(TimeSpan.FromDays(1));
        var page = await PageAsync();
        await TapAsync(page, 4, 4, 4, 4, 4);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Green today, but still resting", page.Find(".light h2").TextContent));
        Assert.Contains("no running for 3 days. You can run again from ", page.Find(".light").TextContent);
        Assert.DoesNotContain("changes nothing in your plan", page.Find(".light").TextContent);
    }

    [Fact]
    public async Task What_is_missing_is_asked_where_it_is_missing_and_what_was_answered_stays()
    {
        var page = await PageAsync();
        await TapAsync(page, 4, 4);

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        Assert.Equal(["Choose one of the five.", "Choose one of the five.", "Choose one of the five."], page.FindAll(".seg + .field-error").Select(e => e.TextContent));
        Assert.Equal(2, page.FindAll(".seg input[checked]").Count - 1);
        Assert.Empty((await Get<CheckInService>().AllAsync(Me.Id)));
    }

    [Fact]
    public async Task A_check_in_made_in_another_tab_is_told_of_before_it_is_replaced()
    {
        var page = await PageAsync();
        await TapAsync(page, 4, 4, 3, 5, 4);
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(new(4, 4, 4, 4, 4, Health: HealthSigns.ChestPain)));

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.StartsWith("You checked in elsewhere since", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find("[name=cleared]"));
        Assert.Single(await Get<CheckInService>().AllAsync(Me.Id));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("form")));
        Assert.Equal(new CheckInAnswers(4, 4, 3, 5, 4), (await Get<CheckInService>().LookAsync(Me.Id)).Answers);
    }

    [Fact]
    public async Task A_correction_of_yesterday_that_is_saved_after_midnight_asks_whether_it_is_for_today()
    {
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(new CheckInAnswers(3, 3, 3, 3, 3)));
        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("button")));
        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == "Check in again").ClickAsync());
        await TapAsync(page, 4, 4, 3, 5, 4);
        Clock.Advance(TimeSpan.FromDays(1));

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.StartsWith("A new day has begun.", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Single(await Get<CheckInService>().AllAsync(Me.Id));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("form")));
        Assert.Equal([3, 4], (await Get<CheckInService>().AllAsync(Me.Id)).Select(c => c.Answers.Energy));
    }

    [Fact]
    public async Task Pain_asks_where_and_how_strong_and_makes_its_light()
    {
        var page = await PageAsync();
        await TapAsync(page, 3, 3, 3, 3, 3);
        Assert.Empty(page.FindAll(".pain"));
        await HurtsAsync(page, true);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        Assert.Contains(page.FindAll("[role=alert]"), e => e.TextContent == "Choose where it hurts.");

        await page.InvokeAsync(() => page.FindAll(".body-list input")[(int)BodySite.Knee].ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("#pain-Now").InputAsync("6"));
        Assert.Equal("6 of 10", page.Find("label[for=pain-Now] output").TextContent);
        await page.InvokeAsync(() => page.FindAll(".pain .tick input")[0].ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Red: no running for now", page.Find(".light h2").TextContent));
        Assert.Contains("Knee 6 of 10.", page.Find(".light").TextContent);
        Assert.Contains("7 to 10 days", page.Find(".light").TextContent);
    }

    [Fact]
    public async Task Pain_that_is_no_sign_of_injury_is_named_with_what_to_do_and_as_it_was_answered()
    {
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(new CheckInAnswers(3, 4, 3, 4, 4, new Pain(BodySite.Knee, 5, null, null, PainSigns.None))));

        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.Contains("Knee 5 of 10: run easy, and stop if it gets worse.", page.Find(".light").TextContent));
        Assert.Equal("You answered: knee 5 of 10", page.Find(".signs li.strong").TextContent.TrimStart('●', ' '));
    }

    [Fact]
    public async Task No_leaves_out_what_was_told_of_a_pain_and_saves()
    {
        var page = await PageAsync();
        await TapAsync(page, 3, 3, 3, 3, 3);
        await HurtsAsync(page, true);
        await page.InvokeAsync(() => page.FindAll(".body-list input")[5].ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("#pain-Now").InputAsync("3"));
        await HurtsAsync(page, false);

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Green: train as planned", page.Find(".light h2").TextContent));
        Assert.Null(Assert.Single(await Get<CheckInService>().AllAsync(Me.Id)).Answers.Pain);
    }

    [Theory]
    [InlineData("Home")]
    [InlineData("ArrowLeft")]
    public async Task A_key_that_lowers_sets_a_pain_of_0_where_none_is_set(string key)
    {
        var page = await PageAsync();
        await HurtsAsync(page, true);
        Assert.Equal("not set", page.Find("label[for=pain-Now] output").TextContent);

        await page.InvokeAsync(() => page.Find("#pain-Now").KeyDownAsync(key));

        Assert.Equal("0 of 10", page.Find("label[for=pain-Now] output").TextContent);
    }

    [Fact]
    public async Task A_press_at_0_sets_a_pain_of_0_where_none_is_set()
    {
        var page = await PageAsync();
        await HurtsAsync(page, true);

        await page.InvokeAsync(() => page.Find("#pain-Now").PointerUpAsync());

        Assert.Equal("0 of 10", page.Find("label[for=pain-Now] output").TextContent);
    }

    [Fact]
    public async Task A_press_or_a_key_changes_no_pain_that_is_set()
    {
        var page = await PageAsync();
        await HurtsAsync(page, true);
        await page.InvokeAsync(() => page.Find("#pain-Now").InputAsync("3"));

        await page.InvokeAsync(() => page.Find("#pain-Now").PointerUpAsync());
        await page.InvokeAsync(() => page.Find("#pain-Now").KeyDownAsync("Home"));

        Assert.Equal("3 of 10", page.Find("label[for=pain-Now] output").TextContent);
    }

    [Fact]
    public async Task A_pain_that_was_denied_comes_back_as_it_was_told_and_one_that_was_not_told_is_none()
    {
        var page = await PageAsync();
        await TapAsync(page, 3, 3, 3, 3, 3);
        await HurtsAsync(page, true);
        await page.InvokeAsync(() => page.Find("#pain-Now").InputAsync("7"));
        await HurtsAsync(page, false);
        await HurtsAsync(page, true);
        Assert.Equal("7 of 10", page.Find("label[for=pain-Now] output").TextContent);

        await page.InvokeAsync(() => page.Find("#pain-Now").InputAsync("0"));
        await HurtsAsync(page, false);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Green: train as planned", page.Find(".light h2").TextContent));
        Assert.Null(Assert.Single(await Get<CheckInService>().AllAsync(Me.Id)).Answers.Pain);
    }

    [Fact]
    public async Task A_medical_sign_stops_until_it_is_said_to_be_over()
    {
        var page = await PageAsync();
        await TapAsync(page, 3, 3, 3, 3, 3);
        await page.InvokeAsync(() => page.FindAll("details .tick input")[1].ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("Stop: do not run", page.Find(".light h2").TextContent));
        Assert.Contains("Get medical help now.", page.Find(".light").TextContent);

        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == "Check in again").ClickAsync());
        await TapAsync(page, 4, 4, 4, 4, 4);
        await page.InvokeAsync(() => page.Find("input[name=cleared]").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Green: start easy", page.Find(".light h2").TextContent));
        Assert.Contains(". Start easy, and stop if it comes back.", page.Find(".light").TextContent);
        Assert.Equal(["green", "replaced"], page.FindAll("tbody tr .history-light").Select(c => c.TextContent));
    }

    [Fact]
    public async Task A_save_that_does_not_go_through_loses_nothing()
    {
        var page = await PageAsync();
        await TapAsync(page, 4, 4, 4, 4, 4);
        await BreakAsync("CheckIns");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Your answers are still here.", page.Find("form [role=alert]").TextContent));

        await MendAsync("CheckIns");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".light")));
    }

    [Fact]
    public void Every_light_and_every_reason_has_words()
    {
        Assert.All(Enum.GetValues<LightCode>(), code =>
        {
            Assert.EndsWith(".", LightText.For(new LightReason(code, GallerySamples.Today, 3), mayRun: true), StringComparison.Ordinal);
            Assert.DoesNotMatch("run easy|run, but|[Ss]tart easy", LightText.For(new LightReason(code, GallerySamples.Today, 3), mayRun: false));
            Assert.NotEmpty(LightText.Tag(code));
        });
        Assert.All(Enum.GetValues<LightColor>(), color => Assert.True(LightText.Title(color).Length > 0 && LightText.Effect(color).EndsWith('.')));
        Assert.All(Enum.GetValues<Advice>(), advice => Assert.Equal(advice == Advice.None, LightText.For(advice) is null));
        Assert.All(Enum.GetValues<BodySite>(), site => Assert.NotEmpty(LightText.For(site)));
    }

    [Fact]
    public void The_source_that_a_light_shows_is_the_documented_one()
    {
        var rows = File.ReadLines(Checkout.Path("docs", "readiness.md")).ToList();

        Assert.All(Enum.GetValues<LightCode>(), code =>
            Assert.EndsWith($"| {LightText.Source(code)} |", Assert.Single(rows, row => row.StartsWith($"| `{code}` |", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    private static async Task TapAsync(IRenderedComponent<CheckInPage> page, params int[] answers)
    {
        for (int i = 0; i < answers.Length; i++)
        {
            await page.InvokeAsync(() => page.FindAll(".seg")[i].QuerySelectorAll("input")[answers[i] - 1].ChangeAsync(true));
        }
    }

    private static Task HurtsAsync(IRenderedComponent<CheckInPage> page, bool hurts) =>
        page.InvokeAsync(() => page.FindAll(".seg")[5].QuerySelectorAll("input")[hurts ? 1 : 0].ChangeAsync(true));

    private async Task<IRenderedComponent<CheckInPage>> PageAsync()
    {
        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("form")));
        return page;
    }
}
