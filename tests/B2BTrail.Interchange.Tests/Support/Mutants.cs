using System.Diagnostics;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>
/// Reads spoilt files, one after the other. Each must come to an answer, soon and in little memory. Case i of a run with seed s is the
/// first case of a run with seed s + i.
/// </summary>
/// <param name="largest">Larger files are left alone, in bytes.</param>
internal sealed class Mutants(int largest)
{
    /// <summary>How long one file may take.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(2);

    /// <summary>How many bytes may be allocated for one file.</summary>
    public const long MostAllocated = 256L << 20;

    private readonly IReadOnlyList<(string Name, byte[] Bytes)> _files = [.. Built().Concat(Real(largest))];

    /// <summary>Reads so many spoilt files; those before the first are read as they are, so that nothing is compiled on the clock.</summary>
    public IEnumerable<MutantCase> Run(int count, int seed)
    {
        using var work = new WorkFolder();
        foreach (var (_, bytes) in _files)
        {
            Outcome(bytes, work.Path);
        }

        for (var i = 0; i < count; i++)
        {
            // A slow case is read again: the machine may have been busy with something else.
            var spoilt = Read(seed + i, work.Path);
            yield return spoilt.Took < LongestTime ? spoilt : Read(seed + i, work.Path);
        }
    }

    private MutantCase Read(int seed, string folder)
    {
        var chance = new Random(seed);
        var (name, file) = _files[chance.Next(_files.Count)];
        var spoilt = new Mutator(chance).Mutate(file, _files[chance.Next(_files.Count)].Bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        string outcome;
        Exception? thrown = null;
        try
        {
            outcome = Outcome(spoilt, folder);
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            (outcome, thrown) = ("threw " + e.GetType().Name, e);
        }

        return new(seed, name, outcome, Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - allocated, thrown);
    }

    private static string Outcome(byte[] bytes, string folder)
    {
        using var stream = new MemoryStream(bytes);
        if (bytes is [(byte)'A', ..] or [0xEF, 0xBB, 0xBF, (byte)'A', ..])
        {
            return $"list {(StravaSheet.Read(stream).IsWhole ? "whole" : "in part")}";
        }

        if (!FileFormats.Of(FileSniffer.KindOf(bytes)).IsArchive)
        {
            return Outcome(ActivityFileReader.Read(stream));
        }

        switch (ArchiveOpener.Open(stream, "archive.zip", folder))
        {
            case ArchiveOpening.Opened { Archive: var archive }:
                using (archive)
                {
                    return "archive of " + string.Join(", ", archive.Select(member => Outcome(member.Read())).Distinct().Order());
                }

            case ArchiveOpening.Refused refused:
                return "archive refused: " + refused.Why.Notice.Code;
            default:
                return "no room";
        }
    }

    private static string Outcome(FileReading reading) => reading switch
    {
        FileReading.Read read => read.Activities.Any(activity => activity.Notices.Count > 0) ? "read with notices" : "read",
        FileReading.Refused refused => "refused: " + refused.Notice.Code,
        _ => "no activity",
    };

    internal static IEnumerable<(string Name, byte[] Bytes)> Built()
    {
        var (fit, gpx, tcx) = (Samples.Fit(40), Samples.Gpx(40), Samples.Tcx(40));
        var list = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Filename\n1,d,\"One,\n\"\"two\"\"\",Run,Words,activities/1.fit.gz\n2,d,Two,Hike,,\n";
        var inner = new ZipBuilder().Add("1.fit", fit).Add("2.fit", fit, method: 0).ToBytes();
        yield return ("built.fit", fit);
        yield return ("built.gpx", gpx);
        yield return ("built.tcx", tcx);
        yield return ("built.fit.gz", Samples.Gzip(fit));
        yield return ("built.gpx.gz.gz", Samples.Gzip(Samples.Gzip(gpx)));
        yield return ("built strava.zip", new ZipBuilder().Add("activities.csv", list).Add("activities/1.fit.gz", Samples.Gzip(fit)).Add("activities/3.gpx", gpx).ToBytes());
        yield return ("built garmin.zip", new ZipBuilder().Add("DI_CONNECT/a.zip", inner, method: 0).Add("b.tcx", tcx, method: 0).ToBytes());
        yield return ("built zip64.zip", new ZipBuilder().Add("b.tcx", tcx).ToBytes(isBig: true));
        yield return ("built.csv", System.Text.Encoding.UTF8.GetBytes(list));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Real(int largest) =>
        from file in RealFiles.All
        where new FileInfo(file.Path).Length is > 0 and var length && length <= largest
        select (file.Name, File.ReadAllBytes(file.Path));
}

/// <summary>What a spoilt file came to.</summary>
/// <param name="Seed">What the damage was made from.</param>
/// <param name="File">Which file was spoilt.</param>
/// <param name="Outcome">What reading it came to, in a word or two.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Allocated">How many bytes were allocated.</param>
/// <param name="Thrown">What was thrown; null where all is well.</param>
internal sealed record MutantCase(int Seed, string File, string Outcome, TimeSpan Took, long Allocated, Exception? Thrown)
{
    /// <summary>Whether it ended as every file must.</summary>
    public bool IsWell => Thrown is null && Outcome != "no room" && Took < Mutants.LongestTime && Allocated < Mutants.MostAllocated;
}
