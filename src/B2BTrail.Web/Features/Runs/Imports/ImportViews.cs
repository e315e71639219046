using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>How far an import is, and what has become of its files so far.</summary>
/// <param name="Id">Which import it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedUtc">When the files were handed in.</param>
/// <param name="StartedUtc">When reading began, last time.</param>
/// <param name="EndedUtc">When it came to its end.</param>
/// <param name="IsTakenBack">Whether the runner took it back.</param>
/// <param name="StopAsked">Whether it is about to stop.</param>
/// <param name="Problem">Why it stopped by itself.</param>
/// <param name="Total">How many activities it holds, as far as is known.</param>
/// <param name="Done">How many of them are read.</param>
/// <param name="Tally">What became of those.</param>
/// <param name="Uploads">What was handed in.</param>
public sealed record ImportView(
    ImportId Id,
    ImportState State,
    DateTime CreatedUtc,
    DateTime? StartedUtc,
    DateTime? EndedUtc,
    bool IsTakenBack,
    bool StopAsked,
    string? Problem,
    int Total,
    int Done,
    ImportTally Tally,
    IReadOnlyList<UploadView> Uploads)
{
    /// <summary>Whether it waits or is read just now.</summary>
    public bool IsOpen => State is ImportState.Queued or ImportState.Running;
}

/// <summary>How many files came to what.</summary>
/// <param name="Imported">They are runs in the log.</param>
/// <param name="Duplicates">Their runs were there.</param>
/// <param name="Rejected">They cannot be read.</param>
/// <param name="Skipped">They are not runs.</param>
/// <param name="Asked">The runner is asked about them; counted among the others too.</param>
public sealed record ImportTally(int Imported, int Duplicates, int Rejected, int Skipped, int Asked)
{
    /// <summary>How many files there are.</summary>
    public int All => Imported + Duplicates + Rejected + Skipped;

    /// <summary>How many are runs that the log had already, for certain.</summary>
    public int There => Duplicates - Asked;

    /// <summary>How many came to this.</summary>
    public int Of(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Imported => Imported,
        FileOutcome.Duplicate => Duplicates,
        FileOutcome.Rejected => Rejected,
        FileOutcome.Skipped => Skipped,
        _ => 0,
    };
}

/// <summary>One thing that was handed in.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="IsKept">Whether it can be downloaded still.</param>
public sealed record UploadView(int Number, string Name, long Bytes, bool IsKept);

/// <summary>What became of one file.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">Which activity of the file, from 0.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why, or what was noticed.</param>
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
    string? Reason,
    ImportQuestion Question,
    DateOnly? LocalDate,
    Distance? Distance,
    RunId? RunId,
    DateOnly? RunDate,
    Distance? RunDistance);

/// <summary>Which files of an import to show.</summary>
/// <param name="Outcome">Only those that came to this, without those that the runner is asked about.</param>
/// <param name="OnlyAsked">Only those that the runner is asked about.</param>
public sealed record FileFilter(FileOutcome? Outcome = null, bool OnlyAsked = false);

/// <summary>Some of an import's files.</summary>
public sealed record FilePage(IReadOnlyList<FileView> Items, int Total);
