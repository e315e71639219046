using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Files;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>
/// Reads the file behind a run again, for its page. The file is the only place where points are kept: it never changes, and reading it
/// takes milliseconds.
/// </summary>
public sealed class RecordingReader(IDbContextFactory<TrailDb> dbFactory, OriginalFiles files)
{
    /// <summary>What the file says; null where the runner has no such run, it came from no file, or the file is gone from the disk.</summary>
    public async Task<RecordedFile?> ReadAsync(RunnerId runnerId, RunId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.Recordings.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(r => r.RunId == id, cancellationToken) is not { } recording
            || files.Open(recording.Original) is not { } bytes)
        {
            return null;
        }

        await using (bytes)
        {
            // Off the circuit's own thread, which has clicks to answer meanwhile.
            return await Task.Run(() => Read(bytes, recording, cancellationToken), cancellationToken);
        }
    }

    private static RecordedFile? Read(Stream bytes, Recording recording, CancellationToken cancellationToken)
    {
        if (ActivityFileReader.Read(bytes, cancellationToken) is not FileReading.Read(var activities)
            || activities.FirstOrDefault(a => a.Part == recording.Part) is not { } activity)
        {
            return null;
        }

        var figures = RunFigures.Of(activity.Track, activity.Summary);
        return new RecordedFile
        {
            Name = FileNames.Last(recording.Name),
            Sport = recording.Sport,
            DownloadUrl = RunUrls.FileOf(recording.RunId),
            Track = activity.Track,
            Distance = figures.Distance,
            Moving = figures.Moving,
            Elapsed = figures.Elapsed,
            Ascent = figures.Ascent,
            Descent = figures.Descent,
            AverageHeartRate = figures.AverageHeartRate,
            Laps = activity.Laps,
            Notices = [.. activity.Notices, .. figures.Notices],
        };
    }
}
