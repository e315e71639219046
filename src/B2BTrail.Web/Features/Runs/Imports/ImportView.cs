using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>How far an import is, and what has become of its files so far.</summary>
/// <param name="Id">Which import it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedUtc">When the files were uploaded.</param>
/// <param name="StartedUtc">When reading began, last time.</param>
/// <param name="EndedUtc">When it came to its end.</param>
/// <param name="IsUndone">Whether the runner undid it.</param>
/// <param name="StopAsked">Whether it is about to stop.</param>
/// <param name="Problem">Why it stopped by itself.</param>
/// <param name="EarlierProblem">The same in the words of an earlier version, where they have no code.</param>
/// <param name="Total">How many activities it holds, as far as is known.</param>
/// <param name="Done">How many of them are read.</param>
/// <param name="Tally">What became of those.</param>
/// <param name="Uploads">What was uploaded.</param>
public sealed record ImportView(
    ImportId Id,
    ImportState State,
    DateTime CreatedUtc,
    DateTime? StartedUtc,
    DateTime? EndedUtc,
    bool IsUndone,
    bool StopAsked,
    ImportProblem? Problem,
    string? EarlierProblem,
    int Total,
    int Done,
    ImportTally Tally,
    IReadOnlyList<UploadView> Uploads)
{
    /// <summary>Whether it waits or is read just now.</summary>
    public bool IsOpen => State is ImportState.Queued or ImportState.Running;
}
