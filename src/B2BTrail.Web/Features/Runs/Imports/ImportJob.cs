using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Reads the files of one import, one after the other, and keeps what each came to before it turns to the next.</summary>
public sealed partial class ImportJob(
    IDbContextFactory<TrailDb> databases, OriginalFiles files, DataFolder folder, ImportNews news, TimeProvider time, ILogger<ImportJob> log)
{
    /// <summary>Works on an import until it is done or stopped.</summary>
    public Task RunAsync(ImportId id, CancellationToken ct)
    {
        _ = (databases, files, folder, news, time, log, id, ct);
        return Task.CompletedTask;
    }

    /// <summary>Stops an import at a fault of ours.</summary>
    public Task GiveUpAsync(ImportId id, CancellationToken ct) => Task.CompletedTask;
}
