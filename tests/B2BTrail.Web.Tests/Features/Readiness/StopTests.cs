using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Readiness;

/// <summary>How a warning sign ends, on the page of the check-in.</summary>
public sealed class StopTests : TrailTestContext
{
    private static readonly CheckInInput Fine = new() { Energy = 4, Sleep = 4, Legs = 4, Mood = 4, Calm = 4 };
    private static readonly CheckInInput Fever = Fine with { Health = [HealthSigns.Fever] };
    private static readonly CheckInInput ChestPain = Fine with { Health = [HealthSigns.ChestPain] };

    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task An_ordinary_second_check_in_keeps_the_sign_and_tells_what_ends_it()
    {
        await CheckInAsync(ChestPain);
        await CheckInAsync(Fine);
        var page = Page();

        Assert.Equal("Stop: do not run", page.Find(".light h2").TextContent);
        Assert.Contains("When a doctor has cleared you, check in again and tick “A doctor has cleared me to run”. If it was a wrong tap, check in again and tick “It was a wrong tap”.", page.Find(".light").TextContent);
        Assert.Equal(["A doctor has cleared me to run (pain or pressure in the chest)", "It was a wrong tap (pain or pressure in the chest)"], await TicksAsync(page));
    }

    [Fact]
    public async Task A_fever_ends_by_passing_in_every_sentence()
    {
        await CheckInAsync(Fever);
        var page = Page();
        Assert.Contains("When the fever has passed, tomorrow or later, check in again and tick “The fever has passed”.", page.Find(".light").TextContent);
        Assert.DoesNotContain("doctor", page.Find(".light").TextContent);
        Assert.Equal(["I have no fever: it was a wrong tap"], await TicksAsync(page));

        Clock.Advance(TimeSpan.FromDays(1));
        await CheckInAsync(Fine);
        var next = Page();
        Assert.Contains("check in again and tick “The fever has passed”.", next.Find(".light").TextContent);
        Assert.DoesNotContain("doctor", next.Find(".light").TextContent);
        Assert.Equal(["The fever has passed"], await TicksAsync(next));
    }

    [Fact]
    public async Task The_day_after_chest_pain_asks_for_the_clearance_of_a_doctor()
    {
        await CheckInAsync(ChestPain);
        Clock.Advance(TimeSpan.FromDays(1));
        await CheckInAsync(Fine);
        var page = Page();

        Assert.Contains("is not cleared yet.", page.Find(".light").TextContent);
        Assert.Contains("tick “A doctor has cleared me to run”.", page.Find(".light").TextContent);
        Assert.Equal(["A doctor has cleared me to run (pain or pressure in the chest)"], await TicksAsync(page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_correction_starts_with_the_answers_that_stand_and_one_tap_takes_the_sign_back(bool byTick)
    {
        await CheckInAsync(Fever);
        Get<CheckInDraft>().Keep(Fever);
        var page = Page();
        Assert.Equal(5, page.FindAll(".seg input[checked]").Count(i => i.GetAttribute("aria-label")?.StartsWith('4') == true));
        Assert.True(Sign(page).HasAttribute("checked"));

        await page.InvokeAsync(() => (byTick ? page.Find("[name=wrong-tap]") : Sign(page)).ChangeAsync(byTick));

        Assert.False(Sign(page).HasAttribute("checked"));
        Assert.True(page.Find("[name=wrong-tap]").HasAttribute("checked"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("Green: train as planned", page.Find(".light h2").TextContent));
        Assert.Contains("You corrected the check-in: “Fever” was a wrong tap.", page.Find(".light").TextContent);
        Assert.DoesNotContain("is over", page.Find(".light").TextContent);

        static AngleSharp.Dom.IElement Sign(IRenderedComponent<CheckInPage> page) => page.Find("details .tick input");
    }

    [Fact]
    public async Task A_correction_that_nothing_hurts_takes_back_a_warning_sign_of_pain()
    {
        var onBone = Fine with { Pain = new() { Site = BodySite.Shin, Now = 0, Signs = [PainSigns.OnBone] } };
        await CheckInAsync(onBone);
        Get<CheckInDraft>().Keep(onBone);
        var page = Page();

        await page.InvokeAsync(() => page.FindAll(".seg")[5].QuerySelector("input")!.ChangeAsync(true));

        Assert.True(page.Find("[name=wrong-tap]").HasAttribute("checked"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("was a wrong tap.", page.Find(".light").TextContent));
    }

    [Theory]
    [InlineData("wrong-tap", "You corrected the check-in: “Pain or pressure in the chest” was a wrong tap.")]
    [InlineData("cleared", "You said that a doctor has cleared you after the warning sign of")]
    public async Task What_was_ticked_is_what_is_told(string tick, string told)
    {
        await CheckInAsync(ChestPain);
        Get<CheckInDraft>().Keep(Fine);
        var page = Page();

        await page.InvokeAsync(() => page.Find($"[name={tick}]").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains(told, page.Find(".light").TextContent));
        Assert.Empty(await TicksAsync(page));
    }

    [Fact]
    public async Task Of_both_ticks_the_later_one_counts()
    {
        await CheckInAsync(ChestPain);
        var page = Page();
        await TicksAsync(page);

        await page.InvokeAsync(() => page.Find("[name=wrong-tap]").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("[name=cleared]").ChangeAsync(true));

        Assert.False(page.Find("[name=wrong-tap]").HasAttribute("checked"));
        Assert.True(page.Find("[name=cleared]").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_red_light_that_is_corrected_says_that_it_was_replaced()
    {
        await CheckInAsync(Fine with { Pain = new() { Site = BodySite.Knee, Now = 6 } });
        Assert.DoesNotContain("replaces", Page().Find(".light").TextContent);
        await CheckInAsync(Fine with { Pain = new() { Site = BodySite.Knee, Now = 3 } });

        var light = Page().Find(".light").TextContent;

        Assert.Contains("Your earlier check-in of today was red. This one replaces it.", light);
        Assert.Contains("Knee 3 of 10: run, but stop if it gets worse.", light);
    }

    [Fact]
    public async Task Heavy_legs_are_told_as_they_were_answered()
    {
        await CheckInAsync(Fine with { Legs = 3 });

        Assert.Contains("Heavy, stiff or sore legs: you answered 3, heavy", Page().Find(".signs").TextContent);
    }

    [Fact]
    public async Task The_keyboard_goes_on_at_the_light_at_the_first_question_and_at_the_list()
    {
        var page = Page();
        foreach (var question in Enumerable.Range(0, 5))
        {
            await page.InvokeAsync(() => page.FindAll(".seg")[question].QuerySelectorAll("input")[3].ChangeAsync(true));
        }

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 1));
        Assert.Equal("-1", page.Find(".light h2").GetAttribute("tabindex"));

        await TicksAsync(page);
        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 2));

        await CheckInAsync(Fine);
        await page.InvokeAsync(() => page.FindAll("tbody button")[0].ClickAsync());
        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 3));
        Assert.Equal("-1", page.Find("#told-head").GetAttribute("tabindex"));
    }

    [Fact]
    public async Task Once_all_are_deleted_the_page_still_leads_to_them()
    {
        await CheckInAsync(Fine);
        var page = Page();
        var delete = page.FindAll("button").Single(b => b.TextContent == "Delete all");
        Assert.Contains("btn", delete.ClassList);
        Assert.Null(delete.Closest(".card-head"));

        await page.InvokeAsync(() => delete.ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("table")));
        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke());
        Assert.Contains("Deleted items", page.FindAll("a").Select(a => a.TextContent));
    }

    private async Task CheckInAsync(CheckInInput input)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<CheckInOutcome.Saved>(await Get<CheckInService>().CheckInAsync(Me.Id, input));
    }

    private static async Task<string[]> TicksAsync(IRenderedComponent<CheckInPage> page)
    {
        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == "Check in again").ClickAsync());
        return [.. page.FindAll("[name=cleared], [name=wrong-tap]").Select(tick => tick.ParentElement!.TextContent.Trim())];
    }

    private IRenderedComponent<CheckInPage> Page()
    {
        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        page.WaitForState(() => page.FindAll(".light, form").Count > 0);
        return page;
    }
}
