using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunEditorTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Theory]
    [InlineData("7,5", "7.5 mi")]
    [InlineData("10 km", "6.2 mi")]
    public async Task A_day_and_a_distance_in_either_unit_are_enough(string typed, string logged)
    {
        var page = await NewAsync();

        await TypeAsync(page, "distance", typed);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var run = Assert.Single((await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Items);
        Assert.Equal((Me.Today, logged), (run.LocalDate, Miles.Distance(run.Distance)));
    }

    [Fact]
    public async Task A_run_that_may_be_in_the_log_already_is_asked_about_before_it_is_saved()
    {
        await LoggedAsync(Distance.FromMiles(4).Meters);
        var page = await NewAsync();
        await TypeAsync(page, "distance", "4");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("This run may be in your log already", page.Find("[role=alert]").TextContent));
        Assert.Equal(1, (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Total);
        await page.InvokeAsync(() => page.Find("[role=alert] button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(2, (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Total);
    }

    [Fact]
    public async Task A_run_can_be_marked_as_a_race()
    {
        var page = await NewAsync();
        await TypeAsync(page, "distance", "26.2");
        await page.InvokeAsync(() => page.Find("input[name=race]").ChangeAsync(true));

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.True(Assert.Single((await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Items).Entry.IsRace);
    }

    [Fact]
    public async Task A_run_has_a_name_and_tags_and_those_of_other_runs_are_offered()
    {
        await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = Me.Today, DistanceMeters = 5000, Tags = ["Night", "with club"] });
        var page = await NewAsync();
        await TypeAsync(page, "distance", "6");
        await TypeAsync(page, "name", "Over the ridge");
        await TypeAsync(page, "tags", "Mud");

        Assert.Equal(["night", "with club"], page.FindAll("[aria-label='Tags used before'] button").Select(tag => tag.TextContent));
        await page.InvokeAsync(() => page.FindAll("[aria-label='Tags used before'] button")[1].ClickAsync());
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var run = (await Get<RunService>().ListAsync(Me.Id, new RunFilter { Question = "RIDGE" }, 0, 10)).Items.Single();
        Assert.Equal(("Over the ridge", "mud, with club"), (run.Entry.Name, run.Entry.Tags.Text));
    }

    [Fact]
    public async Task What_is_no_number_comes_back_as_nothing_and_is_not_refused_unseen()
    {
        var first = await NewAsync();
        await TypeAsync(first, "distance", "6");
        await TypeAsync(first, "climb", "a lot");
        await LeaveAsync(first);

        var second = await NewAsync();
        Assert.Equal("", second.Find("input[name=climb]").GetAttribute("value") ?? "");
        await second.InvokeAsync(() => second.Find("form").SubmitAsync());

        await second.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_in_the_fold_comes_back_in_sight()
    {
        var first = await NewAsync();
        Assert.False(first.Find("details.fold").HasAttribute("open"));
        await first.InvokeAsync(() => first.FindAll("details.fold input")[^1].InputAsync("999"));
        await LeaveAsync(first);

        Assert.True((await NewAsync()).Find("details.fold").HasAttribute("open"));
    }

    [Fact]
    public async Task A_form_sent_right_after_the_last_key_is_saved_as_typed()
    {
        var page = await NewAsync();
        await TypeAsync(page, "distance", "7.5");

        await page.InvokeAsync(() => page.Find("input[name=time]").InputAsync("1:15:00"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var run = Assert.Single((await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Items);
        Assert.Equal(4500, run.Entry.Moving?.Seconds);
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_comes_back()
    {
        var first = await NewAsync();
        await TypeAsync(first, "notes", "over the ridge");
        await LeaveAsync(first);

        var second = await NewAsync();

        Assert.Contains("over the ridge", second.Find("textarea[name=notes]").GetAttribute("value") ?? second.Find("textarea[name=notes]").TextContent);
    }

    [Fact]
    public async Task A_save_that_does_not_go_through_says_so_and_keeps_the_text()
    {
        var page = await NewAsync();
        await TypeAsync(page, "distance", "9");
        await BreakAsync("Runs");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal(
            "Could not save. Your text is still here. Try again.", page.Find(".field-error[role=alert]").TextContent));
        Assert.Equal("9", page.Find("input[name=distance]").GetAttribute("value"));

        await MendAsync("Runs");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_that_cannot_be_kept_does_not_stop_the_save()
    {
        var page = await NewAsync();
        await BreakAsync("FormDrafts");
        await TypeAsync(page, "distance", "9");
        await LeaveAsync(page);
        await MendAsync("FormDrafts");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_tabs_that_share_a_draft_save_two_runs()
    {
        var first = await NewAsync();
        await TypeAsync(first, "distance", "9");
        await LeaveAsync(first);
        var second = await NewAsync();
        await first.InvokeAsync(() => first.Find("form").SubmitAsync());
        await first.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));

        await TypeAsync(second, "distance", "4");
        await second.InvokeAsync(() => second.Find("form").SubmitAsync());

        await second.WaitForAssertionAsync(() => Assert.Equal(2, Get<ISnackbar>().ShownSnackbars.Count()));
        Assert.Equal(2, (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Total);
    }

    [Fact]
    public async Task A_change_made_elsewhere_is_shown_and_not_overwritten()
    {
        var run = await LoggedAsync(5000);
        var page = await OpenAsync(run.Id);
        await ChangeElsewhereAsync(run, 8000);

        await TypeAsync(page, "distance", "4");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("Nothing was overwritten", page.Find("[role=alert]").TextContent));
        Assert.Equal(["Distance5 mi"], page.FindAll("[role=alert] .facts div").Select(fact => fact.TextContent));
        await page.InvokeAsync(() => page.FindAll("[role=alert] button")[0].ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.EndsWith(RunUrls.Of(run.Id), Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal("4 mi", Miles.Distance((await Get<RunService>().FindAsync(Me.Id, run.Id))!.Distance));
    }

    [Fact]
    public async Task Using_the_saved_version_where_the_store_does_not_answer_says_so_and_keeps_the_text()
    {
        var run = await LoggedAsync(5000);
        var page = await OpenAsync(run.Id);
        await ChangeElsewhereAsync(run, 8000);
        await TypeAsync(page, "distance", "4");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Nothing was overwritten", page.Find("[role=alert]").TextContent));
        await BreakAsync("FormDrafts");

        await page.InvokeAsync(() => page.FindAll("[role=alert] button")[1].ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal(
            "Could not save. Your text is still here. Try again.", page.Find(".field-error[role=alert]").TextContent));
        Assert.Equal("4", page.Find("input[name=distance]").GetAttribute("value"));
    }

    [Fact]
    public async Task Choosing_a_session_does_not_hide_a_change_made_elsewhere()
    {
        var run = await LoggedAsync(5000);
        var page = await OpenAsync(run.Id);
        await ChangeElsewhereAsync(run, 8000);

        var linked = Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LinkAsync(Me.Id, run.Id, null)).Run;
        await page.InvokeAsync(() => page.FindComponent<SessionLink>().Instance.Changed.InvokeAsync(linked));
        await TypeAsync(page, "distance", "4");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("Nothing was overwritten", page.Find("[role=alert]").TextContent));
    }

    [Fact]
    public async Task A_time_that_cannot_be_read_is_answered_at_its_field()
    {
        var page = await NewAsync();
        await TypeAsync(page, "distance", "4");
        await TypeAsync(page, "time", "a while");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("true", page.Find("input[name=time]").GetAttribute("aria-invalid")));
        Assert.Equal(0, (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Total);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_found()
    {
        var missing = false;
        Get<NavigationManager>().OnNotFound += (_, _) => missing = true;

        var page = Render<RunEditor>(p => p.Add(e => e.Id, Guid.CreateVersion7()).AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.True(missing));
    }

    [Fact]
    public async Task A_saved_run_leaves_no_draft_behind()
    {
        var page = await NewAsync();
        await TypeAsync(page, "distance", "9");
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));

        await TypeAsync(page, "notes", "one more key");
        await LeaveAsync(page);

        Assert.Null(await Get<AutosaveService>().ReadAsync<RunForm>(Me.Id, "run/new"));
    }

    // Leaving keeps at once what a pause would have kept.
    private static Task LeaveAsync(IRenderedComponent<RunEditor> page) => page.InvokeAsync(() => page.Instance.DisposeAsync().AsTask());

    private async Task<Run> LoggedAsync(double meters)
    {
        var input = new RunInput { LocalDate = Me.Today, DistanceMeters = meters };
        return Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), input)).Run;
    }

    private async Task ChangeElsewhereAsync(Run run, double meters) => Assert.IsType<RunOutcome.Saved>(
        await Get<RunService>().ChangeAsync(Me.Id, run.Id, null, RunInput.From(run) with { DistanceMeters = meters }));

    private async Task<IRenderedComponent<RunEditor>> NewAsync()
    {
        var page = Render<RunEditor>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        return page;
    }

    private async Task<IRenderedComponent<RunEditor>> OpenAsync(RunId id)
    {
        Render<MudPopoverProvider>();
        var page = Render<RunEditor>(p => p.Add(e => e.Id, id.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        return page;
    }

    private async Task TypeAsync(IRenderedComponent<RunEditor> page, string field, string text)
    {
        await page.InvokeAsync(() => page.Find($"[name={field}]").InputAsync(text));
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await page.InvokeAsync(() => { });
    }
}
