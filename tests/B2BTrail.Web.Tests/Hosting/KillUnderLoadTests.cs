using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace B2BTrail.Web.Tests.Hosting;

/// <summary>The whole program, ended without warning at any moment while runs are written, files uploaded and everything read.</summary>
public sealed class KillUnderLoadTests(ITestOutputHelper output)
{
    private const int FilesPerImport = 3;

    /// <summary>Each takes a few seconds. B2BTRAIL_KILLS=60 for a thorough run.</summary>
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("B2BTRAIL_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    private readonly ConcurrentBag<Guid> _runs = [];
    private readonly ConcurrentBag<string> _imports = [];
    private int _days;
    private int _files;
    private int _reads;

    [Fact]
    public async Task Killed_at_any_moment_under_load_it_loses_nothing_and_rejects_no_good_file()
    {
        await using var server = new Server();
        using var program = await ProgramAsync(server);
        await server.StartAsync();
        using var cancellationToken = new CancellationTokenSource();
        var load = Enumerable.Range(0, 3).Select(_ => AgainAsync(() => WriteAsync(program), cancellationToken.Token))
            .Append(AgainAsync(() => HandInAsync(program), cancellationToken.Token))
            .Append(AgainAsync(() => ReadAsync(program, "/api/v1/runs?pageSize=100"), cancellationToken.Token))
            .Append(AgainAsync(() => ReadAsync(program, "/api/v1/weeks"), cancellationToken.Token))
            .ToList();

        var chance = new Random(20270118);
        var starts = new List<TimeSpan>();
        for (var i = 0; i < Kills; i++)
        {
            // Not before something is at work, however long this machine needs for that.
            var (runs, imports) = (_runs.Count, i == 0 ? 0 : -1);
            await UntilAsync(() => _runs.Count > runs && _imports.Count > imports);
            await Task.Delay(chance.Next(0, 1500));
            await server.KillAsync();
            var began = Stopwatch.StartNew();
            await server.StartAsync();
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
            starts.Add(began.Elapsed);
        }

        await cancellationToken.CancelAsync();
        await Task.WhenAll(load);
        foreach (var address in _imports)
        {
            Assert.Equal((FilesPerImport, FilesPerImport, FilesPerImport, 0, 0, 0), (await program.WaitAsync(address)).Tally());
        }

        await server.StopAsync();
        await HoldAsync(server.Folder);
        starts.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills: {_runs.Count} runs and {_imports.Count} imports of {FilesPerImport} files acknowledged, {_reads} reads; lost 0, rejected 0. "
            + $"Start after a kill until ready: median {starts[starts.Count / 2].TotalSeconds:0.0} s, worst {starts[^1].TotalSeconds:0.0} s."));
        Assert.True(_runs.Count >= Kills && !_imports.IsEmpty && _reads > 0, "There was too little load to say anything.");
    }

    private static async Task UntilAsync(Func<bool> comes)
    {
        for (var i = 0; !comes(); i++)
        {
            Assert.True(i < 6000, "The load did not come to anything.");
            await Task.Delay(20);
        }
    }

    private static async Task<HttpClient> ProgramAsync(Server server)
    {
        var program = new HttpClient { BaseAddress = new Uri(server.Url) };
        await using var before = new TrailApp().On(server.Folder);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await before.TokenAsync("kill@example.org"));
        return program;
    }

    // A program that is gone just now, or comes back, answers in all kinds of ways; only what was acknowledged counts.
    private static async Task AgainAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await call();
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private async Task WriteAsync(HttpClient program)
    {
        var day = new DateOnly(2000, 1, 1).AddDays(Interlocked.Increment(ref _days) % 3000);
        var reply = await program.Post("/api/v1/runs", Sample.Run(day.ToString("O", CultureInfo.InvariantCulture)));
        if (reply.Status == HttpStatusCode.Created)
        {
            _runs.Add(Guid.Parse(reply.Id));
        }
    }

    private async Task HandInAsync(HttpClient program)
    {
        var files = Enumerable.Range(0, FilesPerImport)
            .Select(i => ($"{i}.gpx", MadeFiles.Gpx(new DateTime(2010, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddHours(3 * Interlocked.Increment(ref _files)))))
            .ToList();
        var reply = await program.SendAsync(ImportCalls.Form(files));
        if (reply.Status == HttpStatusCode.Accepted)
        {
            _imports.Add(reply.Location!);
            await DoneAsync(program, reply.Location!);
        }
    }

    // The next files follow once these are read, so that there is always an import at work and never a heap of them.
    private static async Task DoneAsync(HttpClient program, string address)
    {
        while (await program.Get(address) is { Status: HttpStatusCode.OK } reply && (string?)reply.Json["state"] is not "done")
        {
            await Task.Delay(20);
        }
    }

    private async Task ReadAsync(HttpClient program, string address)
    {
        if ((await program.Get(address)).Status == HttpStatusCode.OK)
        {
            Interlocked.Increment(ref _reads);
        }
    }

    private async Task HoldAsync(string folder)
    {
        await using var after = new TrailApp().On(folder);
        await using var db = await after.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var kept = (await db.Runs.Select(r => r.Id).ToListAsync()).Select(id => id.Value).ToHashSet();
        Assert.True(kept.IsSupersetOf(_runs), "An acknowledged run was lost.");
        Assert.Equal(0, await db.ImportedFiles.CountAsync(f => f.Outcome == FileOutcome.Rejected));
        var files = after.Services.GetRequiredService<OriginalFiles>();
        Assert.All(await db.Originals.Select(o => o.Content).ToListAsync(), content => Assert.True(files.Exists(content)));
        Assert.True(await TestDatabase.IsWholeAsync(db));
    }
}
