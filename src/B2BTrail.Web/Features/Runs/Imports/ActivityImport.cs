using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Takes what a file says into the log, or finds that it is there already. Always part of a write that has begun.</summary>
internal sealed class ActivityImport(TrailDb db, OriginalFiles files, Import import, DateTime nowUtc)
{
    /// <summary>What becomes of a file: one result for each of its activities, at least one altogether.</summary>
    public async Task<IReadOnlyList<FileResult>> ImportAsync(ParsedFile file, CancellationToken cancellationToken)
    {
        if (file.Results is { } known)
        {
            return known;
        }

        var results = new List<FileResult>();
        foreach (var activity in file.Activities)
        {
            if (results.Count > 0)
            {
                // This activity of the file must be compared with the one before too.
                await db.SaveChangesAsync(cancellationToken);
            }

            results.Add(await ImportAsync(file, activity, cancellationToken));
        }

        return results;
    }

    /// <summary>Adds a run and the file behind it, whatever the log has already.</summary>
    public async Task<Run> AddAsync(ParsedFile file, ScreenedActivity activity, CancellationToken cancellationToken)
    {
        var run = await AddAsync(activity, cancellationToken);
        await StoreOriginalAsync(file, cancellationToken);
        db.Recordings.Add(new Recording(run, import.Id, file.Content!.Value, activity.Part, file.Name, activity.Sport, activity.From!));
        return run;
    }

    /// <summary>Merges an activity's figures into a run that was written by hand.</summary>
    public async Task MergeAsync(ParsedFile file, ScreenedActivity activity, Run written, CancellationToken cancellationToken)
    {
        var before = written.Entry;
        written.Merge(activity.Entry!, activity.Source);
        await RunMatching.MatchAsync(db, written, cancellationToken);
        await StoreOriginalAsync(file, cancellationToken);
        var recording = Recording.MergedInto(written, before, import.Id, file.Content!.Value, activity.Part, file.Name, activity.Sport, activity.From!);
        // What the file does not have is still the runner's, also for a later reading of it.
        recording.Overrule(activity.Entry!, written.Entry);
        db.Recordings.Add(recording);
    }

    private async Task<Run> AddAsync(ScreenedActivity activity, CancellationToken cancellationToken)
    {
        var run = new Run(RunId.New(), import.RunnerId, activity.Entry!, activity.Source);
        await RunMatching.MatchAsync(db, run, cancellationToken);
        db.Runs.Add(run);
        return run;
    }

    private async Task<FileResult> ImportAsync(ParsedFile file, ScreenedActivity activity, CancellationToken cancellationToken)
    {
        var result = new FileResult(FileOutcome.Skipped, activity.Notices)
        {
            Part = activity.Part,
            LocalDate = activity.Facts.Day,
            Distance = activity.Facts.Distance,
        };
        if (activity.Entry is not { } entry)
        {
            if (file.Content is null || (!activity.IsRoute && !activity.CanBeTakenAnyway))
            {
                return result;
            }

            await StoreOriginalAsync(file, cancellationToken);
            return result with
            {
                Original = file.Content,
                Question = activity.CanBeTakenAnyway ? ImportQuestion.NotARun : ImportQuestion.None,
            };
        }

        if (await SameRuns.ClosestAsync(db, import.RunnerId, entry, activity.Source, cancellationToken) is not var (run, likeness))
        {
            if (file.Content is null)
            {
                return result with { Outcome = FileOutcome.Imported, RunId = (await AddAsync(activity, cancellationToken)).Id };
            }

            var added = await AddAsync(file, activity, cancellationToken);
            return result with { Outcome = FileOutcome.Imported, RunId = added.Id, Original = file.Content };
        }

        result = result with { Outcome = FileOutcome.Duplicate, RunId = run.Id };
        if (file.Content is null)
        {
            return result with { Notices = [new(FileNoticeCode.EnteredAlready)] };
        }

        if (run.Source != RunSource.Manual && likeness is Likeness.Same)
        {
            return result with { Notices = [new(FileNoticeCode.SameRun)] };
        }

        await StoreOriginalAsync(file, cancellationToken);
        return run.Source == RunSource.Manual
            ? result with
            {
                Original = file.Content,
                Question = ImportQuestion.WrittenByHand,
                Notices = [new(FileNoticeCode.ManualRunThatDay)],
            }
            : result with
            {
                Original = file.Content,
                Question = ImportQuestion.SameRun,
                Notices = [new(likeness is Likeness.Unsure(UnsureReason.Overlap) ? FileNoticeCode.Overlaps : FileNoticeCode.SameStartOtherDistance)],
            };
    }

    private async Task StoreOriginalAsync(ParsedFile file, CancellationToken cancellationToken)
    {
        var content = file.Content!.Value;
        if (await db.Originals.OwnedBy(import.RunnerId).AnyAsync(o => o.Content == content, cancellationToken)
            || db.Originals.Local.Any(o => o.RunnerId == import.RunnerId && o.Content == content))
        {
            return;
        }

        files.Save(content, file.Bytes.Span);
        db.Originals.Add(new Original(import.RunnerId, content, file.Bytes.Length, nowUtc));
    }
}
