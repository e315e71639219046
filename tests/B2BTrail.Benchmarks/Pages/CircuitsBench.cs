using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Data;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Setup;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>Resident memory before, while and after many pages of a block are open.</summary>
internal static partial class CircuitsBench
{
    private const int Runners = 16;
    private const int PagesPerRunner = 19;

    // Circuits whose page went away without a word are kept for three minutes.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    /// <summary>Measures and prints. Fails where memory stays over 1.3 times of what it was before.</summary>
    public static async Task<int> RunAsync()
    {
        const double Most = 1.3;
        await using var server = await new Server().StartAsync();
        Report("started", server);
        var runners = new List<(HttpClient Client, CookieContainer Cookies)>();
        for (var i = 0; i < Runners; i++)
        {
            runners.Add(await CreateAccountAsync(new Uri(server.Url), $"runner{i}@example.org"));
        }

        await SaveBlocksAsync(new DataFolder(server.Folder));
        var paths = new List<string>();
        foreach (var (client, cookies) in runners)
        {
            var path = Block().Match(await client.GetStringAsync(new Uri("/blocks", UriKind.Relative))).Value;
            paths.Add(path);
            await (await PageCircuit.OpenAsync(client, cookies, path)).DisposeAsync();
        }

        var before = Report($"{Runners} runners, each has seen a block", server);
        var pages = new List<PageCircuit>();
        for (var i = 0; i < PagesPerRunner; i++)
        {
            pages.AddRange(await Task.WhenAll(runners.Zip(paths, (runner, path) => PageCircuit.OpenAsync(runner.Client, runner.Cookies, path))));
        }

        Report($"{pages.Count} pages open", server);
        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }

        Report("all left", server);
        await Task.Delay(Kept, TimeProvider.System);
        Report("their circuits ended", server);
        for (var i = 0; i < 60; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            await runners[0].Client.GetStringAsync(new Uri("/", UriKind.Relative));
        }

        var after = Report("a minute of a page a second later", server);
        var ratio = after / before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after / before: {ratio:0.00} (at most {Most})"));
        return ratio <= Most ? 0 : 1;
    }

    private static double Report(string when, Server server)
    {
        using var process = Process.GetProcessById(server.ProcessId);
        var mebibytes = process.WorkingSet64 / 1024.0 / 1024;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mebibytes,7:0} MiB {when}"));
        return mebibytes;
    }

    private static async Task<(HttpClient Client, CookieContainer Cookies)> CreateAccountAsync(Uri address, string email)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        var create = new Uri("/account/create", UriKind.Relative);
        var form = HiddenFields().Matches(await client.GetStringAsync(create)).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        form["Form.Email"] = email;
        form["Form.Password"] = "over the hills and back again";
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(create, content);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath == "/"
            ? (client, cookies)
            : throw new InvalidOperationException("The account could not be made.");
    }

    private static async Task SaveBlocksAsync(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTrailStore(folder);
        services.AddSingleton(TimeProvider.System).AddScoped<BlockService>().AddScoped<BlockInputReader>().AddScoped<BlockInputValidator>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<TrailDb>();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        foreach (var runner in await db.Runners.Select(runner => runner.Id).ToListAsync())
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<BlockService>().KeepAsync(runner, BlockId.New(), new BlockInput
            {
                Name = "Ridgeway 50K",
                StartDate = today,
                Race = new RaceInput { Date = today.AddDays(7 * 22), DistanceMeters = 50_000, AscentMeters = 1_900 },
                Current = new FitnessInput { WeeklyDistanceMeters = 53_000, LongestRunMeters = 21_000, LargestTwoDayMeters = 29_000 },
                RunDaysPerWeek = 5,
                FirstDay = DayOfWeek.Saturday,
                Cadence = Cadence.EveryThirdWeek,
                TrailPaceSecondsPerKm = 445,
                Unit = DistanceUnit.Kilometre,
            });
            if (outcome is not KeepOutcome.Kept)
                throw new InvalidOperationException($"The block was not kept: {outcome}");
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenFields();

    [GeneratedRegex("/?blocks/[0-9a-f-]{36}")]
    private static partial Regex Block();
}
