using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Fit;
using B2BTrail.Interchange.Tests.Runs.Fit;

namespace B2BTrail.Benchmarks.Runs;

/// <summary>Our FIT reader beside those that JavaScript programs use, in one run on one file. They must find the same.</summary>
internal static class FitBench
{
    private const int WarmUps = 5;
    private const int Times = 15;
    private const double Tolerance = 1e-6;

    private static readonly string[] Packages = ["@garmin/fitsdk@21.217.0", "fit-file-parser@6.1.2"];

    /// <summary>Measures and prints.</summary>
    /// <param name="file">The file; null for a made-up one of 100,000 records.</param>
    /// <returns>0 where all found the same, else 1.</returns>
    public static async Task<int> RunAsync(string? file)
    {
        var folder = Directory.CreateTempSubdirectory("b2btrail-fit-");
        try
        {
            if (file is null)
            {
                file = Path.Combine(folder.FullName, "long.fit");
                await File.WriteAllBytesAsync(file, LongRun());
            }

            var bytes = await File.ReadAllBytesAsync(file);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, {bytes.Length:N0} bytes, {Times} times after {WarmUps} unmeasured"));
            var ours = await OursAsync(bytes);
            Console.WriteLine(ours);
            if (await PeersAsync(folder.FullName, Path.GetFullPath(file)) is not { } peers)
            {
                return 1;
            }

            var areEqual = true;
            foreach (var peer in peers)
            {
                var isEqual = ours.FoundTheSame(peer);
                areEqual &= isEqual;
                Console.WriteLine(peer);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {(isEqual ? "found the same" : "FOUND SOMETHING ELSE")}; its median / ours: {peer.Median / ours.Median:0.0}, its best / our worst: {peer.Best / ours.Worst:0.0}"));
            }

            return areEqual ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Outcome> OursAsync(byte[] bytes)
    {
        FileReading? reading = null;
        var milliseconds = new List<double>();
        for (var i = -WarmUps; i < Times; i++)
        {
            reading = null;
            var start = Stopwatch.GetTimestamp();
            reading = FitReader.Read(bytes);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (i >= 0)
            {
                milliseconds.Add(took);
            }

            // The code is compiled again in the background once it has proved to be hot.
            await Task.Delay(i < 0 ? 200 : 0);
        }

        var (records, heartRates, latitudes, lastMeters) = (0, 0L, 0.0, 0.0);
        foreach (var activity in reading is FileReading.Read read ? read.Activities : [])
        {
            foreach (ref readonly var point in activity.Track.Points)
            {
                records++;
                heartRates += point.HeartRate;
                latitudes += point.HasPosition ? point.Latitude : 0;
                lastMeters = point.HasMeters ? point.Meters : lastMeters;
            }
        }

        return new Outcome("B2BTrail", milliseconds, records, heartRates, latitudes, lastMeters);
    }

    private static async Task<List<Outcome>?> PeersAsync(string folder, string file)
    {
        try
        {
            var script = Path.Combine(folder, "fit-peers.mjs");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Runs", "fit-peers.mjs"), script);
            await RunAsync(folder, "npm", ["install", "--no-save", "--no-audit", "--no-fund", "--silent", .. Packages]);
            var lines = await RunAsync(folder, "node", [script, file, $"{WarmUps}", $"{Times}"]);
            return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Outcome>(line, JsonSerializerOptions.Web)!)];
        }
        catch (Win32Exception)
        {
            Console.WriteLine("There is nothing to compare with: this needs node and npm.");
            return null;
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine(failure.Message);
            return null;
        }
    }

    private static async Task<string> RunAsync(string folder, string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }

    private static byte[] LongRun()
    {
        const long Start = 1_100_000_000;
        const int Records = 100_000;
        var writer = new FitWriter().FileId().Session(Start, Records, Records * 3);
        writer.Define(4, new FitShape(
            20, (253, FitType.UInt32), (0, FitType.Int32), (1, FitType.Int32), (5, FitType.UInt32), (2, FitType.UInt16), (3, FitType.UInt8), (4, FitType.UInt8)));
        for (var i = 0; i < Records; i++)
        {
            writer.Write(4, Start + i, 560_000_000 + (i * 21 % 900_000), 90_000_000 + (i * 13 % 700_000), i * 300L, 3000 + (i / 7 % 4000), 120 + (i / 60 % 50), 80 + (i % 9));
        }

        return writer.ToBytes();
    }

    /// <summary>What a program found, and how long it took each time.</summary>
    private sealed record Outcome(string Name, List<double> Milliseconds, int Records, double HeartRates, double Latitudes, double LastMeters)
    {
        public double Median => Milliseconds.Order().ElementAt(Milliseconds.Count / 2);

        public double Best => Milliseconds.Min();

        public double Worst => Milliseconds.Max();

        public bool FoundTheSame(Outcome other) => Records > 0 && Records == other.Records
            && HeartRates == other.HeartRates
            && Math.Abs(Latitudes - other.Latitudes) <= Tolerance
            && Math.Abs(LastMeters - other.LastMeters) <= Tolerance;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-16} best {Best:0.0} ms, median {Median:0.0} ms, worst {Worst:0.0} ms; {Records:N0} records, heart rates {HeartRates:N0}, latitudes {Latitudes:0.000000}, last meters {LastMeters:0.00}");
    }
}
