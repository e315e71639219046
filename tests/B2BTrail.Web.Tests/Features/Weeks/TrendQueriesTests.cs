using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Features.Blocks;

namespace B2BTrail.Web.Tests.Features.Weeks;

/// <summary>A block in its eleventh week, of which all days but the race were run as planned.</summary>
public sealed class TrendQueriesTests(SpringApp api) : IClassFixture<SpringApp>
{
    [Fact]
    public async Task A_block_is_told_by_its_training_weeks()
    {
        var story = await BlockInProgress.StartAsync(api);
        var plan = await story.PlanAsync();

        var block = (await BlocksAsync(story.Runner)).This!;

        Assert.Equal((story.Id, plan.Weeks.Count), (block.Id, block.Weeks.Count));
        Assert.Equal((10, 11), (block.WeeksOver(SpringApp.Today), block.WeekOn(SpringApp.Today)));
        foreach (var (week, planned) in block.Weeks.Zip(plan.Weeks))
        {
            Assert.Equal(planned.StartDate, week.Start);
            Near(planned.Sessions.Sum(session => session.Distance.Meters), week.Planned);
            Near(planned.Sessions.Where(session => session.IsOnFoot && session.Date < SpringApp.Today).Sum(session => session.Distance.Meters), week.Done.Meters);
        }

        var pairs = plan.Weeks.Where(week => week.Kind == WeekKind.Pair && week.EndDate < SpringApp.Today).ToList();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, week => Near(week.Sessions.Where(session => session.Kind.IsPairDay).Sum(session => session.Distance.Meters), block.Weeks[week.Number - 1].PairDone!.Value));
        Assert.All(block.Weeks.Where(week => week.Start > SpringApp.Today), week => Assert.Null(week.PairDone));
        Near(pairs.Max(week => week.Sessions.Where(session => session.Kind.IsPairDay).Sum(session => session.Distance.Meters)), block.TwoDaysIn(10));
    }

    [Fact]
    public async Task The_block_before_is_the_one_that_ended_last_before_it_began()
    {
        var story = await BlockInProgress.StartAsync(api);
        Assert.Null((await BlocksAsync(story.Runner)).Before);

        var block = Sample.Block();
        (block["startDate"], block["firstDay"]) = ("2026-06-01", "saturday");
        (block["race"]!["date"], block["name"]) = ("2026-09-19", "Cedar 30K");
        var kept = await story.Program.Post("/api/v1/blocks", block);
        Assert.Equal(System.Net.HttpStatusCode.Created, kept.Status);
        await story.RunAsync(new(2026, 6, 6), Distance.FromMiles(13));
        await story.RunAsync(new(2026, 6, 7), Distance.FromMiles(7));

        var both = await BlocksAsync(story.Runner);

        Assert.Equal((story.Id, "Cedar 30K"), (both.This!.Id, both.Before!.Name));
        Near(Distance.FromMiles(13).Meters, both.Before.LongestIn(3));
        Near(Distance.FromMiles(20).Meters, both.Before.TwoDaysIn(3));
    }

    [Fact]
    public async Task A_week_is_the_same_in_trends_and_in_the_log_and_the_race_counts_in_its_own()
    {
        var story = await BlockInProgress.StartAsync(api);
        var plan = await story.PlanAsync();
        var race = plan.Sessions.Single(session => session.Kind == SessionKind.Race);

        var weeks = await api.UseAsync<WeekQueries, IReadOnlyList<WeekTotals>>(
            book => book.WeeksAsync(story.Runner, plan.StartDate, plan.EndDate, plan.StartDate.DayOfWeek));
        var block = (await BlocksAsync(story.Runner)).This!;

        Assert.Equal(weeks.Count, block.Weeks.Count);
        foreach (var (calendar, own) in weeks.Zip(block.Weeks))
        {
            Near(calendar.Planned.Meters, own.Planned);
            Near(calendar.Done.Meters, own.Done.Meters);
        }

        Assert.True(block.Weeks[plan.WeekOf(race.Date).Number - 1].Planned > race.Distance.Meters);
        var log = await api.UseAsync<LogQueries, RunLog>(book => book.WeeksAsync(story.Runner, RunFilter.All));
        var calendarWeeks = await api.UseAsync<WeekQueries, IReadOnlyList<WeekTotals>>(book => book.WeeksAsync(story.Runner, plan.StartDate, SpringApp.Today));
        Assert.All(log.Weeks, week => Near(calendarWeeks.Single(other => other.StartDate == week.Start).Done.Meters, week.Done.Meters));
    }

    [Fact]
    public async Task Without_a_block_there_is_none_and_a_runner_sees_only_the_own()
    {
        await BlockInProgress.StartAsync(api);
        var (stranger, _) = await api.NewRunnerAsync();

        Assert.Equal(new BlockTrends(null, null), await BlocksAsync(stranger));
        Assert.Equal(0, (await api.UseAsync<TrendQueries, YearSoFar>(book => book.YearAsync(stranger, SpringApp.Today))).Runs);
    }

    [Fact]
    public async Task A_run_stands_beside_its_plan()
    {
        var story = await BlockInProgress.StartAsync(api);
        var plan = await story.PlanAsync();
        var first = plan.Sessions.First(session => session.Kind == SessionKind.PairFirst);
        var second = plan.PairOn(first.Date)!.Second;
        var runs = (await api.UseAsync<RunService, PageOf<RunRow>>(log => log.ListAsync(story.Runner, RunFilter.All, 0, 200))).Items;

        var details = await DetailsAsync(story.Runner, runs.Single(run => run.SessionId == first.Id).Id);

        var planned = details.Planned!;
        Assert.Equal((story.Id, plan.WeekOf(first.Date).Number, first.Kind), (planned.Block, planned.Week, planned.Kind));
        Assert.Equal((first.Distance, first.Duration, first.Ascent), (planned.Distance, planned.Duration, planned.Ascent));
        Assert.Equal(Effort.Of(first.Kind, null, isLonger: first.Distance >= second.Distance)!.Rpe, planned.Rpe);
        Assert.True(details.HasChoices);
        var longest = runs.Where(run => run.LocalDate >= plan.StartDate).MaxBy(run => run.Distance.Meters)!;
        Assert.True((await DetailsAsync(story.Runner, longest.Id)).Planned!.IsLongestSoFar);
        var shortest = runs.Where(run => run.LocalDate >= plan.StartDate.AddDays(7)).MinBy(run => run.Distance.Meters)!;
        Assert.False((await DetailsAsync(story.Runner, shortest.Id)).Planned!.IsLongestSoFar);
    }

    [Fact]
    public async Task Several_runs_of_a_session_are_summed_up()
    {
        var story = await BlockInProgress.StartAsync(api);
        var session = (await story.PlanAsync()).Sessions.First(d => d.IsOnFoot);
        await story.RunAsync(session.Date, Distance.FromMiles(1));
        var run = (await api.UseAsync<RunService, PageOf<RunRow>>(log => log.ListAsync(story.Runner, RunFilter.All with { From = session.Date, To = session.Date }, 0, 10))).Items[0];

        var planned = (await DetailsAsync(story.Runner, run.Id)).Planned!;

        Near(session.Distance.Meters + Distance.FromMiles(1).Meters, planned.Together!.Value.Meters);
    }

    private Task<BlockTrends> BlocksAsync(RunnerId runner) => api.UseAsync<TrendQueries, BlockTrends>(book => book.BlocksAsync(runner, SpringApp.Today));

    private async Task<RunDetails> DetailsAsync(RunnerId runner, RunId id) => (await api.UseAsync<RunDetailsQuery, RunDetails?>(book => book.FindAsync(runner, id)))!;

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 0.01);
}
