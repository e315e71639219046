using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>What the planner's form takes from a log.</summary>
public sealed class FitnessQueriesTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task Runs_saved_as_planned_tell_how_far_was_run_and_nothing_of_the_pace()
    {
        var plan = await FollowAsync();
        foreach (var session in plan)
        {
            Assert.IsType<PlannedRunOutcome.Saved>(await Get<PlannedRunService>().SaveAsync(Me.Id, session.Id, session.Date, session.Distance, session.Distance));
        }

        Assert.Null(await Get<FitnessQueries>().PaceAsync(Me.Id));
        Assert.Equal(plan.Max(session => session.Distance.Meters), (await Get<FitnessQueries>().EstimateAsync(Me.Id))!.LongestRun.Meters, 1.0);
    }

    [Fact]
    public async Task Runs_with_a_time_of_their_own_tell_the_pace()
    {
        foreach (var session in await FollowAsync())
        {
            var input = new RunInput
            {
                LocalDate = session.Date,
                DistanceMeters = session.Distance.Meters,
                AscentMeters = 0,
                MovingSeconds = (long)(session.Distance.Meters / 1000 * 420),
            };
            Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), input));
        }

        Assert.Equal(420, (await Get<FitnessQueries>().PaceAsync(Me.Id))!.SecondsPerEffortKilometer, 1.0);
    }

    /// <summary>The sample's block on a day in its middle, and its runs up to then.</summary>
    private async Task<IReadOnlyList<StandingSession>> FollowAsync()
    {
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        var block = Assert.IsType<KeepOutcome.Kept>(kept).Block;
        Me = Me with { Today = GallerySamples.Today };
        Clock.SetUtcNow(new DateTimeOffset(Me.Today, new TimeOnly(12, 0), TimeSpan.Zero));
        return [.. block.Plan.Sessions.Where(session => session.IsOnFoot && session.Date <= Me.Today)];
    }
}
