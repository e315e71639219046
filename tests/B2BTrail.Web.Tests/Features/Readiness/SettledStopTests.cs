using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Readiness;

/// <summary>What the page of the check-in says of several warning signs, once one of them is settled.</summary>
public sealed class SettledStopTests : TrailTestContext
{
    private static readonly CheckInInput Fine = new() { Energy = 4, Sleep = 4, Legs = 4, Mood = 4, Calm = 4 };
    private static readonly CheckInInput Fever = Fine with { Health = [HealthSigns.Fever] };
    private static readonly CheckInInput ChestPain = Fine with { Health = [HealthSigns.ChestPain] };
    private static readonly CheckInInput OnBone = Fine with { Pain = new() { Site = BodySite.Shin, Now = 2, Signs = [PainSigns.OnBone] } };

    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task A_wrong_tap_leaves_a_clearance_of_the_day_with_its_advice()
    {
        await CheckInAsync(ChestPain);
        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.Over });
        await CheckInAsync(Fever);
        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.WrongTap });

        var light = Page().Find(".light");

        Assert.Equal("Green: start easy", light.QuerySelector("h2")!.TextContent);
        Assert.Contains("You said that a doctor has cleared you", light.TextContent);
        Assert.Contains("Start easy, and stop if it comes back.", light.TextContent);
        Assert.Contains("“Fever” was a wrong tap.", light.TextContent);
        Assert.DoesNotContain("“Pain or pressure in the chest”", light.TextContent);
    }

    [Fact]
    public async Task A_fever_that_was_a_wrong_tap_leaves_chest_pain_open()
    {
        await CheckInAsync(ChestPain);
        await CheckInAsync(Fever);
        var page = Page();
        Assert.Equal(["A doctor has cleared me to run (pain or pressure in the chest, fever)", "I have no fever: it was a wrong tap"], await TicksAsync(page));

        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.WrongTap });

        Assert.Equal("Stop: do not run", Page().Find(".light h2").TextContent);
        Assert.DoesNotContain("Fever", Page().Find(".light ul").TextContent);
    }

    [Fact]
    public async Task A_sign_that_was_a_wrong_tap_does_not_come_back_with_the_next_check_in()
    {
        await CheckInAsync(OnBone);
        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.WrongTap });
        await CheckInAsync(Fever);
        await CheckInAsync(Fine);

        var reason = Assert.Single(Page().FindAll(".light li"));
        Assert.StartsWith("Fever.", reason.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answering_again_after_a_clearance_brings_nothing_back_and_carries_nothing_over()
    {
        await CheckInAsync(ChestPain);
        Clock.Advance(TimeSpan.FromDays(1));
        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.Over });
        Assert.Empty(await TicksAsync(Page()));
        await CheckInAsync(Fine);

        Assert.Equal("Green: start easy", Page().Find(".light h2").TextContent);
    }

    [Fact]
    public async Task A_tick_is_taken_out_where_another_page_told_a_sign_since()
    {
        await CheckInAsync(Fever);
        var page = Page();
        await TicksAsync(page);
        foreach (int question in Enumerable.Range(0, 5))
        {
            await page.InvokeAsync(() => page.FindAll(".seg")[question].QuerySelectorAll("input")[3].ChangeAsync(true));
        }

        await page.InvokeAsync(() => page.Find("[name=wrong-tap]").ChangeAsync(true));
        await CheckInAsync(ChestPain);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.StartsWith("You checked in elsewhere", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.False(page.Find("[name=wrong-tap]").HasAttribute("checked"));
    }

    [Fact]
    public async Task The_history_tells_the_time_and_the_signs_of_each_check_in()
    {
        await CheckInAsync(OnBone);
        await CheckInAsync(Fever);

        var rows = Page().FindAll("tbody tr");

        Assert.Equal(["fever", "shin 2, pain on one spot of a bone"], rows.Select(row => row.QuerySelector("td:nth-child(3) .history-more")!.TextContent));
        Assert.NotEqual(rows[0].QuerySelector(".history-more")!.TextContent, rows[1].QuerySelector(".history-more")!.TextContent);
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
