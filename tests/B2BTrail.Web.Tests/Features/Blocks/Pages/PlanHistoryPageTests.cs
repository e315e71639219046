using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

public sealed class PlanHistoryPageTests : TrailTestContext
{
    private BlockId _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        _block = (await SaveOnAsync(GallerySamples.Request.StartDate, GallerySamples.Request)).Id;
    }

    [Fact]
    public async Task Each_line_says_old_new_and_why_and_the_cause_comes_first()
    {
        var page = await PageAsync();

        Assert.Matches(@"\d+ days without a run", page.Find(".causes li").TextContent);
        Assert.Matches(@"\d+ changes in \d+ weeks\. Your biggest back-to-back ", page.Find(".causes + p").TextContent);
        Assert.NotEmpty(page.FindAll(".diff"));
        Assert.All(page.FindAll(".diff"), line =>
        {
            Assert.Matches(@"^\w+ \d+ \w+: .+ becomes .+$", line.QuerySelector("input")!.GetAttribute("aria-label"));
            Assert.NotEmpty(line.QuerySelector(".diff-why .tag")!.TextContent);
        });
        Assert.All(page.FindAll("fieldset legend"), week => Assert.StartsWith("Week ", week.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_week_is_left_with_one_press_and_keeps_its_total_in_chart_and_figures()
    {
        var page = await PageAsync();
        var weeks = page.FindAll("fieldset").Count;
        Assert.True(weeks > 1);
        Assert.Equal(1, page.FindAll(".week-days").Count(days => !days.HasAttribute("hidden")));
        Assert.NotEqual("", page.Find("path.chart-before").GetAttribute("d"));
        Assert.Equal(["Largest back-to-back", "Biggest week", "Before the race"], page.FindAll(".changes-figures dt").Select(name => name.TextContent));

        await page.InvokeAsync(() => page.Find(".box").ClickAsync());

        Assert.Equal("false", page.Find(".box").GetAttribute("aria-checked"));
        Assert.Empty(page.FindAll("fieldset")[0].QuerySelectorAll(".week-totals del"));
        Assert.All(page.FindAll("fieldset")[0].QuerySelectorAll(".diff"), line => Assert.NotNull(line.QuerySelector(".diff-left")));
        await page.InvokeAsync(() => page.FindAll("fieldset .diff input")[0].ChangeAsync(true));
        Assert.Matches("^(mixed|true)$", page.Find(".box").GetAttribute("aria-checked"));
    }

    [Fact]
    public async Task What_keeping_the_plan_breaks_is_told_and_listed_on_request()
    {
        var page = await PageAsync();

        Assert.Matches(@"Keeping your plan breaks \d+ rules?", page.Find(".keeping").TextContent);
        Assert.Empty(page.FindAll(".told li"));
        await page.InvokeAsync(() => page.Find(".keeping button").ClickAsync());
        Assert.NotEmpty(page.FindAll(".told li"));
    }

    [Fact]
    public async Task Locked_days_that_break_a_rule_are_named_with_the_way_out_before_and_after_accepting()
    {
        await LogBeforeAsync(GallerySamples.Today);
        await Get<PlanEditService>().EditAsync(Me.Id, _block, 0, new PlanEdit.SwapPairDays(GallerySamples.Today));
        await Get<CheckInService>().CheckInAsync(Me.Id, new CheckInInput { Energy = 4, Sleep = 4, Legs = 4, Mood = 4, Calm = 4, Pain = new() { Site = BodySite.Knee, Now = 7 } });
        var page = Render<PlanHistoryPage>(p => p.Add(c => c.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".diff")));

        var told = page.Find(".rules-left").TextContent;
        Assert.Contains("Sat 20 Mar and Sun 21 Mar are locked and stay", told, StringComparison.Ordinal);
        Assert.Contains("A red light means no running on Sat 20 Mar.", told, StringComparison.Ordinal);
        var left = page.FindAll(".rules-left li").Count;
        Assert.DoesNotContain("Sat 20 Mar", await KeepingAsync(page), StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find(".diff-actions .btn-primary").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".diff")));
        Assert.Equal(left, page.FindAll(".rules-left li").Count);
        Assert.Contains("“Reset to plan”", page.Find(".rules-left").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The plan fits", page.Markup, StringComparison.Ordinal);
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public async Task All_is_accepted_with_one_press_and_can_be_gone_back_from()
    {
        var page = await PageAsync();

        await page.InvokeAsync(() => page.Find(".diff-actions .btn-primary").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Matches(@"^\d+ days changed\.$", page.Find("[role=status] p").TextContent));
        Assert.Contains("None. The plan fits", page.Markup);
        Assert.Contains("You accepted suggested changes", page.Find(".versions").TextContent);

        await page.InvokeAsync(() => page.FindAll(".versions button")[^1].ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Restored an earlier version", page.Find(".versions").TextContent));
        Assert.NotEmpty(page.FindAll(".diff"));
    }

    [Fact]
    public async Task A_choice_that_breaks_a_rule_names_the_days_it_needs_and_takes_them_along()
    {
        var page = await PageAsync();
        var changes = ProposalText.Together(await LinesAsync());
        await ChooseOnlyAsync(page, changes.Index().MaxBy(change => change.Item.Sum(line => line.After.Distance.Meters - line.Before.Distance.Meters)).Index);

        Assert.Equal("Accept 1 change", page.Find(".diff-actions .btn-primary").TextContent.Trim());
        Assert.Equal($"1 of {changes.Count} changes selected", page.Find("#changes-head").TextContent);
        Assert.Contains("cannot be accepted without others", page.Find(".diff-actions [role=status] p").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".diff-actions [role=status] .told li"));
        Assert.True(page.Find(".diff-actions .btn-primary").HasAttribute("disabled"));

        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent.StartsWith("Also select ", StringComparison.Ordinal)).ClickAsync());
        await page.InvokeAsync(() => page.Find(".diff-actions .btn-primary").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Matches(@"^\d+ days changed\.", page.Find("[role=status] p").TextContent));
    }

    [Fact]
    public async Task A_day_that_gets_shorter_is_accepted_alone_and_the_page_says_what_that_breaks()
    {
        var page = await PageAsync();
        await ChooseOnlyAsync(page, 0);
        Assert.Matches("^1 change in 1 week. Your biggest back-to-back stays ", page.Find(".because .soft").TextContent);

        var told = page.Find(".diff-actions [role=status] p").TextContent;
        Assert.Matches(@"^With only these changes the plan breaks \d+ rules?\. The changes you leave out would mend that\.$", told);
        await page.InvokeAsync(() => page.Find(".diff-actions .btn-primary").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Matches(
            @"^1 day changed\. Your plan now breaks \d+ rules?; the changes you left out would mend that\.$", page.Find("[role=status] .note-warn p").TextContent));
        var broken = page.Find("[role=status] p").TextContent.Split(" breaks ")[1].Split(';')[0];
        Assert.Contains($" breaks {broken}.", told, StringComparison.Ordinal);
        Assert.Contains($"Keeping your plan breaks {broken}", page.Find(".keeping").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_it_stays_here_to_be_taken_and_is_not_asked_on_the_block()
    {
        var page = await PageAsync();
        Assert.NotEmpty((await BlockAsync()).FindAll("[aria-label='Suggested changes']"));

        await Press(page, "Keep my plan");

        await page.WaitForAssertionAsync(() => Assert.StartsWith("Your plan stays the same.", page.Find("[role=status] p").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".diff"));
        Assert.Empty((await BlockAsync()).FindAll("[aria-label='Suggested changes']"));
    }

    [Fact]
    public async Task A_plan_that_changed_under_the_proposal_is_told_and_looked_at_anew()
    {
        var page = await PageAsync();
        var line = (await LinesAsync())[0];
        await Get<PlanEditService>().EditAsync(Me.Id, _block, 0, line.Before.IsOnFoot ? new PlanEdit.Skip(line.Before.Date) : new PlanEdit.Add(line.Before.Date, Distance.FromMiles(3)));

        await page.InvokeAsync(() => page.Find(".diff-actions .btn-primary").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("changed in the meantime", page.Find("[role=status] p").TextContent));
        await page.InvokeAsync(() => page.Find(".diff-actions .btn-primary").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Matches(@"^\d+ days changed\.$", page.Find("[role=status] p").TextContent));
    }

    [Fact]
    public async Task A_medical_light_leaves_nothing_to_accept()
    {
        await Get<CheckInService>().CheckInAsync(Me.Id, new CheckInInput { Energy = 3, Sleep = 3, Legs = 3, Mood = 3, Calm = 3, Health = [HealthSigns.Fever] });

        var page = Render<PlanHistoryPage>(p => p.Add(c => c.Id, _block.Value).AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.Contains("Plan paused. You reported a warning sign.", page.Markup));
        Assert.Empty(page.FindAll(".diff"));
    }

    /// <summary>The block's page once its calendar is there: what is suggested stands above it from its first moment on.</summary>
    private async Task<IRenderedComponent<BlockOverview>> BlockAsync()
    {
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".cal-week")));
        return page;
    }

    private static Task Press(IRenderedComponent<PlanHistoryPage> page, string text) => page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == text).ClickAsync());

    /// <summary>All that keeping the plan breaks; empty where it breaks nothing.</summary>
    private static async Task<string> KeepingAsync(IRenderedComponent<PlanHistoryPage> page)
    {
        if (page.FindAll(".keeping button").Count == 0)
        {
            return "";
        }

        await page.InvokeAsync(() => page.Find(".keeping button").ClickAsync());
        return page.Find("section + .note .told").TextContent;
    }

    private async Task<IReadOnlyList<ProposalLine>> LinesAsync() => ((ReplanOutcome.Proposed)(await Get<ReplanService>().LookAsync(Me.Id, _block))!.Outcome).Proposal.Lines;

    private static async Task ChooseOnlyAsync(IRenderedComponent<PlanHistoryPage> page, int change)
    {
        foreach (var other in Enumerable.Range(0, page.FindAll(".diff input").Count).Where(other => other != change))
        {
            await page.InvokeAsync(() => page.FindAll(".diff input")[other].ChangeAsync(false));
        }
    }

    private async Task LogBeforeAsync(DateOnly day)
    {
        var plan = (await Get<BlockQueries>().PlanAsync(Me.Id, _block, default))!.Block.Plan;
        foreach (var done in plan.Sessions.Where(d => d.IsOnFoot && d.Date < day))
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = done.Date, DistanceMeters = done.Distance.Meters });
        }
    }

    private async Task<IRenderedComponent<PlanHistoryPage>> PageAsync()
    {
        // A log that ends twelve days ago: longer off would ask for a new block.
        await LogBeforeAsync(GallerySamples.Today.AddDays(-12));
        var page = Render<PlanHistoryPage>(p => p.Add(c => c.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".diff")));
        return page;
    }
}
