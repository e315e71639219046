using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using B2BTrail.Benchmarks.Pages;

namespace B2BTrail.Benchmarks.Runs;

/// <summary>A large archive through the running program: how long, how much memory, and how the pages answer meanwhile.</summary>
internal static class ImportsBench
{
    private const double MostSeconds = 300;
    private const double MostMebibytes = 512;
    private const double MostPageMilliseconds = 300;

    /// <summary>Measures and prints; answers 1 where a demand is missed.</summary>
    public static async Task<int> RunAsync(string[] numbers)
    {
        var activities = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 5000;
        var megabytes = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 1500;
        var archive = Path.Combine(Path.GetTempPath(), $"b2btrail-archive-{Environment.ProcessId}.zip");
        try
        {
            var maker = new ArchiveMaker(activities, megabytes * 1_000_000L);
            maker.Write(archive);
            Say($"archive: {activities:N0} activities, {new FileInfo(archive).Length / 1e6:N0} MB, its activity files {maker.ActivityBytes / 1e6:N0} MB before packing");
            return await MeasureAsync(archive) ? 0 : 1;
        }
        finally
        {
            File.Delete(archive);
        }
    }

    private static async Task<bool> MeasureAsync(string archive)
    {
        await using var demo = await DemoServer.StartAsync(years: null);
        using var browser = await demo.SignInAsync();
        using var program = new HttpClient { BaseAddress = demo.Address, Timeout = TimeSpan.FromMinutes(10) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", demo.Token);

        var idle = await Figures.MeasureAsync(20, 60, () => TodayAsync(browser));
        Say($"/ while idle: {idle}");

        var (first, address) = await ImportAsync("first", archive, program, browser, demo.ProcessId);
        var (again, _) = await ImportAsync("again", archive, program, browser, demo.ProcessId);
        var watch = Stopwatch.StartNew();
        using var taken = await program.DeleteAsync(address);
        taken.EnsureSuccessStatusCode();
        Say($"taken back in {watch.Elapsed.TotalSeconds:0.0} s");
        return first.Seconds < MostSeconds && first.Mebibytes < MostMebibytes && first.PageP95 < MostPageMilliseconds && again.Imported == 0;
    }

    private static async Task<(Result Result, Uri Address)> ImportAsync(string name, string archive, HttpClient program, HttpClient browser, int process)
    {
        var watch = Stopwatch.StartNew();
        await using var bytes = File.OpenRead(archive);
        using var form = new MultipartFormDataContent { { new StreamContent(bytes), "files", "export.zip" } };
        using var accepted = await program.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        accepted.EnsureSuccessStatusCode();
        var sent = watch.Elapsed;
        watch.Restart();

        var pages = new Figures();
        var most = 0.0;
        JsonNode import;
        var address = accepted.Headers.Location!;
        var nextLook = TimeSpan.Zero;
        do
        {
            var start = Stopwatch.GetTimestamp();
            await TodayAsync(browser);
            pages.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            most = Math.Max(most, ResidentMebibytes(process));
            await Task.Delay(150);
            import = JsonNode.Parse("""{"state":"running"}""")!;
            if (watch.Elapsed >= nextLook)
            {
                import = JsonNode.Parse(await program.GetStringAsync(address))!;
                nextLook = watch.Elapsed + TimeSpan.FromSeconds(2);
            }
        }
        while ((string)import["state"]! is "queued" or "running");

        var seconds = watch.Elapsed.TotalSeconds;
        Say($"{name}: sent in {sent.TotalSeconds:0.0} s, read in {seconds:0.0} s ({(string)import["state"]!}); {import["imported"]} imported, {import["duplicates"]} there, {import["skipped"]} left out, {import["rejected"]} unreadable, of {import["total"]}");
        Say($"{name}: most resident {most:0} MiB (peak by the system {PeakMebibytes(process):0} MiB); / meanwhile: {pages}");
        return (new Result(seconds, PeakMebibytes(process), pages.P95, (int)import["imported"]!), address);
    }

    private static async Task TodayAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static double ResidentMebibytes(int process) => Status(process, "VmRSS:");

    private static double PeakMebibytes(int process) => Status(process, "VmHWM:");

    private static double Status(int process, string name) =>
        double.Parse(
            File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture) / 1024;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Result(double Seconds, double Mebibytes, double PageP95, int Imported);
}
