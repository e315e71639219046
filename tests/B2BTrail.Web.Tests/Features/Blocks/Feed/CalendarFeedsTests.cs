using System.Globalization;
using System.Net;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Tests.Features.Blocks.Replanning;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Blocks.Feed;

public sealed class CalendarFeedsTests(SpringApp api) : IClassFixture<SpringApp>
{
    private static readonly DateOnly Saturday = SpringApp.Today.AddDays(3);

    [Fact]
    public async Task Every_run_of_the_block_is_an_event_of_a_day_with_its_figures_and_its_reason()
    {
        var block = await BlockInProgress.StartAsync(api);
        var plan = await block.PlanAsync();

        var events = await ReadAsync(await MakeAsync(block));

        Assert.Equal(plan.Sessions.Where(d => d.IsOnFoot).Select(d => d.Date), events.Select(e => e.Start));
        Assert.All(events, e => Assert.Equal(e.Start.AddDays(1), e.End));
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        var first = events.Single(e => e.Start == Saturday);
        Assert.Matches(@"^20\.5 mi, day 1 of a 30\.5-mile back-to-back$", first.Title);
        Assert.Matches(@"20\.5 mi, about \d h( \d\d)?, [\d,]+ ft of gain\.\nA long day as in the race\. Eat and drink as you will there\.\n.+\nRPE \d–\d: moderate, you can talk\.\nWhy: ", first.Text);
    }

    [Fact]
    public async Task A_workout_says_what_to_do_part_by_part()
    {
        var block = await BlockInProgress.StartAsync(api);
        var workouts = (await block.PlanAsync()).Sessions.Where(d => d.Kind == SessionKind.Quality).Select(d => d.Date).ToList();

        var events = await ReadAsync(await MakeAsync(block));

        Assert.NotEmpty(workouts);
        Assert.All(workouts, day => Assert.Matches(@"\n\d+ min easy · \d+ × .+ · \d+ min easy", events.Single(e => e.Start == day).Text));
    }

    [Fact]
    public async Task A_week_that_holds_something_else_now_is_told_as_it_was_planned()
    {
        var block = await BlockInProgress.StartAsync(api);
        var plan = await block.PlanAsync();
        var secret = await MakeAsync(block);
        var before = await ReadAsync(secret);
        var week = plan.WeekOf(before.First(e => e.Start > Saturday.AddDays(1) && e.Text.Contains("Why: The week is ", StringComparison.Ordinal)).Start);
        Assert.DoesNotContain(before, e => e.Text.Contains("was planned with", StringComparison.Ordinal));

        await block.EditAsync(new PlanEdit.Skip(week.Sessions.First(session => session.Kind.IsLong).Date));

        var after = (await ReadAsync(secret)).Where(e => plan.WeekOf(e.Start).Number == week.Number).ToList();
        Assert.DoesNotContain(after, e => e.Text.Contains("The week is ", StringComparison.Ordinal));
        Assert.Contains(after, e => e.Text.Contains("Why: The week was planned with ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_moves_keeps_its_uid_and_the_rest_stays()
    {
        var block = await BlockInProgress.StartAsync(api);
        var secret = await MakeAsync(block);
        var before = (await ReadAsync(secret)).ToDictionary(e => e.Uid);

        await block.EditAsync(new PlanEdit.Move(SpringApp.Today.AddDays(1), SpringApp.Today.AddDays(2)));

        var after = (await ReadAsync(secret)).ToDictionary(e => e.Uid);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        var moved = Assert.Single(after.Values, e => before[e.Uid].Start != e.Start);
        Assert.Equal((SpringApp.Today.AddDays(2), 1), (moved.Start, moved.Sequence));
    }

    [Fact]
    public async Task What_was_read_already_is_not_sent_again()
    {
        var block = await BlockInProgress.StartAsync(api);
        var address = FeedEndpoints.AddressOf(await MakeAsync(block));
        using var calendar = api.App.Visitor();
        using var first = await calendar.GetAsync(address);

        calendar.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await calendar.GetAsync(address)).StatusCode);
        await block.EditAsync(new PlanEdit.Skip(Saturday));
        Assert.Equal(HttpStatusCode.OK, (await calendar.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData(true, 7, "Paused: ", "Plan paused. Do not run on this day unless your check-in has ended the pause by then.\nPlanned: ")]
    [InlineData(false, 3, "No running: ", "Red light: no running for three days. If it is gone by then, you can run again from Saturday 20 March.\nPlanned: ")]
    public async Task While_running_is_not_allowed_the_coming_days_say_so_and_calendars_take_the_change(bool isStop, int days, string title, string text)
    {
        var block = await BlockInProgress.StartAsync(api);
        var address = FeedEndpoints.AddressOf(await MakeAsync(block));
        using var calendar = api.App.Visitor();
        using var first = await calendar.GetAsync(address);
        var before = Event.Read(await first.Content.ReadAsStringAsync());
        calendar.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        api.Time.Advance(TimeSpan.FromMinutes(1));

        await block.CheckInAsync(isStop ? Entries.Fine with { Health = [HealthSigns.Fever] } : Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 7 } });

        using var second = await calendar.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var events = Event.Read(await second.Content.ReadAsStringAsync());
        var (told, others) = (events.Where(e => e.Title.StartsWith(title, StringComparison.Ordinal)).ToList(), events.Where(e => e.Start < SpringApp.Today || e.Start >= SpringApp.Today.AddDays(days)));
        Assert.NotEmpty(told);
        Assert.Equal((await block.PlanAsync()).Sessions.Where(d => d.IsOnFoot && d.Date >= SpringApp.Today && d.Date < SpringApp.Today.AddDays(days)).Select(d => d.Date), told.Select(e => e.Start));
        Assert.All(told, e => Assert.StartsWith(text, e.Text, StringComparison.Ordinal));
        Assert.All(others, e => Assert.Matches(@"^\d", e.Title));
        Assert.True(string.CompareOrdinal(events[0].Stamp, before[0].Stamp) > 0);
    }

    [Fact]
    public async Task A_day_that_was_run_in_spite_of_a_red_light_is_as_it_was_planned()
    {
        var block = await BlockInProgress.StartAsync(api);
        var run = (await block.PlanAsync()).Sessions.First(d => d.IsOnFoot && d.Date >= SpringApp.Today);
        await block.CheckInAsync(Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 7 } });
        await block.RunAsync(run.Date, run.Distance);

        Assert.Matches(@"^\d", (await ReadAsync(await MakeAsync(block))).Single(e => e.Start == run.Date).Title);
    }

    [Fact]
    public async Task An_address_that_is_guessed_ended_or_replaced_opens_nothing()
    {
        var block = await BlockInProgress.StartAsync(api);
        var first = await MakeAsync(block);
        var second = await MakeAsync(block);

        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second[..^1] + (second[^1] == 'A' ? 'B' : 'A')));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(""));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new string('x', 5000)));
        Assert.True(await api.UseAsync<CalendarFeeds, bool>(feeds => feeds.EndAsync(block.Runner, block.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        Assert.Null(await api.UseAsync<CalendarFeeds, DateTime?>(feeds => feeds.SinceAsync(block.Runner, block.Id)));
    }

    [Fact]
    public async Task Asked_a_thousand_times_a_minute_it_tells_to_wait()
    {
        await using var app = new TrailApp().With("RateLimits:FeedPerMinute", "60");
        using var calendar = app.Visitor();

        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 1000; i++)
        {
            using var answer = await calendar.GetAsync(FeedEndpoints.AddressOf("guess"));
            answers.Add(answer.StatusCode);
        }

        Assert.InRange(answers.Count(s => s == HttpStatusCode.NotFound), 60, 120);
        Assert.All(answers, s => Assert.True(s is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Its_secret_is_kept_nowhere_and_reaches_no_log()
    {
        var block = await BlockInProgress.StartAsync(api);
        var secret = await MakeAsync(block);
        await StatusAsync(secret);
        await StatusAsync(secret + "x");

        var hashes = await block.StoredAsync(db => Task.FromResult(db.CalendarFeeds.Where(f => f.RunnerId == block.Runner).Select(f => f.Hash).ToList()));
        Assert.Equal(32, Assert.Single(hashes).Length);
        foreach (var file in Directory.EnumerateFiles(api.App.Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != ".lock"))
        {
            await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(bytes, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(secret, await text.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<string> MakeAsync(BlockInProgress block) =>
        (await api.UseAsync<CalendarFeeds, string?>(feeds => feeds.MakeAsync(block.Runner, block.Id)))!;

    private async Task<HttpStatusCode> StatusAsync(string secret)
    {
        using var calendar = api.App.Visitor();
        using var answer = await calendar.GetAsync(FeedEndpoints.AddressOf(secret));
        return answer.StatusCode;
    }

    private async Task<List<Event>> ReadAsync(string secret)
    {
        using var calendar = api.App.Visitor();
        using var answer = await calendar.GetAsync(FeedEndpoints.AddressOf(secret));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return Event.Read(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An event read by nothing but RFC 5545: lines unfolded, text unescaped.</summary>
    private sealed record Event(string Uid, DateOnly Start, DateOnly End, int Sequence, string Stamp, string Title, string Text)
    {
        public static List<Event> Read(string file)
        {
            Assert.StartsWith("BEGIN:VCALENDAR\r\n", file, StringComparison.Ordinal);
            Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
            Assert.All(file.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n')));
            return [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n")[1..].Select(One).OrderBy(e => e.Start)];
        }

        private static Event One(string text)
        {
            var lines = text.Split("END:VEVENT")[0].Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .ToDictionary(line => line.Split([':', ';'], 2)[0], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            return new Event(
                lines["UID"], Day(lines["DTSTART"]), Day(lines["DTEND"]), int.Parse(lines["SEQUENCE"], CultureInfo.InvariantCulture), lines["DTSTAMP"],
                Plain(lines["SUMMARY"]), Plain(lines["DESCRIPTION"]));
        }

        private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

        private static string Plain(string value) => System.Text.RegularExpressions.Regex.Replace(
            value, @"\\(.)", match => match.Groups[1].Value is "n" or "N" ? "\n" : match.Groups[1].Value);
    }
}
