using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Imports in a real store; nobody reads their files, so that a test says what became of them.</summary>
public abstract class ImportTestContext : TrailTestContext
{
    /// <summary>What the page's token is.</summary>
    protected const string Token = "token of the page";

    protected ImportTestContext()
    {
        Services.AddOptions();
        Services.AddSingleton<AntiforgeryStateProvider>(new OneToken());
    }

    /// <summary>Uploads a file.</summary>
    protected async Task<ImportId> UploadAsync(string name = "export.zip")
    {
        var kept = Assert.IsType<SaveResult.Saved>(await Get<OriginalFiles>().SaveAsync(new MemoryStream([1, 2, 3]), 100, CancellationToken.None)).File;
        var id = ImportId.New();
        Assert.IsType<StartOutcome.Started>(await Get<ImportService>().StartAsync(Me.Id, id, [new UploadedFile(name, kept)]));
        return id;
    }

    /// <summary>Reads files of it, each to what is said of it, and moves it on.</summary>
    protected async Task ReadAsync(ImportId id, IReadOnlyList<FileResult> results, Action<Import>? then = null)
    {
        await using var db = await Get<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        await db.WriteAsync(
            async token =>
            {
                var import = await db.Imports.Include(i => i.Uploads).FirstAsync(i => i.Id == id, token);
                import.Begin(Clock.GetUtcNow().UtcDateTime);
                import.Count(0, Math.Max(1, results.Count));
                for (var i = 0; i < results.Count; i++)
                {
                    db.ImportedFiles.Add(new ImportedFile(id, Me.Id, i, $"activities/{i}.fit", results[i]));
                    import.Finish(1);
                }

                (then ?? (done => done.End(Clock.GetUtcNow().UtcDateTime)))(import);
                return await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
    }

    /// <summary>A run in the log that a file of an import became.</summary>
    protected async Task<FileResult> AddedAsync(ImportId id, double miles)
    {
        await using var db = await Get<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await db.WriteAsync(
            async token =>
            {
                var entry = new RunEntry { LocalDate = Me.Today, TimeZone = "UTC", Distance = Distance.FromMiles(miles) };
                var run = new Run(RunId.New(), Me.Id, entry, RunSource.Fit);
                var original = (await db.ImportUploads.FirstAsync(u => u.ImportId == id, token)).Content!.Value;
                db.Runs.Add(run);
                db.Recordings.Add(new Recording(run, id, original, 0, "a.fit", Sport.Running, new RecordedFrom(FigureMethod.DeviceCount, null, null)));
                await db.SaveChangesAsync(token);
                return new FileResult(FileOutcome.Imported, []) { RunId = run.Id, LocalDate = Me.Today, Distance = entry.Distance };
            },
            CancellationToken.None);
    }

    /// <summary>How many runs the log has.</summary>
    protected async Task<int> RunsAsync() => (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 1)).Total;

    private sealed class OneToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new(Token, "__RequestVerificationToken");
    }
}
