using System.Net;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class MonthsTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_run_counts_in_the_month_of_its_local_date_and_months_are_whole()
    {
        var (runner, _) = await api.NewRunnerAsync();
        foreach (var (date, meters) in ((DateOnly, double)[])[(new(2023, 11, 30), 1), (new(2023, 12, 1), 10), (new(2023, 12, 31), 100), (new(2024, 2, 29), 1000), (new(2024, 3, 1), 10_000)])
        {
            await LogAsync(runner, date, meters);
        }

        var months = await MonthsAsync(runner, new(2023, 12, 20), new(2024, 2, 3));

        Assert.Equal(
            [(new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 31), 110.0), (new(2024, 1, 1), new(2024, 1, 31), 0), (new(2024, 2, 1), new(2024, 2, 29), 1000)],
            months.Select(month => (month.StartDate, month.EndDate, month.Done.Meters)));
        Assert.All(months, month => Assert.Equal((true, null, null), (month.IsMonth, month.Mark, month.Pair)));
    }

    [Fact]
    public async Task A_range_that_ends_before_it_starts_has_no_months()
    {
        var (runner, _) = await api.NewRunnerAsync();

        Assert.Empty(await MonthsAsync(runner, new(2027, 3, 1), new(2027, 1, 1)));
    }

    [Fact]
    public async Task Every_measure_and_kind_of_the_plan_and_of_what_was_run_is_summed_by_month()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var kept = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        var block = (await api.UseAsync<BlockService, Block?>(service => service.FindAsync(runner, new BlockId(Guid.Parse(kept.Id)))))!;
        var sessions = block.Weeks.SelectMany(week => week.Sessions).ToList();
        var pair = block.Plan.Pairs.First();
        await LogAsync(runner, pair.First.Date, 12_000);
        await LogAsync(runner, pair.Second.Date, 8000);

        var months = await MonthsAsync(runner, block.StartDate, block.EndDate);

        foreach (var month in months)
        {
            var days = sessions.Where(s => month.StartDate <= s.Date && s.Date <= month.EndDate).ToList();
            Assert.Equal(days.Count, month.PlannedDays);
            Assert.Equal(days.Sum(s => s.Distance.Meters), month.Planned.Meters, 3);
            Assert.Equal(days.Sum(s => s.Duration.Seconds), month.Planned.Seconds);
            Assert.Equal(days.Sum(s => s.Ascent.Meters), month.Planned.AscentMeters, 3);
            Assert.Equal(days.Where(s => s.Kind == SessionKind.Long).Sum(s => s.Distance.Meters), month.ByKind[SessionKind.Long].Planned.Meters, 3);
        }

        var run = months.Single(month => month.Done.Meters > 0);
        Assert.Equal((12_000, 8000, 1.0), (run.Pair!.First.Meters, run.Pair.Second.Meters, run.Pair.Share));
        var weeks = await api.UseAsync<WeekQueries, IReadOnlyList<WeekTotals>>(book => book.WeeksAsync(runner, block.StartDate, block.EndDate));
        Assert.Equal(weeks.Sum(week => week.Planned.Meters), months.Sum(month => month.Planned.Meters), 3);
    }

    private Task<IReadOnlyList<WeekTotals>> MonthsAsync(RunnerId runner, DateOnly from, DateOnly to) =>
        api.UseAsync<WeekQueries, IReadOnlyList<WeekTotals>>(book => book.MonthsAsync(runner, from, to));

    private async Task LogAsync(RunnerId runner, DateOnly date, double meters) => Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(
        log => log.LogAsync(runner, RunId.New(), new RunInput { LocalDate = date, DistanceMeters = meters })));
}
