using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Carries out what the runner answers about files of an import.</summary>
public sealed class ImportAnswers
{
    /// <summary>
    /// Does what the runner decided. False where there is no such file, or nothing to decide about it any more.
    /// </summary>
    public Task<bool> AnswerAsync(RunnerId runnerId, ImportId id, int number, FileDecision decision, CancellationToken ct = default) =>
        Task.FromResult(false);
}

/// <summary>What a runner answers to the question about a file.</summary>
public enum FileDecision
{
    /// <summary>It is the run that was written by hand: take the file's figures, keep the runner's words.</summary>
    Merge,

    /// <summary>It is a run of its own.</summary>
    AddAsRun,

    /// <summary>Leave it out.</summary>
    LeaveOut,
}
