using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Takes what a file says into the log, or finds that it is there already. Always part of a write that has begun.</summary>
internal sealed class ActivityImport(TrailDb db, OriginalFiles files, Import import, DateTime nowUtc)
{
    private const string SameAsOther = "This run is in your log already.";

    private const string OtherLength = "A run that starts at the same time, but is not equally long, is in your log. Is this another run?";

    private const string Overlaps = "A run that overlaps with this one is in your log. Is this another run?";

    private const string ByHand = "You wrote a run by hand for that day. Is this the file of it?";

    /// <summary>What becomes of a file: one fate for each of its activities, at least one altogether.</summary>
    public async Task<IReadOnlyList<FileResult>> TakeAsync(ReadMember member, CancellationToken cancellationToken)
    {
        if (member.Fate is { } fate)
        {
            return [fate];
        }

        var fates = new List<FileResult>();
        foreach (var activity in member.Activities)
        {
            if (fates.Count > 0)
            {
                // This activity of the file must be compared with the one before too.
                await db.SaveChangesAsync(cancellationToken);
            }

            fates.Add(await TakeAsync(member, activity, cancellationToken));
        }

        return fates;
    }

    /// <summary>The run that a file made, by its very bytes; null where it made none that is in the log.</summary>
    public static async Task<Run?> RunOfAsync(TrailDb db, RunnerId runnerId, Sha256 content, CancellationToken cancellationToken) =>
        await db.Recordings.OwnedBy(runnerId).Where(r => r.Original == content)
            .Join(db.Runs.OwnedBy(runnerId), recording => recording.RunId, run => run.Id, (recording, run) => run)
            .AsNoTracking().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Adds a run and the file behind it, whatever the log has already.</summary>
    public async Task<Run> AddAsync(ReadMember member, ScreenedActivity activity, CancellationToken cancellationToken)
    {
        var run = new Run(RunId.New(), import.RunnerId, activity.Entry!, activity.Source);
        await RunMatching.MatchAsync(db, run, cancellationToken);
        db.Runs.Add(run);
        await KeepAsync(member, cancellationToken);
        db.Recordings.Add(new Recording(run, import.Id, member.Content!.Value, activity.Part, member.Name, activity.Sport, activity.From!));
        return run;
    }

    /// <summary>Merges an activity's figures into a run that was written by hand.</summary>
    public async Task MergeAsync(ReadMember member, ScreenedActivity activity, Run written, CancellationToken cancellationToken)
    {
        var before = written.Entry;
        written.Merge(activity.Entry!, activity.Source);
        await RunMatching.MatchAsync(db, written, cancellationToken);
        await KeepAsync(member, cancellationToken);
        db.Recordings.Add(Recording.MergedInto(
            written, before, import.Id, member.Content!.Value, activity.Part, member.Name, activity.Sport, activity.From!));
    }

    private async Task<FileResult> TakeAsync(ReadMember member, ScreenedActivity activity, CancellationToken cancellationToken)
    {
        var fate = new FileResult(FileOutcome.Skipped, activity.Sentence)
        {
            Part = activity.Part,
            LocalDate = activity.Facts.Day,
            Distance = activity.Facts.Distance,
        };
        if (activity.Entry is not { } entry)
        {
            if (!activity.IsRoute && !activity.CanBeTakenAnyway)
            {
                return fate;
            }

            await KeepAsync(member, cancellationToken);
            return fate with
            {
                Original = member.Content,
                Question = activity.CanBeTakenAnyway ? ImportQuestion.NotARun : ImportQuestion.None,
            };
        }

        if (await ClosestAsync(entry, activity.Source, cancellationToken) is not var (run, likeness))
        {
            var added = await AddAsync(member, activity, cancellationToken);
            return fate with { Outcome = FileOutcome.Imported, RunId = added.Id, Original = member.Content };
        }

        fate = fate with { Outcome = FileOutcome.Duplicate, RunId = run.Id };
        if (run.Source != RunSource.Manual && likeness is Likeness.Same)
        {
            return fate with { Reason = SameAsOther };
        }

        await KeepAsync(member, cancellationToken);
        return run.Source == RunSource.Manual
            ? fate with
            {
                Original = member.Content,
                Question = ImportQuestion.WrittenByHand,
                Reason = ByHand,
            }
            : fate with
            {
                Original = member.Content,
                Question = ImportQuestion.SameRun,
                Reason = likeness is Likeness.Unsure(Doubt.Overlap) ? Overlaps : OtherLength,
            };
    }

    private async Task<(Run Run, Likeness Likeness)?> ClosestAsync(RunEntry entry, RunSource source, CancellationToken cancellationToken)
    {
        var (first, last) = (entry.LocalDate.AddDays(-1), entry.LocalDate.AddDays(1));
        var around = await db.Runs.OwnedBy(import.RunnerId).Where(r => r.LocalDate >= first && r.LocalDate <= last).ToListAsync(cancellationToken);
        return SameRun.Closest(RunTrace.Of(entry, source), around, RunTrace.Of);
    }

    private async Task KeepAsync(ReadMember member, CancellationToken cancellationToken)
    {
        var content = member.Content!.Value;
        if (await db.Originals.OwnedBy(import.RunnerId).AnyAsync(o => o.Content == content, cancellationToken)
            || db.Originals.Local.Any(o => o.RunnerId == import.RunnerId && o.Content == content))
        {
            return;
        }

        files.Keep(content, member.Bytes.Span);
        db.Originals.Add(new Original(import.RunnerId, content, member.Bytes.Length, nowUtc));
    }
}
