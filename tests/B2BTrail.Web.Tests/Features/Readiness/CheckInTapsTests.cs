using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Web;

namespace B2BTrail.Web.Tests.Features.Readiness;

public sealed class CheckInTapsTests : TrailTestContext
{
    private int _saved;

    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task One_thing_is_asked_at_a_time_and_the_fifth_tap_saves()
    {
        var taps = Taps();
        string[] questions = ["How is your energy?", "How did you sleep?", "How are your legs?", "How is your mood?", "How much stress is in your life?"];
        foreach (var (question, step) in questions.Zip([4, 3, 5, 4, 2]))
        {
            Assert.Equal(question, taps.Find("h2").TextContent);
            Assert.Empty(await Get<CheckInService>().AllAsync(Me.Id));
            await taps.InvokeAsync(() => taps.FindAll(".taps-step")[step - 1].ClickAsync());
        }

        await taps.WaitForAssertionAsync(() => Assert.Equal(1, _saved));
        Assert.Equal(new CheckInAnswers(4, 3, 5, 4, 2), Assert.Single(await Get<CheckInService>().AllAsync(Me.Id)).Answers);
        Assert.Empty(taps.FindAll(".taps-step"));
    }

    [Fact]
    public async Task Each_answer_has_a_word_and_stays_listed()
    {
        var taps = Taps();
        Assert.Equal(["1exhausted", "2low", "3okay", "4good", "5great"], taps.FindAll(".taps-step").Select(b => b.TextContent));

        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[1].ClickAsync());

        Assert.Equal("Energy low", taps.FindAll(".taps-item")[0].TextContent.Trim());
        Assert.Equal("Sleep", taps.Find("[aria-current=step]").TextContent.Trim());
    }

    [Fact]
    public async Task The_keys_1_to_5_answer_and_others_do_not()
    {
        var taps = Taps();
        foreach (var key in new[] { "0", "6", "a", "Tab", "4" })
        {
            await taps.InvokeAsync(() => taps.Find("section").KeyDownAsync(new KeyboardEventArgs { Key = key }));
        }

        Assert.Equal("Energy good", taps.FindAll(".taps-item")[0].TextContent.Trim());
        Assert.Equal("How did you sleep?", taps.Find("h2").TextContent);
        await taps.InvokeAsync(() => taps.Find("section").KeyDownAsync(new KeyboardEventArgs { Key = "1", CtrlKey = true }));
        Assert.Equal("How did you sleep?", taps.Find("h2").TextContent);
    }

    [Fact]
    public async Task A_saved_answer_can_be_changed_and_keeps_the_pain_that_was_told()
    {
        var pain = new Pain(BodySite.Knee, 2, null, null, PainSigns.None);
        var taps = Taps(new CheckInAnswers(4, 4, 4, 4, 4, pain));
        Assert.Equal("Green: train as planned", taps.Find("h2").TextContent);

        await taps.InvokeAsync(() => taps.FindAll(".taps-item")[2].ClickAsync());
        Assert.Equal("How are your legs?", taps.Find("h2").TextContent);
        Assert.Equal("4good", taps.Find("[aria-pressed=true]").TextContent);
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[1].ClickAsync());

        await taps.WaitForAssertionAsync(() => Assert.Equal(1, _saved));
        Assert.Equal(new CheckInAnswers(4, 4, 2, 4, 4, pain), Assert.Single(await Get<CheckInService>().AllAsync(Me.Id)).Answers);
    }

    [Fact]
    public void Pain_and_illness_stand_as_they_were_answered_and_pain_as_the_cause_of_an_amber_light()
    {
        var hurts = new CheckInAnswers(3, 4, 3, 4, 4, new Pain(BodySite.Knee, 5, null, null, PainSigns.None));
        var reason = new LightReason(LightCode.MiddlingPain, Me.Today, 5) { Site = BodySite.Knee };

        var taps = Taps(hurts, new Light(LightColor.Amber, [reason], true));

        Assert.Equal("Knee 5 of 10: run easy, and stop if it gets worse.", taps.Find(".taps-why").TextContent.Trim());
        Assert.Equal("Knee 5 of 10.", Taps(hurts, new Light(LightColor.Amber, [reason], true), mayRun: false).Find(".taps-why").TextContent.Trim());
        Assert.Equal("Something hurts knee 5 of 10", taps.Find(".taps-hurts").TextContent.Trim());
        Assert.Equal("Something hurts, or I feel sick", Taps(hurts with { Pain = null }).Find(".taps-hurts").TextContent.Trim());
        Assert.Equal("I feel sick Fever", Taps(hurts with { Pain = null, Health = HealthSigns.Fever }).Find(".taps-hurts").TextContent.Trim());
        Assert.Equal("Something hurts, and I feel sick knee 5 of 10 · Fever", Taps(hurts with { Health = HealthSigns.Fever }).Find(".taps-hurts").TextContent.Trim());
    }

    [Fact]
    public async Task An_older_page_does_not_replace_a_warning_sign_that_it_does_not_know_of()
    {
        var usual = new CheckInAnswers(4, 4, 4, 4, 4);
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(usual));
        var taps = Taps(usual);
        var sign = usual with { Health = HealthSigns.ChestPain };
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(sign));

        await taps.InvokeAsync(() => taps.FindAll(".taps-item")[2].ClickAsync());
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[1].ClickAsync());

        await taps.WaitForAssertionAsync(() => Assert.StartsWith("You checked in elsewhere since", taps.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, _saved);
        Assert.Equal(sign, (await Get<CheckInService>().LookAsync(Me.Id)).Answers);
    }

    [Fact]
    public async Task A_page_of_yesterday_saves_none_of_its_answers_as_those_of_today_and_becomes_the_page_of_today()
    {
        var taps = Taps(new CheckInAnswers(2, 2, 2, 2, 2), day: Me.Today.AddDays(-1));

        await taps.InvokeAsync(() => taps.FindAll(".taps-item")[0].ClickAsync());
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[3].ClickAsync());

        await taps.WaitForAssertionAsync(() => Assert.True(Assert.Single(Get<BunitNavigationManager>().History).Options.ForceLoad));
        Assert.Equal(0, _saved);
        Assert.Empty(await Get<CheckInService>().AllAsync(Me.Id));
    }

    [Fact]
    public async Task Taps_that_were_begun_yesterday_and_end_today_are_of_today()
    {
        var taps = Taps(day: Me.Today.AddDays(-1));
        for (var tap = 0; tap < 5; tap++)
        {
            await taps.InvokeAsync(() => taps.FindAll(".taps-step")[3].ClickAsync());
        }

        await taps.WaitForAssertionAsync(() => Assert.Equal(1, _saved));
        Assert.Equal(Me.Today, Assert.Single(await Get<CheckInService>().AllAsync(Me.Id)).LocalDate);
    }

    [Fact]
    public async Task What_hurts_goes_on_in_the_whole_form_with_what_was_answered()
    {
        var taps = Taps();
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[3].ClickAsync());
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[2].ClickAsync());
        Assert.Equal("/checkin", taps.Find(".taps-hurts").GetAttribute("href"));
        await taps.InvokeAsync(() => taps.Find(".taps-hurts").ClickAsync());

        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("form")));
        Assert.Equal(["4 good", "3 restless"], page.FindAll(".seg input[checked]").Select(i => i.GetAttribute("aria-label")));
        await page.InvokeAsync(() => page.FindAll(".seg")[^1].QuerySelectorAll("input")[0].ChangeAsync(true));
        Assert.True(page.FindAll(".seg")[^1].QuerySelectorAll("input")[0].HasAttribute("checked"));
        Assert.Empty(await Get<CheckInService>().AllAsync(Me.Id));
    }

    [Fact]
    public async Task A_store_that_fails_loses_no_answer_and_the_same_tap_tries_again()
    {
        var taps = Taps();
        for (var tap = 0; tap < 4; tap++)
        {
            await taps.InvokeAsync(() => taps.FindAll(".taps-step")[3].ClickAsync());
        }

        await BreakAsync("CheckIns");
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[3].ClickAsync());
        await taps.WaitForAssertionAsync(() => Assert.Contains("Your answers are still here.", taps.Find("[role=alert]").TextContent));
        Assert.Equal(0, _saved);

        await MendAsync("CheckIns");
        await taps.InvokeAsync(() => taps.FindAll(".taps-step")[3].ClickAsync());
        await taps.WaitForAssertionAsync(() => Assert.Equal(1, _saved));
    }

    private IRenderedComponent<CheckInTaps> Taps(CheckInAnswers? saved = null, Light? light = null, bool mayRun = true, DateOnly? day = null) => Render<CheckInTaps>(p => p
        .Add(c => c.Runner, Me.Id)
        .Add(c => c.Day, day ?? Me.Today)
        .Add(c => c.Saved, saved)
        .Add(c => c.Light, light ?? new Light(LightColor.Green, [], saved is not null))
        .Add(c => c.MayRun, mayRun)
        .Add(c => c.OnChanged, () => _saved++));
}
