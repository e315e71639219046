using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What became of one file.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">Which activity of the file, from 0.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Notices">Why, or what was noticed.</param>
/// <param name="EarlierReason">The same in the words of an earlier version, where they have no code.</param>
/// <param name="Question">What the runner is asked.</param>
/// <param name="LocalDate">The day of the activity.</param>
/// <param name="Distance">How far it was.</param>
/// <param name="RunId">The run that it became or is like, where the log still has it.</param>
/// <param name="RunDate">That run's day.</param>
/// <param name="RunDistance">That run's distance.</param>
public sealed record FileView(
    int Number,
    string Name,
    int Part,
    FileOutcome Outcome,
    IReadOnlyList<FileNotice> Notices,
    string? EarlierReason,
    ImportQuestion Question,
    DateOnly? LocalDate,
    Distance? Distance,
    RunId? RunId,
    DateOnly? RunDate,
    Distance? RunDistance)
{
    /// <summary>Whether it tells of the files of other kinds that an archive holds.</summary>
    public bool IsNotRead => Notices.Any(notice => notice.Code == FileNoticeCode.OtherFilesInArchive);

    /// <summary>Whether its run left the log when the import was undone.</summary>
    public bool IsUndone => Outcome == FileOutcome.Skipped && Notices.Any(notice => notice.Code == FileNoticeCode.Undone);
}
