using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

/// <summary>What cannot be planned is told at its field, and what is only unusual is asked about there.</summary>
public sealed class PlannerProblemsTests : TrailTestContext
{
    private DateOnly Race => Me.Today.AddDays(23 * 7);

    public override Task InitializeAsync() => OpenStoreAsync();

    [Theory]
    [InlineData("a span that ends before it starts", "off-to", "That is before its first day.")]
    [InlineData("a span over another", "off-from", "These days overlap others. Give each day once.")]
    [InlineData("a race on the eve of the race", "other-race-date", "That is the day before the goal. Leave it out.")]
    [InlineData("a longest run to come", "longest-date", "That is after the block starts. Enter the day you ran it.")]
    [InlineData("91 days off", "days-off", "Enter 0 to 90 days.")]
    [InlineData("-1 minutes", "day-minutes", "Enter 30 to 360 minutes.")]
    [InlineData("5000 minutes", "day-minutes", "Enter 30 to 360 minutes.")]
    [InlineData("20% more in one run", null, "Enter 5% to 15% (as a share: 0.05 to 0.15).")]
    [InlineData("5000 minutes in a span", "off-minutes", "Enter 20 to 360 minutes.")]
    public async Task What_cannot_be_planned_is_told_at_its_field_and_nothing_is_saved(string fault, string? field, string words)
    {
        var page = await PageAsync(form => Spoil(form, fault));

        var input = page.FindAll(field is null ? "[aria-invalid=true]" : $"input[name={field}]")[^1];
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(words, input.Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(input.Closest("details[open]"));
        Assert.NotNull(input.Closest($"#{page.Find("[data-first-fault]").GetAttribute("data-first-fault")}"));
        await NothingIsSavedAsync(page);
    }

    [Fact]
    public void A_range_is_told_in_the_unit_of_its_field_first()
    {
        Assert.Equal("Enter 0.5 to 6 hours (in minutes: 30 to 360).", RequestProblemText.Range(Rules.FirstDayTime));
        Assert.Equal("Enter 2 to 40 hours (in minutes: 120 to 2,400).", RequestProblemText.Range(Rules.WeekTime));
        Assert.Equal("Enter a pace from 3:14 to 64:22 per mile (2:00 to 40:00 per kilometer).", RequestProblemText.PaceOutOfRange);
    }

    [Fact]
    public async Task More_closed_weekdays_than_running_days_allow_are_told_at_the_weekdays_and_nothing_is_saved()
    {
        var page = await PageAsync(form => (form.DayMinutes[1], form.DayMinutes[2], form.DayMinutes[3]) = (0, 0, 0));

        var told = page.Find(".day-chips + .field-error");
        Assert.StartsWith("You have fewer weekdays than running days.", told.TextContent, StringComparison.Ordinal);
        Assert.NotNull(told.Closest("details[open]"));
        await NothingIsSavedAsync(page);
    }

    [Fact]
    public async Task More_than_ninety_days_without_a_run_are_told_at_the_time_off_and_nothing_is_saved()
    {
        var page = await PageAsync(form => form.TimeOff.Add(new TimeOffForm { From = Me.Today.AddDays(14), To = Me.Today.AddDays(14 + 95) }));

        Assert.Matches(@"leave 9\d days without a run; at most 90 can be planned\. Start a new block on ", page.FindAll("details[open] .field-error").Single().TextContent);
        await NothingIsSavedAsync(page);
    }

    [Theory]
    [InlineData("To")]
    [InlineData("Day of that run")]
    [InlineData("Race in the last")]
    [InlineData("Earliest start")]
    public async Task A_day_that_may_be_left_out_is_not_taken_as_left_out_where_what_is_typed_is_no_day(string label)
    {
        var page = await PageAsync(form => form.TimeOff.Add(new TimeOffForm { From = Me.Today.AddDays(42) }));
        await page.WaitForAssertionAsync(() => Assert.False(page.FindAll("button").First(b => b.TextContent == "Save block").HasAttribute("disabled")));

        await page.InvokeAsync(() => page.FindComponents<DayField>().Single(field => field.Instance.Label.StartsWith(label, StringComparison.Ordinal)).Find("input:not([type=date])").Change("next spring"));

        await page.WaitForAssertionAsync(() => Assert.Contains("Enter a day such as", page.Markup, StringComparison.Ordinal));
        await NothingIsSavedAsync(page);
    }

    [Fact]
    public async Task Unusual_figures_are_asked_about_and_planned_all_the_same()
    {
        var page = await PageAsync(form => (form.Weekly, form.Longest, form.TwoDay) = (400, 10, 5));

        Assert.Equal("Few people run that much in a week. Is it right?", Hint("weekly"));
        Assert.Equal("That is short for so large a week. Is it right?", Hint("longest"));
        Assert.Equal("That is less than your longest run alone. Is it right?", Hint("two-day"));
        Assert.False(page.FindAll("button").First(b => b.TextContent == "Save block").HasAttribute("disabled"));

        string Hint(string name) => page.Find($"input[name={name}]").Closest(".mud-input-control")!.QuerySelector(".mud-input-helper-text")!.TextContent.Trim();
    }

    private void Spoil(PlannerForm form, string fault)
    {
        var off = new TimeOffForm { From = Me.Today.AddDays(42), To = Me.Today.AddDays(52) };
        switch (fault)
        {
            case "a span that ends before it starts":
                form.TimeOff.Add(new TimeOffForm { From = off.To, To = off.From });
                break;
            case "a span over another":
                form.TimeOff.AddRange([off, new TimeOffForm { From = off.To, To = off.To!.Value.AddDays(9) }]);
                break;
            case "a race on the eve of the race":
                form.Races.Add(new OtherRaceForm { Name = "Parkrun", Date = Race.AddDays(-1), Distance = 3.1 });
                break;
            case "a longest run to come":
                form.LongestDate = Race;
                break;
            case "91 days off":
                form.DaysOff = 91;
                break;
            case "-1 minutes":
                form.DayMinutes[3] = -1;
                break;
            case "20% more in one run":
                form.SessionSpike = 20;
                break;
            case "5000 minutes":
                form.DayMinutes[3] = 5000;
                break;
            case "5000 minutes in a span":
                (off.Allows, off.Minutes) = (SpanAllows.EasyOnly, 5000);
                form.TimeOff.Add(off);
                break;
        }
    }

    private async Task NothingIsSavedAsync(IRenderedComponent<Planner> page)
    {
        Assert.All(page.FindAll("button").Where(b => b.TextContent == "Save block"), save => Assert.True(save.HasAttribute("disabled")));
        Assert.IsType<KeepOutcome.Refused>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), page.Instance.Form!.ToInput()));
        Assert.Equal(0, (await Get<BlockQueries>().ListAsync(Me.Id, BlockFilter.All, 0, 10)).Total);
    }

    /// <summary>The page with a form in order, but for one thing.</summary>
    private async Task<IRenderedComponent<Planner>> PageAsync(Action<PlannerForm> spoil)
    {
        var form = PlannerForm.From(GallerySamples.Request, new PlannerForm { Pace = "12:52", IsRace = true });
        (form.StartDate, form.RaceDate) = (Me.Today, Race);
        spoil(form);
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", form);
        var page = Render<Planner>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=status]");
        return page;
    }
}
