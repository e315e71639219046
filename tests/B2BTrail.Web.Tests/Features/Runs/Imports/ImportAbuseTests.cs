using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>What senders should not send, by mistake or on purpose.</summary>
public sealed class ImportAbuseTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Requests_that_carry_no_files_are_refused_with_a_sentence()
    {
        var program = await api.NewProgramAsync();
        (await program.SendAsync(new StringContent("{}", Encoding.UTF8, "application/json"))).Must(HttpStatusCode.UnsupportedMediaType);
        (await program.SendAsync(new ByteArrayContent([1, 2, 3]))).Must(HttpStatusCode.UnsupportedMediaType);
        using (var empty = new MultipartFormDataContent())
        {
            (await program.SendAsync(empty)).Must(HttpStatusCode.BadRequest);
        }

        using var other = new MultipartFormDataContent { { new ByteArrayContent(MadeFiles.Gpx(Morning)), "photos", "a.gpx" } };
        Assert.Equal(["files"], (await program.SendAsync(other)).Faults);
        using var nameless = new MultipartFormDataContent { { new ByteArrayContent(MadeFiles.Gpx(Morning)), "files" } };
        Assert.Equal(["files"], (await program.SendAsync(nameless)).Faults);
        Assert.Empty(await program.RunsAsync());
    }

    [Fact]
    public async Task A_request_that_is_cut_off_or_in_pieces_keeps_nothing_of_it()
    {
        var program = await api.NewProgramAsync();
        var files = api.App.Services.GetRequiredService<OriginalFiles>();
        var before = files.All().Count();
        using var whole = ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning.AddYears(-9))), ("b.gpx", MadeFiles.Gpx(Morning.AddYears(-8))));
        var bytes = await whole.ReadAsByteArrayAsync();
        foreach (var length in (int[])[bytes.Length - 10, bytes.Length / 2, 100, 10])
        {
            using var cut = new ByteArrayContent(bytes[..length]);
            cut.Headers.ContentType = whole.Headers.ContentType;
            (await program.SendAsync(cut)).Must(HttpStatusCode.BadRequest);
            Assert.Equal(before, files.All().Count());
        }
    }

    [Fact]
    public async Task Ten_gigabytes_are_refused_before_they_are_sent()
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "multipart/form-data; boundary=x";
        http.Request.ContentLength = 10L << 30;
        http.Request.Body = new Unread();
        var outcome = await api.UseAsync<UploadReceiver, UploadOutcome>(receiver => receiver.ReceiveAsync(http.Request, default));
        Assert.IsType<UploadOutcome.TooLarge>(outcome);
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, UploadProblems.Of(outcome).StatusCode);
    }

    [Fact]
    public async Task More_files_than_are_taken_at_once_are_refused_and_none_is_kept()
    {
        var body = new StringBuilder();
        for (var i = 0; i <= UploadReceiver.MaxFiles; i++)
        {
            body.Append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nz\r\n");
        }

        var http = new DefaultHttpContext();
        http.Request.ContentType = "multipart/form-data; boundary=x";
        http.Request.Body = new MemoryStream(Encoding.ASCII.GetBytes(body.Append("--x--\r\n").ToString()));
        var files = api.App.Services.GetRequiredService<OriginalFiles>();
        var before = files.All().Count();
        Assert.IsType<UploadOutcome.TooMany>(await api.UseAsync<UploadReceiver, UploadOutcome>(receiver => receiver.ReceiveAsync(http.Request, default)));
        Assert.Equal(before, files.All().Count());
    }

    [Theory]
    [InlineData("../../../etc/passwd.gpx")]
    [InlineData("C:\\Windows\\run.gpx")]
    [InlineData("run\u202Exgp.exe.gpx")]
    [InlineData("  ")]
    public async Task A_name_is_shown_and_never_a_place(string name)
    {
        var program = await api.NewProgramAsync();
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(MadeFiles.Gpx(Morning));
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileNameStar = name };
        form.Add(part);
        var sent = (await program.SendAsync(form)).Must(HttpStatusCode.Accepted);
        var import = await program.WaitAsync(sent.Location!);
        Assert.Equal(1, import.Tally().Imported);
        var shown = import.Rows()[0].Name;
        Assert.DoesNotContain(shown, c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
        using var file = await program.GetAsync(new Uri($"/api/v1/runs/{import.Rows()[0].RunId}/file", UriKind.Relative));
        var disposition = file.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "application/octet-stream"), (disposition.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain((disposition.FileNameStar ?? disposition.FileName)!, c => c is '/' or '\\');
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_very_long_name_keeps_its_end()
    {
        var program = await api.NewProgramAsync();
        var row = (await program.ImportAsync((new string('x', 5000) + ".gpx", MadeFiles.Gpx(Morning)))).Rows()[0];
        Assert.Equal((Recording.MaxNameLength, "imported"), (row.Name.Length, row.Outcome));
        Assert.EndsWith(".gpx", row.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traps_in_archives_end_as_rows_with_a_sentence_and_the_good_file_among_them_is_taken()
    {
        var program = await api.NewProgramAsync();
        var blanks = new byte[40 << 20];
        Array.Fill(blanks, (byte)' ');
        var import = await program.ImportAsync(
            ("traps.zip", MadeFiles.Zip(
                ("../../evil.gpx", MadeFiles.Gpx(Morning.AddDays(1))),
                ("/etc/evil.gpx", MadeFiles.Gpx(Morning.AddDays(2))),
                ("bomb.gpx", blanks),
                ("bomb.gpx.gz", MadeFiles.Gzip(blanks)),
                ("zip.zip", MadeFiles.Zip(("a.gpx", MadeFiles.Gpx(Morning.AddDays(3))))),
                ("activities/good.gpx", MadeFiles.Gpx(Morning)))),
            ("bomb.gz", MadeFiles.Gzip(blanks)),
            ("many.zip", ManyEntries(200_000)),
            ("cut.zip", MadeFiles.Zip(("a.gpx", MadeFiles.Gpx(Morning.AddDays(4))))[..^30]));
        Assert.Equal("done", (string)import["state"]!);
        Assert.Equal("activities/good.gpx", Assert.Single(import.Rows(), row => row.Outcome == "imported").Name);
        Assert.All(import.Rows().Where(row => row.Outcome != "imported"), row => Assert.Matches("^[A-Z].*[.]$", row.Reason));
        Assert.True(import.Tally().Rejected >= 7);
        Assert.Single(await program.RunsAsync());
    }

    [Fact]
    public async Task The_same_key_starts_one_import_and_other_files_under_it_are_refused()
    {
        var program = await api.NewProgramAsync();
        var first = (await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))), "monday")).Must(HttpStatusCode.Accepted);
        var again = (await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))), "monday")).Must(HttpStatusCode.Accepted);
        Assert.Equal(first.Location, again.Location);
        (await program.SendAsync(ImportCalls.Form(("b.gpx", MadeFiles.Gpx(Morning.AddDays(1)))), "monday")).Must(HttpStatusCode.UnprocessableEntity);
        var other = (await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))))).Must(HttpStatusCode.Accepted);
        Assert.NotEqual(first.Location, other.Location);
    }

    [Fact]
    public async Task Somebody_elses_import_and_files_are_not_there()
    {
        var (owner, intruder) = (await api.NewProgramAsync(), await api.NewProgramAsync());
        var import = await owner.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)));
        (await intruder.Get($"/api/v1/imports/{import["id"]}")).Must(HttpStatusCode.NotFound);
        (await intruder.Delete($"/api/v1/imports/{import["id"]}")).Must(HttpStatusCode.NotFound);
        (await intruder.Get($"/api/v1/runs/{import.Rows()[0].RunId}/file")).Must(HttpStatusCode.NotFound);
        Assert.Single(await owner.RunsAsync());
    }

    [Fact]
    public async Task The_page_sends_files_only_with_its_token_and_signed_in()
    {
        using var stranger = api.App.Visitor();
        using var form = ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning)));
        var turnedAway = await stranger.PostAsync(new Uri(ImportUrls.Files, UriKind.Relative), form);
        Assert.NotEqual(HttpStatusCode.Accepted, turnedAway.StatusCode);

        await using var app = new TrailApp();
        using var owner = await app.OwnerAsync();
        foreach (var token in (string?[])[null, "", "guessed"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, ImportUrls.Files) { Content = ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))) };
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
            }

            using var answer = await owner.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task More_imports_than_may_wait_are_refused_until_some_are_done()
    {
        var program = await api.NewProgramAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, ImportService.MaxOpen + 15).Select(i => program.SendAsync(
            ImportCalls.Form(Enumerable.Range(0, 4).Select(f => ($"{f}.gpx", MadeFiles.Gpx(Morning.AddDays(-(i * 4) - f), 20_000)))))));
        Assert.All(sent, reply => Assert.Contains(reply.Status, (HttpStatusCode[])[HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests]));
        var accepted = sent.Count(reply => reply.Status == HttpStatusCode.Accepted);
        foreach (var reply in sent.Where(reply => reply.Status == HttpStatusCode.Accepted))
        {
            await program.WaitAsync(reply.Location!);
        }

        Assert.Equal(accepted * 4, (await program.RunsAsync()).Count);
    }

    [Fact]
    public async Task A_folder_that_takes_nothing_is_said_and_keeps_nothing_and_the_import_goes_on_when_it_does()
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync("full@example.org");
        using var program = await app.ProgramAsync("full@example.org");
        var originals = Path.Combine(app.Folder, "originals");
        var incoming = Path.Combine(app.Folder, "incoming");

        // A file where the folder was: nothing can be written below it, whoever tries.
        Directory.Delete(incoming);
        await File.WriteAllTextAsync(incoming, "");
        (await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))))).Must(HttpStatusCode.InsufficientStorage);
        Assert.Empty(Directory.GetFiles(originals, "*", SearchOption.AllDirectories));
        File.Delete(incoming);
        Directory.CreateDirectory(incoming);

        var zip = MadeFiles.Zip(Enumerable.Range(0, 200).Select(i => ($"{i}.gpx", MadeFiles.Gpx(Morning.AddDays(-400 - i), 12_000))));
        var address = (await program.SendAsync(ImportCalls.Form(("export.zip", zip)))).Must(HttpStatusCode.Accepted).Location!;
        while ((await program.Get(address)).Json.Tally().Done < 5)
        {
            await Task.Delay(10);
        }

        Directory.Delete(incoming, recursive: true);
        await File.WriteAllTextAsync(incoming, "");
        var stopped = await program.WaitAsync(address, "cancelled", "done");
        Assert.Equal("cancelled", (string)stopped["state"]!);
        Assert.Equal(stopped.Tally().Imported, (await program.RunsAsync()).Count);

        File.Delete(incoming);
        Directory.CreateDirectory(incoming);
        var id = new ImportId(Guid.Parse(address[(address.LastIndexOf('/') + 1)..]));
        await using var scope = app.Services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<ImportService>();
        Assert.Equal(ImportProblem.Store, (await service.FindAsync(runner, id))!.Problem);
        Assert.True(await service.ResumeAsync(runner, id));
        Assert.Equal((200, 200, 200, 0, 0, 0), (await program.WaitAsync(address, "done")).Tally());
    }

    /// <summary>A zip whose entries are all the same empty one, as a directory of contents alone can have it.</summary>
    private static byte[] ManyEntries(int count)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < count; i++)
            {
                archive.CreateEntry($"{i}.fit", CompressionLevel.NoCompression);
            }
        }

        return zip.ToArray();
    }

    /// <summary>A body that fails the test when somebody reads it.</summary>
    private sealed class Unread : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("The body was read.");
    }
}
