using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using Bunit;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>A block that is saved when its first days are over.</summary>
public sealed class SavedLaterTests : TodayPageContext
{
    private static readonly DateOnly Monday = GallerySamples.Today.AddDays(2);

    private static readonly BlockRequest Request = GallerySamples.Request with
    {
        StartDate = Monday,
        Goal = (Goal.Race)GallerySamples.Request.Goal with { Date = Monday.AddDays(159) },
    };

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(10)]
    public async Task It_starts_as_planned_whatever_of_the_days_before_is_not_logged(int daysOver)
    {
        GoTo(Monday.AddDays(daysOver));
        var block = await SaveOnAsync(Me.Today, Request);
        await StandsAsPlannedAsync(block, logged: default);

        var run = block.Plan.Sessions.First(session => session.IsOnFoot);
        await LogAsync(run.Date, run.Distance.Meters);
        await StandsAsPlannedAsync(block, daysOver < 7 ? run.Distance : default);
    }

    [Fact]
    public async Task What_is_missed_of_a_block_that_was_saved_on_its_first_day_is_suggested_on_as_ever()
    {
        GoTo(Monday.AddDays(10));
        var block = await SaveOnAsync(Monday, Request);

        Assert.Equal([CauseKind.TimeOff], (await ProposedAsync(block)).Causes.Select(cause => cause.Kind));
    }

    [Fact]
    public async Task A_run_before_it_was_saved_that_was_far_too_long_is_told()
    {
        GoTo(Monday.AddDays(3));
        var block = await SaveOnAsync(Me.Today, Request);
        await LogAsync(Me.Today.AddDays(-1), 40_000);

        Assert.Contains((await ProposedAsync(block)).Causes, cause => cause.Kind == CauseKind.RanMore);
    }

    [Fact]
    public async Task The_day_of_saving_is_the_one_of_the_runners_clock()
    {
        Me = Me with { Preferences = Me.Preferences with { TimeZone = "Pacific/Auckland" } };
        Assert.True((await Get<RunnerSettingsService>().ChangeAsync(Me.Id, Me.Preferences)).IsEmpty);
        var block = await SaveOnAsync(Monday, Request);

        await using var db = await Get<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.Equal(Monday.AddDays(1), (await db.HistoryAsync(block, default)).SavedOn);
    }

    private async Task StandsAsPlannedAsync(Block block, B2BTrail.Domain.Units.Distance logged)
    {
        Assert.IsType<ReplanOutcome.Unchanged>((await Get<ReplanService>().LookAsync(Me.Id, block.Id))!.Outcome);
        var view = (await Get<BlockQueries>().OpenAsync(Me.Id, block.Id, default))!;
        var week = view.Weeks.Last(week => week.StartDate <= Me.Today);
        var page = Page();
        Assert.Empty(page.FindAll("del"));
        Assert.Contains($"{Miles.Number(logged)} of {Miles.Distance(new(week.Sessions.Sum(session => session.Distance.Meters)))}", page.Find(".week-line").TextContent, StringComparison.Ordinal);
    }

    private async Task<Proposal> ProposedAsync(Block block) =>
        Assert.IsType<ReplanOutcome.Proposed>((await Get<ReplanService>().LookAsync(Me.Id, block.Id))!.Outcome).Proposal;

    private async Task LogAsync(DateOnly date, double meters) =>
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = date, DistanceMeters = meters }));
}
