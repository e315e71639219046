using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>A program that ends again and again while one file is read: in order, or without warning.</summary>
public sealed class ImportTriesTests
{
    private static readonly DateTime Morning = new(2024, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    private static readonly byte[] Files = MadeFiles.Zip(Enumerable.Range(0, 3).Select(i => ($"{i}.gpx", MadeFiles.Gpx(Morning.AddDays(i)))));

    // The first takes its time: long enough to end the program while it is read.
    private static readonly byte[] Archive = MadeFiles.Zip(
        ("0.gpx.gz", MadeFiles.Gzip(Slow(Morning))), ("1.gpx", MadeFiles.Gpx(Morning.AddDays(1))), ("2.gpx", MadeFiles.Gpx(Morning.AddDays(2))));

    [Fact]
    public async Task Ended_in_order_again_and_again_while_it_reads_one_file_it_takes_that_file_in_the_end()
    {
        var folder = Directory.CreateTempSubdirectory("b2bt-").FullName;
        try
        {
            WriteGate gate;
            string address;
            await using (var app = new TrailApp().On(folder))
            {
                using var program = await app.ProgramAsync("tries@example.org");
                gate = await app.GateAsync();
                address = (await EndAtTheFirstAsync(app, gate, () => program.SendAsync(ImportCalls.Form(("export.zip", Files))))).Must(HttpStatusCode.Accepted).Location!;
            }

            for (var i = 0; i < Import.MaxTries; i++)
            {
                await using var app = new TrailApp().On(folder);
                await EndAtTheFirstAsync(app, gate, () => Task.Run(() => app.Services));
            }

            await using var last = new TrailApp().On(folder);
            using var again = await last.ProgramAsync("tries@example.org");
            var import = await again.WaitAsync(address);
            Assert.All(import.Rows(), row => Assert.True(row.Outcome == "imported", row.ToString()));
            Assert.Equal((3, 3, 3, 0, 0, 0), import.Tally());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_at_which_it_was_killed_too_often_is_tried_once_more_after_the_others()
    {
        await using var server = new Server();
        var (program, address) = await BeginAsync(server);
        await KillAtTheFirstAsync(server, program, address);

        var import = await program.WaitAsync(address);
        Assert.Equal((3, 3, 3, 0, 0, 0), import.Tally());
        Assert.Equal(["0.gpx.gz", "1.gpx", "2.gpx"], import.Rows().Select(row => row.Name));
        Assert.Equal(3, (await program.RunsAsync()).Count);
    }

    [Fact]
    public async Task A_file_at_which_the_program_dies_then_too_is_passed_over_for_good()
    {
        await using var server = new Server();
        var (program, address) = await BeginAsync(server);
        await KillAtTheFirstAsync(server, program, address);
        await WhileItTriesAgainAsync(server, program, address, tries: 0);
        // An orderly end uses up nothing.
        await server.StopAsync();
        await server.StartAsync();
        for (var i = 0; i < Import.MaxTries; i++)
        {
            await WhileItTriesAgainAsync(server, program, address, tries: i + 1);
            await server.KillAsync();
            await server.StartAsync();
        }

        var import = await program.WaitAsync(address);
        Assert.Equal("done", (string)import["state"]!);
        Assert.Equal((3, 3, 2, 0, 1, 0), import.Tally());
        Assert.Equal(("0.gpx.gz", "rejected"), (import.Rows()[0].Name, import.Rows()[0].Outcome));
        Assert.EndsWith("so it was skipped.", import.Rows()[0].Reason, StringComparison.Ordinal);
    }

    // Held at the write after the one that counts the try, so that the first file cannot be done.
    private static async Task<T> EndAtTheFirstAsync<T>(TrailApp app, WriteGate gate, Func<Task<T>> begin)
    {
        Assert.Equal(0, TriesIn(app.Folder));
        Task<T>? begun = null;
        using (await gate.HoldAsync(() => begun = begin(), () => Task.FromResult(TriesIn(app.Folder) == 1)))
        {
            await begun!;
            app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }

        await app.DisposeAsync();
        return await begun!;
    }

    private static async Task<(HttpClient Program, string Address)> BeginAsync(Server server)
    {
        var program = new HttpClient { BaseAddress = new Uri(server.Url) };
        await using (var before = new TrailApp().On(server.Folder))
        {
            program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await before.TokenAsync("tries@example.org"));
        }

        await server.StartAsync();
        return (program, (await program.SendAsync(ImportCalls.Form(("export.zip", Archive)))).Must(HttpStatusCode.Accepted).Location!);
    }

    private static async Task KillAtTheFirstAsync(Server server, HttpClient program, string address)
    {
        for (var i = 0; i < Import.MaxTries; i++)
        {
            await WhileItReadsTheFirstAsync(server, program, address, tries: i + 1);
            await server.KillAsync();
            await server.StartAsync();
        }
    }

    private static async Task WhileItReadsTheFirstAsync(Server server, HttpClient program, string address, int tries)
    {
        await UntilAsync(program, address, import => (string)import["state"]! == "running" && TriesIn(server.Folder) == tries);
        Assert.Equal(0, (int)(await program.Get(address)).Json["done"]!);
    }

    private static Task WhileItTriesAgainAsync(Server server, HttpClient program, string address, int tries) => UntilAsync(
        program,
        address,
        import => (string)import["state"]! == "running" && TriesIn(server.Folder) == tries && import.Tally().Done == 3 && import.Rows()[0].Reason!.EndsWith("after the others.", StringComparison.Ordinal));

    // An import that was cut off says "running" before it goes on; that it has begun again shows in what it counts.
    private static int TriesIn(string folder) =>
        Convert.ToInt32(TestDatabase.Read(folder, "SELECT \"Tries\" FROM \"Imports\""), CultureInfo.InvariantCulture);

    private static async Task UntilAsync(HttpClient program, string address, Func<JsonNode, bool> comes)
    {
        for (var i = 0; i < 3000; i++)
        {
            var import = (await program.Get(address)).Must(HttpStatusCode.OK).Json;
            Assert.NotEqual("done", (string)import["state"]!);
            if (comes(import))
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The import did not come to where the program was to end.");
    }

    /// <summary>A run with much in it that nobody needs.</summary>
    private static byte[] Slow(DateTime start)
    {
        const int Bytes = 60 * 1024 * 1024;
        var chance = new Random(7);
        var text = new StringBuilder("<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type><trkseg>", Bytes);
        for (var i = 0; text.Length < Bytes - 20_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<trkpt lat=\"{54 + (i * 0.0002):0.0000}\" lon=\"-2.5\"><time>{start.AddSeconds(i * 8):yyyy-MM-ddTHH:mm:ss}Z</time><extensions>");
            for (var j = 0; j < 800; j++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<a>{chance.Next()}</a>");
            }

            text.Append("</extensions></trkpt>");
        }

        return Encoding.ASCII.GetBytes(text.Append("</trkseg></trk></gpx>").ToString());
    }
}
