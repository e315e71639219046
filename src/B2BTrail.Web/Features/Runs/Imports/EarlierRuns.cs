using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>The runs in the log that a file made by its very bytes, to compare with what is read in it now.</summary>
internal sealed class EarlierRuns
{
    private readonly IReadOnlyList<(Recording Recording, Run Run)> _runs;
    private readonly int _activities;

    private EarlierRuns(IReadOnlyList<(Recording Recording, Run Run)> runs, int activities) => (_runs, _activities) = (runs, activities);

    /// <summary>Finds them; null where the log has none.</summary>
    public static async Task<EarlierRuns?> FindAsync(
        IDbContextFactory<TrailDb> dbFactory, RunnerId runnerId, Sha256 content, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.Recordings.OwnedBy(runnerId).AsNoTracking().Where(r => r.Original == content).OrderBy(r => r.Part)
            .Join(db.Runs.OwnedBy(runnerId).AsNoTracking(), recording => recording.RunId, run => run.Id, (recording, run) => new { recording, run })
            .ToListAsync(cancellationToken);
        if (found is not [{ recording: var first }, ..])
        {
            return null;
        }

        var lastTold = await db.ImportedFiles.OwnedBy(runnerId).Where(f => f.ImportId == first.ImportId && f.Name == first.Name)
            .MaxAsync(f => (int?)f.Part, cancellationToken) ?? 0;
        return new EarlierRuns([.. found.Select(pair => (pair.recording, pair.run))], Math.Max(lastTold, found[^1].recording.Part) + 1);
    }

    /// <summary>What is to say of the file: a result for each run that is read differently, else one for the file.</summary>
    /// <param name="reading">What is read in it now.</param>
    /// <param name="screen">Decides whether an activity is a run.</param>
    public IReadOnlyList<FileResult> Compare(FileReading reading, Func<Activity, ScreenedActivity> screen)
    {
        switch (reading)
        {
            case FileReading.Read(var activities) when activities.Count != _activities:
                return [ResultOf(_runs[0].Run, new FileNotice(FileNoticeCode.OtherNumberOfActivities) { Count = activities.Count, Total = _activities })];
            case FileReading.Read(var activities):
                var read = activities.Select(screen).ToList();
                var told = _runs.Select(pair => Compare(pair.Recording, pair.Run, read.Find(a => a.Part == pair.Recording.Part))).OfType<FileResult>().ToList();
                return told.Count > 0 ? told : [ResultOf(_runs[0].Run, new FileNotice(FileNoticeCode.SameFile))];
            case FileReading.NoActivity(var notice):
                return [ResultOf(_runs[0].Run, new FileNotice(FileNoticeCode.SameFile), notice)];
            case FileReading.Refused(var notice):
                return [ResultOf(_runs[0].Run, new FileNotice(FileNoticeCode.SameFile), notice)];
            default:
                throw new InvalidOperationException($"No way to go on from {reading}.");
        }
    }

    // Null where there is nothing to say.
    private static FileResult? Compare(Recording recording, Run run, ScreenedActivity? activity)
    {
        if (activity is not { Entry: { } entry })
        {
            return activity is null ? null : ResultOf(run, [new FileNotice(FileNoticeCode.SameFile), .. activity.Notices]) with { Part = recording.Part };
        }

        var now = RunReading.Of(entry, activity.Sport, activity.From!);
        var stored = recording.ReadingOf(run.Entry);
        // Where nothing but the runner's own zone tells the day, the one that was theirs at the import is no worse.
        var kept = recording.Edited | (activity.Notices.Any(notice => notice.Code == FileNoticeCode.ZoneOfRunner) && now.StartedUtc == stored.StartedUtc ? RunFigureKinds.Start : RunFigureKinds.None);
        var offered = now.Keeping(kept, stored);
        return offered.FarFrom(stored) is not RunFigureKinds.None and var far
            ? ResultOf(run, NoticeOf(stored, offered, far)) with { Part = recording.Part, NewReading = offered, Question = ImportQuestion.NewReading }
            : null;
    }

    private static FileNotice NoticeOf(RunReading stored, RunReading offered, RunFigureKinds far)
    {
        var notice = new FileNotice(FileNoticeCode.ReadDifferently);
        if (far.HasFlag(RunFigureKinds.Distance))
        {
            notice = notice with { Distance = stored.Distance, UsedDistance = offered.Distance };
        }

        if (far.HasFlag(RunFigureKinds.Times))
        {
            notice = stored.Moving == offered.Moving
                ? notice with { Time = stored.Elapsed, UsedTime = offered.Elapsed }
                : notice with { Time = stored.Moving, UsedTime = offered.Moving };
        }

        if (far.HasFlag(RunFigureKinds.Climb))
        {
            notice = notice with { Climb = stored.Ascent, UsedClimb = offered.Ascent };
        }

        if (stored.LocalDate != offered.LocalDate)
        {
            notice = notice with { Date = stored.LocalDate, UsedDate = offered.LocalDate };
        }

        return far.HasFlag(RunFigureKinds.HeartRate)
            ? notice with { HeartRate = stored.AverageHeartRate, UsedHeartRate = offered.AverageHeartRate }
            : notice;
    }

    private static FileResult ResultOf(Run run, params IReadOnlyList<FileNotice> notices) =>
        new(FileOutcome.Duplicate, notices) { RunId = run.Id, LocalDate = run.LocalDate, Distance = run.Distance };
}
