using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Hands in files over the API and waits for what becomes of them.</summary>
internal static class ImportCalls
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static MultipartFormDataContent Form(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        return form;
    }

    public static async Task<Reply> SendAsync(this HttpClient program, HttpContent form, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = form };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await program.SendAsync(request);
        return new Reply(
            answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString, null,
            answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Hands in files and answers the import once it is done.</summary>
    public static async Task<JsonNode> ImportAsync(this HttpClient program, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var sent = (await program.SendAsync(Form(files))).Must(HttpStatusCode.Accepted);
        return await program.WaitAsync(sent.Location!);
    }

    public static async Task<JsonNode> WaitAsync(this HttpClient program, string address, params string[] states)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var import = (await program.Get(address + "?pageSize=500")).Must(HttpStatusCode.OK).Json;
            if (states.Length == 0 ? (string)import["state"]! is "done" or "cancelled" : states.Contains((string)import["state"]!))
            {
                return import;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"Still {import["state"]} after {import["done"]} of {import["total"]}: {import["problem"]}");
            await Task.Delay(50);
        }
    }

    public static IReadOnlyList<ImportedRow> Rows(this JsonNode import) =>
        [.. import["files"]!.AsArray().Select(f => new ImportedRow((string)f!["name"]!, (string)f["outcome"]!, (string?)f["reason"], (string?)f["runId"]))];

    public static (int Total, int Done, int Imported, int Duplicates, int Rejected, int Skipped) Tally(this JsonNode import) =>
        ((int)import["total"]!, (int)import["done"]!, (int)import["imported"]!, (int)import["duplicates"]!, (int)import["rejected"]!, (int)import["skipped"]!);

    public static async Task<IReadOnlyList<JsonNode>> RunsAsync(this HttpClient program) =>
        [.. (await program.Get("/api/v1/runs?pageSize=500")).Must(HttpStatusCode.OK).Json["items"]!.AsArray().Select(r => r!)];
}

internal sealed record ImportedRow(string Name, string Outcome, string? Reason, string? RunId);

/// <summary>Files of runs that were never run.</summary>
internal static class MadeFiles
{
    /// <summary>A run north at three meters a second, a point every five seconds.</summary>
    public static byte[] Gpx(DateTime startUtc, double meters = 3000, string type = "running", string name = "Made run", double metersPerSecond = 3)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"test\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>{name}</name><type>{type}</type><trkseg>");
        for (var seconds = 0.0; seconds * metersPerSecond <= meters + 0.001; seconds += 5)
        {
            var latitude = 54.0 + (seconds * metersPerSecond / 6371008.8 * 180 / Math.PI);
            text.Append(
                CultureInfo.InvariantCulture,
                $"<trkpt lat=\"{latitude:0.00000000}\" lon=\"-2.5\"><ele>300</ele><time>{startUtc.AddSeconds(seconds):yyyy-MM-ddTHH:mm:ss}Z</time></trkpt>");
        }

        return Encoding.UTF8.GetBytes(text.Append("</trkseg></trk></gpx>").ToString());
    }

    /// <summary>The same run as a TCX file, so that no two bytes are alike.</summary>
    public static byte[] Tcx(DateTime startUtc, double meters = 3000)
    {
        var seconds = meters / 3;
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running">
            <Id>{startUtc:yyyy-MM-ddTHH:mm:ss}Z</Id><Lap StartTime="{startUtc:yyyy-MM-ddTHH:mm:ss}Z"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{meters}</DistanceMeters>
            <Track><Trackpoint><Time>{startUtc:yyyy-MM-ddTHH:mm:ss}Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
            <Trackpoint><Time>{startUtc.AddSeconds(seconds):yyyy-MM-ddTHH:mm:ss}Z</Time><DistanceMeters>{meters}</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>
            """));
    }

    public static byte[] Route() => Encoding.UTF8.GetBytes(
        "<gpx version=\"1.1\"><trk><trkseg><trkpt lat=\"54\" lon=\"-2\"/><trkpt lat=\"54.1\" lon=\"-2\"/><trkpt lat=\"54.2\" lon=\"-2\"/></trkseg></trk></gpx>");

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zip.ToArray();
    }
}
