using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class SecurityLogTests
{
    private const string Security = "security-*.jsonl";

    [Fact]
    public async Task Who_came_in_who_was_refused_and_what_was_changed_stands_in_files_of_their_own_with_the_client()
    {
        await using var app = new TrailApp().With("RateLimits:AccountPerMinute", "5");
        var owner = await app.OwnerAsync();
        var stranger = app.Visitor();
        stranger.DefaultRequestHeaders.Add(VisitorAtThisMachine.Header, "203.0.113.9");
        await stranger.SignInAsync(TrailApp.OwnerEmail, "a wrong one");
        await owner.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);
        await owner.SendFormAsync("/account/password", "password", new() { ["Form.Current"] = TrailApp.Password, ["Form.Next"] = "another long one indeed" });
        await stranger.GetAsync("http://evil.example/");
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate");
        foreign.Headers.Add("Origin", "https://evil.example");
        await stranger.SendAsync(foreign);
        for (var n = 0; n < 5; n++)
            await stranger.SignInAsync("nobody@example.org", "a wrong one");

        var lines = Lines(await app.LogsAsync(Security));

        Assert.Contains(lines, line => Says(line, "was created", "127.0.0.1"));
        Assert.Contains(lines, line => Says(line, "signed in", "127.0.0.1"));
        Assert.Contains(lines, line => Says(line, "changed its password", "127.0.0.1"));
        Assert.Contains(lines, line => Says(line, "sign-in was refused", "203.0.113.9"));
        Assert.Contains(lines, line => Says(line, "host name", "203.0.113.9"));
        Assert.Contains(lines, line => Says(line, "A connection from", "203.0.113.9"));
        Assert.Contains(lines, line => Says(line, "Too many requests", "203.0.113.9"));
        Assert.DoesNotContain(lines, line => Says(line, "responded", "127.0.0.1"));
        Assert.Contains("sign-in was refused", await app.LogsAsync("b2btrail-*.log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_requests_writes_nothing_there()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var before = await app.LogsAsync(Security);

        for (var n = 0; n < 200; n++)
            await app.Visitor().GetAsync($"/no/such/page/{n}");
        await app.LogsUntilAsync("/no/such/page/199");

        Assert.Equal(before, await app.LogsAsync(Security));
    }

    [Fact]
    public async Task What_one_address_repeats_within_a_minute_is_written_once_and_counted()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var visitor = app.Visitor();
        for (var n = 0; n < 30; n++)
            await visitor.GetAsync("http://evil.example/");
        Assert.Single(Lines(await app.LogsAsync(Security)));

        time.Advance(TimeSpan.FromMinutes(1));
        var lines = Lines(await app.LogsAsync(Security));
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, lines.Count);
        Assert.Equal(29, (int?)lines[1]["Repeated"]);
        Assert.Equal(2, Lines(await app.LogsAsync(Security)).Count);
        await visitor.GetAsync("http://evil.example/");
        Assert.Equal(3, Lines(await app.LogsAsync(Security)).Count);
    }

    [Fact]
    public async Task A_flood_from_everywhere_takes_a_bounded_number_of_lines_and_hides_no_sign_in()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var owner = await app.OwnerAsync();
        for (var n = 0; n < 300; n++)
        {
            var visitor = app.Visitor();
            visitor.DefaultRequestHeaders.Add(VisitorAtThisMachine.Header, $"203.0.113.{n % 256}");
            await visitor.GetAsync($"http://evil{n}.example/");
        }

        await owner.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);
        time.Advance(TimeSpan.FromMinutes(1));
        var lines = Lines(await app.LogsAsync(Security));

        var refusals = lines.Where(line => Says(line, "host name")).ToList();
        Assert.InRange(refusals.Count, 2, 15);
        Assert.Equal(300, refusals.Sum(line => (int?)line["Repeated"] ?? 1));
        Assert.Contains(lines, line => Says(line, "signed in", "127.0.0.1"));
    }

    [Fact]
    public async Task The_counts_of_the_last_minute_are_written_when_the_program_ends()
    {
        var folder = Directory.CreateTempSubdirectory("b2bt-security-").FullName;
        try
        {
            var app = new TrailApp().On(folder);
            for (var n = 0; n < 3; n++)
                await app.Visitor().GetAsync("http://evil.example/");
            await app.DisposeAsync();

            Assert.Equal(2, (int?)Lines(await app.LogsAsync(Security))[^1]["Repeated"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Whoever_turns_the_log_down_still_learns_who_came_in()
    {
        await using var app = new TrailApp().With("Serilog:MinimumLevel:Default", "Error");
        await app.OwnerAsync();

        Assert.Contains("was created", await app.LogsAsync(Security), StringComparison.Ordinal);
    }

    private static List<JsonNode> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static bool Says(JsonNode line, string words, string? client = null) =>
        ((string?)line["@mt"])!.Contains(words, StringComparison.Ordinal) && (client is null || (string?)line["Client"] == client);
}
