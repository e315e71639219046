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

        var log = await ReadUntilAsync(app, "/api/v1/nothing");

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
        var told = new CheckInEntry { Energy = 2, Sleep = 2, Legs = 1, Mood = 3, Calm = 2, HasPain = true, Site = BodySite.Knee, PainNow = 7, Health = HealthSigns.Fever };

        await using var scope = app.Services.CreateAsyncScope();
        Assert.IsType<CheckInOutcome.Kept>(await scope.ServiceProvider.GetRequiredService<CheckInDiary>().SaveAsync(runner, told));

        // That commands are logged at all shows that their values are held back.
        var log = await ReadAsync(app);
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

        var lines = (await ReadUntilAsync(app, "forged")).Split('\n');
        Assert.Contains(lines, line => line.Contains("forged", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("Account", StringComparison.Ordinal));
    }

    // A request is logged once its answer is on the way.
    private static async Task<string> ReadUntilAsync(TrailApp app, string words)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var text = await ReadAsync(app);
            if (text.Contains(words, StringComparison.Ordinal))
                return text;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return await ReadAsync(app);
    }

    private static async Task<string> ReadAsync(TrailApp app)
    {
        var text = "";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(app.Folder, "logs")))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            text += await reader.ReadToEndAsync();
        }

        return text;
    }
}
