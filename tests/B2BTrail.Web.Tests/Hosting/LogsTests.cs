using System.Net.Http.Headers;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class LogsTests
{
    [Fact]
    public async Task Nothing_that_a_runner_keeps_to_themself_reaches_the_log()
    {
        await using var app = new TrailApp().In("Development").With("Serilog:MinimumLevel:Default", "Debug");
        await app.OwnerAsync();
        var browser = app.Visitor();
        await browser.SignInAsync(TrailApp.OwnerEmail, "a wrong secret word");
        await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password, "?returnUrl=%2Fsecret-query");
        await browser.GetAsync("/?private=query-text");
        var secret = await app.TokenAsync();
        var program = app.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        await program.GetAsync("/api/v1/nothing?private=query-text");

        var log = await app.LogsUntilAsync("/api/v1/nothing");

        Assert.Contains("signed in", log, StringComparison.Ordinal);
        Assert.Contains("/api/v1/nothing", log, StringComparison.Ordinal);
        Assert.DoesNotContain(TrailApp.OwnerEmail, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@example", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TrailApp.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong secret word", log, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-query", log, StringComparison.Ordinal);
        Assert.DoesNotContain("query-text", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_runner_tells_of_their_body_reaches_no_log()
    {
        await using var app = new TrailApp().In("Development")
            .With("Serilog:MinimumLevel:Default", "Debug")
            .With("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Debug");
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        var told = new CheckInInput { Energy = 2, Sleep = 2, Legs = 1, Mood = 3, Calm = 2, Pain = new() { Site = BodySite.Knee, Now = 7 }, Health = [HealthSigns.Fever] };

        await using var scope = app.Services.CreateAsyncScope();
        Assert.IsType<CheckInOutcome.Saved>(await scope.ServiceProvider.GetRequiredService<CheckInService>().CheckInAsync(runner, told));

        // That commands are logged at all shows that their values are held back.
        var log = await app.LogsAsync();
        Assert.Matches("INSERT INTO [^C]{1,8}CheckIns", log);
        Assert.DoesNotMatch("@p[0-9]+='[^?]", log);
        Assert.DoesNotContain("Knee", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Fever", log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_line_break_in_a_request_forges_no_line()
    {
        await using var app = new TrailApp();

        await app.Visitor().GetAsync("/one%0D%0AAccount%20forged%20signed%20in");

        var lines = (await app.LogsUntilAsync("forged")).Split('\n');
        Assert.Contains(lines, line => line.Contains("forged", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("Account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_line_of_a_request_tells_the_client()
    {
        await using var app = new TrailApp();
        var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add(VisitorAtThisMachine.Header, "::ffff:203.0.113.9");
        await visitor.GetAsync("/no/such/page");

        Assert.Equal("203.0.113.9", ClientOf(await app.LogsUntilAsync("/no/such/page"), "/no/such/page"));
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.9")]
    [InlineData("10.0.0.1", "127.0.0.1")]
    public async Task A_proxy_tells_the_client_where_it_is_trusted_and_only_there(string trusted, string client)
    {
        await using var app = new TrailApp().With("Hosting:TrustedProxies:0", trusted);
        var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        await visitor.GetAsync("/no/such/page");

        Assert.Equal(client, ClientOf(await app.LogsUntilAsync("/no/such/page"), "/no/such/page"));
    }

    [Fact]
    public async Task A_long_path_is_cut_wherever_it_stands()
    {
        await using var app = new TrailApp()
            .With("Serilog:MinimumLevel:Default", "Information")
            .With("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Information");
        var path = "/" + new string('x', 3_000);
        await app.Visitor().GetAsync(path);
        await app.Visitor().GetAsync("http://evil.example" + path);
        await app.Visitor().GetAsync("http://" + string.Join('.', Enumerable.Repeat(new string('x', 60), 20)));

        var log = await app.LogsUntilAsync("\"StatusCode\":400");

        Assert.Contains("xxxxxxxxxx", log, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 200), log, StringComparison.Ordinal);
        Assert.True(log.Split('\n').Max(line => line.Length) < 4_000);
    }

    private static string? ClientOf(string log, string words) => log.Split('\n')
        .Where(line => line.Contains(words, StringComparison.Ordinal) && line.Contains("responded", StringComparison.Ordinal))
        .Select(line => (string?)System.Text.Json.Nodes.JsonNode.Parse(line)!["Client"]).First();
}
