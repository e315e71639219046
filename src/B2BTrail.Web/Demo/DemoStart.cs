using System.Net;
using System.Security.Cryptography;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Demo;

/// <summary>Fills a fresh store with a sample runner, a log and a block in progress, and says how to get in.</summary>
internal static class DemoStart
{
    private const string Email = "demo@b2btrail.example";
    private const int WeeksIntoBlock = 9;
    private const int WeeksOfLog = 30;
    private static readonly TimeOnly SavedAt = new(6, 0);

    /// <summary>Sees to it that a demo listens on this machine only.</summary>
    /// <exception cref="StartRefusedException">It was asked to listen elsewhere.</exception>
    public static void StayOnThisMachine(this WebApplicationBuilder builder, DemoOptions? options)
    {
        if (options is null)
        {
            return;
        }

        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var isElsewhere = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries).Any(url => !IsLoopback(url)) == true
            || builder.Configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 }
            || builder.Configuration[WebHostDefaults.HttpsPortsKey] is { Length: > 0 }
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (isElsewhere)
        {
            throw new StartRefusedException("The demo runs on this machine only. Use a loopback address for --urls, such as http://127.0.0.1:5210, or leave it out.", DemoOptions.RefusedExit);
        }
    }

    /// <summary>Fills the store and prints how to get in, a line each.</summary>
    public static async Task FillDemoAsync(this WebApplication app, DemoOptions? options)
    {
        if (options is null)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var preferences = new Preferences(DistanceUnit.Mile, DayOfWeek.Monday, "Europe/London", Theme.System);
        var today = preferences.LocalDateAt(services.GetRequiredService<TimeProvider>().GetUtcNow());

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var runner = await AddRunnerAsync(services, preferences, password);
        await AddLogAsync(services, runner, preferences, today, options);
        var token = (NewAccessToken.Made)await services.GetRequiredService<AccessTokens>().IssueAsync(
            runner, new AccessTokenRequest("demo", TokenScope.Write, TokenLifetime.OneYear));

        Console.Out.WriteLine($"email: {Email}");
        Console.Out.WriteLine($"password: {password}");
        Console.Out.WriteLine($"token: {token.Secret}");
    }

    private static async Task<RunnerId> AddRunnerAsync(IServiceProvider services, Preferences preferences, string password)
    {
        var account = new RunnerAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = Email,
            Email = Email,
            IsOwner = true,
            CreatedUtc = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        var runner = new RunnerId(account.Id);
        services.GetRequiredService<TrailDb>().Runners.Add(new Runner(runner, preferences));
        var made = await services.GetRequiredService<UserManager<RunnerAccount>>().CreateAsync(account, password);
        return made.Succeeded ? runner : throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
    }

    private static async Task AddLogAsync(IServiceProvider services, RunnerId runner, Preferences preferences, DateOnly today, DemoOptions options)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var blockStart = options.Start ?? monday.AddDays(-7 * WeeksIntoBlock);
        var logStart = options.Years is { } years ? today.AddYears(-years) : (blockStart < today ? blockStart : monday).AddDays(-7 * (WeeksOfLog - WeeksIntoBlock));
        var service = services.GetRequiredService<BlockService>();
        var input = Block(blockStart);
        var plan = ((PreviewOutcome.Planned)service.Preview(input)).Draft;

        var runs = new DemoRuns(runner, preferences.Zone);
        var log = runs.Free(logStart, plan.StartDate < today ? plan.StartDate : today, commutes: options.Years is not null).Concat(runs.Following(plan, today)).ToList();
        await using var db = await services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        db.Runs.AddRange(log);
        db.CheckIns.AddRange(DemoCheckIns.Before(runner, today, preferences.Zone));
        await db.SaveChangesAsync();

        // A block that began earlier was saved then, or its days before today were nobody's to follow.
        var saving = plan.StartDate < today
            ? ActivatorUtilities.CreateInstance<BlockService>(services, new ShiftedClock(TimeZoneInfo.ConvertTimeToUtc(plan.StartDate.ToDateTime(SavedAt), preferences.Zone)))
            : service;
        await saving.KeepAsync(runner, BlockId.New(), input);
    }

    private static BlockInput Block(DateOnly start) => new()
    {
        Name = "Lakeside 50K",
        StartDate = start,
        Race = new RaceInput { Date = start.AddDays(7 * 21 + 5), DistanceMeters = 50_000, AscentMeters = 1_900 },
        Current = new FitnessInput
        {
            WeeklyDistanceMeters = Distance.FromMiles(33).Meters,
            LongestRunMeters = Distance.FromMiles(13).Meters,
            LargestTwoDayMeters = Distance.FromMiles(18).Meters,
        },
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPaceSecondsPerKm = 445,
        Unit = DistanceUnit.Mile,
    };

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
