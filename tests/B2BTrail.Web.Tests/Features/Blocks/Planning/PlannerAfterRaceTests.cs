using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Features.Today;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

/// <summary>The next block, planned on a day of the recovery from the race that the last one ended with.</summary>
public sealed class PlannerAfterRaceTests : TodayPageContext
{
    private static readonly DateOnly Recovered = new(2027, 7, 12);

    [Fact]
    public async Task The_form_takes_the_race_off_the_log_and_starts_after_its_recovery()
    {
        await FollowAsync(RaceDay.AddDays(9), lastRun: RaceDay);
        var page = await PlannerAsync();
        var form = page.Instance.Form!;

        Assert.Equal((RaceDay, 50, RaceEffort.Raced), (form.LastRaceDate, form.LastRaceDistance, form.LastRaceEffort));
        Assert.Equal((Recovered, null), (form.StartDate, form.DaysOff));
        Assert.True(form.Longest < 30);
        Assert.Contains("a race on 12 Jun.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Starts Mon 12 Jul, the first day after recovery from your 50-mile race on 12 Jun.", page.Markup, StringComparison.Ordinal);
        var summary = (await Get<BlockSummaryQuery>().OfAsync(Me, (await Get<BlockQueries>().CurrentAsync(Me.Id, Me.Today))!.Value))!;
        Assert.Equal(Recovered, summary.Recovery!.NextBlock(Me.Preferences.WeekStart));
    }

    [Fact]
    public async Task Easy_runs_after_the_race_leave_the_plan_as_good_as_it_was()
    {
        await FollowAsync(RaceDay.AddDays(13), lastRun: RaceDay);
        var before = await ReachedAsync();
        foreach (int day in new[] { 9, 11 })
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = RaceDay.AddDays(day), DistanceMeters = 4000 });
        }

        Assert.True(before.Meters > Distance.FromMiles(30).Meters);
        Assert.Equal(before, await ReachedAsync());
    }

    [Fact]
    public async Task A_start_during_recovery_stays_as_chosen_and_keeps_the_first_weeks_small()
    {
        await FollowAsync(RaceDay.AddDays(9), lastRun: RaceDay);
        var fresh = (await PlannerAsync()).Instance.Form!;
        var chosen = Goal(PlannerForm.Fresh(Me, await Get<FitnessQueries>().EstimateAsync(Me.Id), null));
        chosen.StartDate = Me.Today;

        Assert.Equal(Me.Today, chosen.AsOf(fresh, Me.Today).StartDate);
        Assert.Equal(
            "Starts during recovery from your 50-mile race on 12 Jun: smaller weeks until Mon 12 Jul, and no back-to-back before Sun 4 Jul.",
            PlannerFormText.Start(chosen, Me));
        var plan = Assert.IsType<PreviewOutcome.Planned>(Get<BlockService>().Preview(chosen.ToInput() with { Name = "Next" }));
        Assert.True(plan.Draft.Weeks[0].Distance.In(DistanceUnit.Mile) <= 0.45 * chosen.Weekly!.Value);
    }

    [Fact]
    public async Task A_race_off_the_log_is_no_fault_of_a_block_that_starts_long_after_it()
    {
        await FollowAsync(RaceDay.AddDays(9), lastRun: RaceDay);
        var form = PlannerForm.Fresh(Me, await Get<FitnessQueries>().EstimateAsync(Me.Id), null);
        form.StartDate = RaceDay.AddDays(43);

        Assert.Null(form.ToInput().Current!.LastRace);
        form.IsFromLog = false;
        Assert.NotNull(form.ToInput().Current!.LastRace);
    }

    private static PlannerForm Goal(PlannerForm form)
    {
        (form.RaceDate, form.RaceDistance) = (RaceDay.AddDays(168), 50);
        return form;
    }

    private async Task<Distance> ReachedAsync()
    {
        var form = Goal(PlannerForm.Fresh(Me, await Get<FitnessQueries>().EstimateAsync(Me.Id), null));
        return Assert.IsType<PreviewOutcome.Planned>(Get<BlockService>().Preview(form.ToInput() with { Name = "Next" })).Draft.PairTarget.Reached;
    }

    private async Task<IRenderedComponent<Planner>> PlannerAsync()
    {
        var page = Render<Planner>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=status]");
        return page;
    }
}
