using System.Diagnostics;
using System.Net;
using System.Text;
using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class WeekQueriesTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Theory]
    [InlineData(DayOfWeek.Monday, "2023-12-25", "2024-01-01")]
    [InlineData(DayOfWeek.Sunday, "2023-12-31", "2023-12-31")]
    [InlineData(DayOfWeek.Saturday, "2023-12-30", "2023-12-30")]
    public async Task A_week_runs_across_the_end_of_a_year(DayOfWeek start, string weekOfSilvester, string weekOfNewYear)
    {
        var (runner, _) = await api.NewRunnerAsync();
        await LogAsync(runner, new(2023, 12, 31), 1000);
        await LogAsync(runner, new(2024, 1, 1), 2000);
        var weeks = await WeeksAsync(runner, new(2023, 12, 20), new(2024, 1, 10), start);
        Assert.Equal(1000, weeks.Single(w => w.StartDate == DateOnly.Parse(weekOfSilvester, null)).Done.Meters - (weekOfSilvester == weekOfNewYear ? 2000 : 0));
        Assert.Equal(2000, weeks.Single(w => w.StartDate == DateOnly.Parse(weekOfNewYear, null)).Done.Meters - (weekOfSilvester == weekOfNewYear ? 1000 : 0));
        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(7, pair.Second.StartDate.DayNumber - pair.First.StartDate.DayNumber));
    }

    [Fact]
    public async Task Every_day_falls_into_the_week_that_the_calendar_says()
    {
        var (runner, _) = await api.NewRunnerAsync();
        var (from, to) = (new DateOnly(2024, 2, 1), new DateOnly(2024, 4, 14));
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            await LogAsync(runner, day, day.DayNumber - from.DayNumber + 1);
        }

        foreach (var start in Enum.GetValues<DayOfWeek>())
        {
            var weeks = await WeeksAsync(runner, from, to, start);
            var expected = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
                .GroupBy(i => CalendarWeek.StartOf(from.AddDays(i), start), i => i + 1.0)
                .Select(week => (week.Key, week.Sum()));
            Assert.Equal(expected, weeks.Select(w => (w.StartDate, w.Done.Meters)));
        }
    }

    [Fact]
    public async Task The_day_is_the_local_one_of_the_run_also_when_clocks_change()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var run = Sample.Run("2027-03-29", 5000);
        run["timeZone"] = "Europe/London";
        run["startedAt"] = "2027-03-28T23:30:00Z";
        (await program.Post("/api/v1/runs", run)).Must(HttpStatusCode.Created);
        var weeks = await WeeksAsync(runner, new(2027, 3, 22), new(2027, 4, 4), DayOfWeek.Monday);
        Assert.Equal([0, 5000], weeks.Select(w => w.Done.Meters));
    }

    [Fact]
    public async Task Time_is_moving_else_elapsed_else_none()
    {
        var (runner, _) = await api.NewRunnerAsync();
        await LogAsync(runner, new(2027, 1, 5), new RunInput { DistanceMeters = 1, MovingSeconds = 100, ElapsedSeconds = 200, AscentMeters = 7 });
        await LogAsync(runner, new(2027, 1, 6), new RunInput { DistanceMeters = 1, ElapsedSeconds = 30 });
        await LogAsync(runner, new(2027, 1, 7), new RunInput { DistanceMeters = 1 });
        var week = Assert.Single(await WeeksAsync(runner, new(2027, 1, 5), new(2027, 1, 5), DayOfWeek.Monday));
        Assert.Equal(new Totals(3, 130, 7), week.Done);
        Assert.Equal(1, week.Untimed);
        Assert.Equal(new Totals(3, 130, 7), week.Unplanned.Done);
        Assert.Null(week.Pair);
    }

    [Fact]
    public async Task The_plan_is_counted_by_kind_and_the_kinds_add_up()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var kept = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        var block = (await api.UseAsync<BlockService, Block?>(service => service.FindAsync(runner, new BlockId(Guid.Parse(kept.Id)))))!;
        var sessions = block.Weeks.SelectMany(week => week.Sessions).ToList();
        var second = sessions.First(s => s.Kind == SessionKind.PairSecond);
        await LogAsync(runner, second.Date, 12_345);

        foreach (var start in RunnerSettingsService.WeekStarts)
        {
            var weeks = await WeeksAsync(runner, block.StartDate, block.EndDate, start);
            foreach (var week in weeks)
            {
                var days = sessions.Where(s => CalendarWeek.StartOf(s.Date, start) == week.StartDate).ToList();
                Assert.Equal(days.Sum(s => s.Distance.Meters), week.Planned.Meters, 3);
                Assert.Equal(days.Sum(s => s.Duration.Seconds), week.Planned.Seconds);
                Assert.Equal(days.Sum(s => s.Ascent.Meters), week.Planned.AscentMeters, 3);
                Assert.Equal(days.Where(s => s.Kind == SessionKind.Quality).Sum(s => s.Distance.Meters), week.ByKind[SessionKind.Quality].Planned.Meters, 3);
                Assert.Equal(Enum.GetValues<SessionKind>().Where(kind => kind.IsOnFoot), week.ByKind.Keys.Order());
                Assert.Equal(week.Planned.Meters, week.ByKind.Values.Sum(kind => kind.Planned.Meters), 3);
                Assert.Equal(week.Planned.Seconds, week.ByKind.Values.Sum(kind => kind.Planned.Seconds));
                Assert.Equal(week.Done.Meters, week.ByKind.Values.Append(week.Unplanned).Sum(kind => kind.Done.Meters), 3);
            }

            Assert.Equal(12_345, weeks.Single(w => w.StartDate == CalendarWeek.StartOf(second.Date, start)).ByKind[SessionKind.PairSecond].Done.Meters);
            Assert.Contains(weeks, week => week.Mark == WeekKind.StepBack);
            Assert.Contains(weeks, week => week.Mark == WeekKind.Taper);
        }
    }

    [Fact]
    public async Task A_session_that_a_later_block_covers_is_not_counted_twice()
    {
        var (runner, program) = await api.NewRunnerAsync();
        (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        var once = (await WeeksAsync(runner, new(2027, 1, 1), new(2027, 6, 30))).Sum(w => w.Planned.Meters);
        api.Time.Advance(TimeSpan.FromSeconds(1));
        (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        Assert.Equal(once, (await WeeksAsync(runner, new(2027, 1, 1), new(2027, 6, 30))).Sum(w => w.Planned.Meters), 3);
    }

    [Fact]
    public async Task The_week_starts_on_the_runners_own_day_unless_another_is_asked_for()
    {
        var (runner, program) = await api.NewRunnerAsync();
        await api.UseAsync<RunnerSettingsService, Web.Shared.FieldErrors>(
            service => service.ChangeAsync(runner, Preferences.Default with { WeekStart = DayOfWeek.Saturday }));
        Assert.Equal("2026-12-26", await FirstAsync(""));
        Assert.Equal("2026-12-27", await FirstAsync("&weekStart=sunday"));
        Assert.Equal("2026-12-28", await FirstAsync("&weekStart=monday"));

        async Task<string> FirstAsync(string query) =>
            (string)(await program.Get("/api/v1/weeks?from=2027-01-01&to=2027-01-31" + query)).Must(HttpStatusCode.OK).Json["items"]![0]!["startDate"]!;
    }

    [Fact]
    public async Task The_answer_has_every_week_and_every_kind()
    {
        var program = await api.NewProgramAsync();
        (await program.Post("/api/v1/runs", Sample.Run("2027-01-09", 5000))).Must(HttpStatusCode.Created);
        var items = (await program.Get("/api/v1/weeks?from=2027-01-01&to=2027-01-31")).Must(HttpStatusCode.OK).Json["items"]!.AsArray();
        Assert.Equal(5, items.Count);
        Assert.Equal([0, 5000, 0, 0, 0], items.Select(item => (double)item!["doneMeters"]!));
        Assert.Equal(
            [
                "startDate", "plannedMeters", "doneMeters", "plannedSeconds", "doneSeconds", "plannedAscentMeters", "doneAscentMeters", "byKind",
            ],
            items[0]!.AsObject().Select(member => member.Key));
        Assert.Equal(
            ["pairFirst", "pairSecond", "long", "quality", "easy", "race", "unplanned"],
            items[0]!["byKind"]!.AsObject().Select(member => member.Key));
        Assert.Equal(5000, (double)items[1]!["byKind"]!["unplanned"]!["doneMeters"]!);
    }

    [Theory]
    [InlineData("", "from", "to")]
    [InlineData("?from=2027-01-01", "to")]
    [InlineData("?from=x&to=2027-01-01", "from")]
    [InlineData("?from=2027-02-01&to=2027-01-01", "to")]
    [InlineData("?from=1950-01-01&to=2027-01-01", "to")]
    [InlineData("?from=0001-01-01&to=9999-12-31", "from", "to")]
    [InlineData("?from=2027-01-01&to=2027-01-02&weekStart=tuesday", "weekStart")]
    [InlineData("?from=2027-01-01&to=2027-01-02&weekStart=1", "weekStart")]
    public async Task A_range_that_cannot_be_is_refused(string query, params string[] names) =>
        Assert.Equal(names, (await (await api.NewProgramAsync()).Get("/api/v1/weeks" + query)).Faults);

    [Fact]
    public async Task Twenty_years_and_ten_thousand_runs_are_quick()
    {
        var (runner, _) = await api.NewRunnerAsync();
        var first = new DateOnly(2007, 1, 1);
        await using (var scope = api.App.Services.CreateAsyncScope())
        {
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
            db.Runs.AddRange(Enumerable.Range(0, 10_000).Select(i => new Run(
                RunId.New(), runner, new RunEntry { LocalDate = first.AddDays(i * 7300 / 10_000), TimeZone = "UTC", Distance = new Distance(10_000) }, RunSource.Gpx)));
            await db.SaveChangesAsync();
        }

        await WeeksAsync(runner, first, first.AddDays(7400));
        var watch = Stopwatch.StartNew();
        var weeks = await WeeksAsync(runner, first, first.AddDays(7400));
        watch.Stop();
        Assert.Equal(100_000_000, weeks.Sum(w => w.Done.Meters), 1);
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task The_table_is_in_the_runners_unit_and_only_for_who_is_signed_in()
    {
        var runner = await api.App.RunnerAsync(TrailApp.OwnerEmail);
        using var browser = await api.App.OwnerAsync();
        await LogAsync(runner, new(2027, 1, 9), 1609.344);
        using var answer = await browser.GetAsync(ChartUrls.Csv(new(2027, 1, 4), new(2027, 1, 17)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Week starting,Week of block,planned (mi),done (mi),planned (h),done (h),planned elevation gain (ft),done elevation gain (ft),", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["Back-to-back day 1", "Back-to-back day 2", "Long run", "Workout", "Easy", "Race", "Not planned"],
            lines[0].Split(',').Where(head => head.Contains(": ", StringComparison.Ordinal)).Select(head => head.Split(": ")[0]).Distinct());
        Assert.StartsWith("2027-01-04,,0,1,", lines[1], StringComparison.Ordinal);

        using var visitor = api.App.Visitor();
        using var refused = await visitor.GetAsync(ChartUrls.Csv(new(2027, 1, 4), new(2027, 1, 17)));
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
    }

    private Task<IReadOnlyList<WeekTotals>> WeeksAsync(RunnerId runner, DateOnly from, DateOnly to, DayOfWeek? start = null) =>
        api.UseAsync<WeekQueries, IReadOnlyList<WeekTotals>>(book => book.WeeksAsync(runner, from, to, start));

    private Task LogAsync(RunnerId runner, DateOnly date, double meters) => LogAsync(runner, date, new RunInput { DistanceMeters = meters });

    private async Task LogAsync(RunnerId runner, DateOnly date, RunInput input) =>
        Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(log => log.LogAsync(runner, RunId.New(), input with { LocalDate = date })));
}
