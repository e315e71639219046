using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// Files that a runner uploaded at once, and how far they have been read. A file counts as done in the same transaction that keeps
/// its run, so an import that was cut off goes on where it stopped, with nothing twice and nothing lost.
/// </summary>
public sealed class Import
{
    /// <summary>
    /// How often the whole program may end without warning at one file before that file is passed over; and so often again, once the
    /// others are done, before it is left out.
    /// </summary>
    public const int MaxTries = 3;

    private readonly List<ImportUpload> _uploads = [];
    private readonly List<int> _passedOver = [];

    private Import()
    {
    }

    /// <summary>A new import, waiting for its turn.</summary>
    public Import(ImportId id, RunnerId runnerId, DateTime utc, IReadOnlyList<(string Name, Sha256 Content, long Bytes)> uploads)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        ArgumentOutOfRangeException.ThrowIfZero(uploads.Count, nameof(uploads));
        (Id, RunnerId, CreatedUtc) = (id, runnerId, utc);
        _uploads.AddRange(uploads.Select((upload, i) => new ImportUpload(id, runnerId, i, upload.Name, upload.Content, upload.Bytes)));
        Total = uploads.Count;
    }

    /// <summary>Which import it is.</summary>
    public ImportId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>When the files were uploaded.</summary>
    public DateTime CreatedUtc { get; private set; }

    /// <summary>When reading began, last time; null while it waits.</summary>
    public DateTime? StartedUtc { get; private set; }

    /// <summary>When it came to its end; null before.</summary>
    public DateTime? EndedUtc { get; private set; }

    /// <summary>When the runner undid it; null where they did not.</summary>
    public DateTime? TakenBackUtc { get; private set; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; private set; }

    /// <summary>Whether the runner asked it to stop.</summary>
    public bool StopAsked { get; private set; }

    /// <summary>Why it stopped by itself before its end; null where it did not.</summary>
    public ImportProblem? Problem { get; private set; }

    /// <summary>Why it stopped by itself, in the words of an earlier version that have no <see cref="Problem"/>; null where there are none.</summary>
    public string? EarlierProblem { get; private set; }

    /// <summary>How many activities it holds as far as is known: files, members of archives and the parts of files with several.</summary>
    public int Total { get; private set; }

    /// <summary>How many files and members have been read to their end.</summary>
    public int MembersDone { get; private set; }

    /// <summary>How many activities those held.</summary>
    public int Done { get; private set; }

    /// <summary>How many uploads have been opened and counted.</summary>
    public int UploadsCounted { get; private set; }

    /// <summary>How often it was begun at the file it is at, without the times when it was interrupted in order.</summary>
    public int Tries { get; private set; }

    /// <summary>Whether the program ended too often at the file it is at.</summary>
    public bool IsPastTries => Tries > MaxTries;

    /// <summary>Which members, by their place from 0, ended the program each time and wait to be tried once more after the others.</summary>
    public IReadOnlyList<int> PassedOver => _passedOver;

    /// <summary>What was uploaded, in order.</summary>
    public IReadOnlyList<ImportUpload> Uploads => _uploads;

    /// <summary>Whether it can be worked on.</summary>
    public bool IsOpen => State is ImportState.Queued or ImportState.Running;

    /// <summary>Its turn has come.</summary>
    public void Begin(DateTime utc)
    {
        State = ImportState.Running;
        StartedUtc = utc;
        (Problem, EarlierProblem) = (null, null);
        Tries++;
    }

    /// <summary>The program is about to end in order: the file it is at is not to blame.</summary>
    public void Interrupt() => Tries = Math.Max(0, Tries - 1);

    /// <summary>An upload turned out to hold so many files.</summary>
    public void Count(int upload, int members)
    {
        if (upload >= UploadsCounted)
        {
            UploadsCounted = upload + 1;
            Total += members - 1;
        }
    }

    /// <summary>A file has been read to its end.</summary>
    /// <param name="activities">How many activities it held; at least one row tells of every file.</param>
    public void Finish(int activities)
    {
        MembersDone++;
        Done += activities;
        Total += activities - 1;
        Tries = 0;
    }

    /// <summary>A member waits to be tried once more.</summary>
    /// <param name="member">Its place from 0.</param>
    public void PassOver(int member)
    {
        if (!_passedOver.Contains(member))
        {
            _passedOver.Add(member);
        }
    }

    /// <summary>A member that was passed over has been read after all, or was left out.</summary>
    /// <param name="member">Its place from 0.</param>
    /// <param name="more">How many activities it held besides the one that was counted when it was passed over.</param>
    public void FinishAgain(int member, int more)
    {
        _passedOver.Remove(member);
        Done += more;
        Total += more;
        Tries = 0;
    }

    /// <summary>All files have been read.</summary>
    public void End(DateTime utc)
    {
        State = ImportState.Done;
        EndedUtc = utc;
    }

    /// <summary>The runner wants it to stop. One that has ended stays as it is.</summary>
    public void AskToStop(DateTime utc)
    {
        if (State == ImportState.Queued)
        {
            Stop(utc, problem: null);
        }
        else if (State == ImportState.Running)
        {
            StopAsked = true;
        }
    }

    /// <summary>It stops before its end; what was read stays.</summary>
    /// <param name="utc">Now.</param>
    /// <param name="problem">Why; null where the runner asked for it.</param>
    public void Stop(DateTime utc, ImportProblem? problem)
    {
        State = ImportState.Cancelled;
        EndedUtc = utc;
        (Problem, EarlierProblem) = (problem, null);
    }

    /// <summary>Goes on where it stopped. One that was undone or has ended stays as it is.</summary>
    public void Resume()
    {
        if (State == ImportState.Cancelled && TakenBackUtc is null)
        {
            (State, StopAsked, Problem, EarlierProblem, EndedUtc, Tries) = (ImportState.Queued, false, null, null, null, 0);
        }
    }

    /// <summary>The runner has undone it.</summary>
    public void Undo(DateTime utc)
    {
        if (State != ImportState.Done)
        {
            Stop(utc, problem: null);
        }

        TakenBackUtc = utc;
    }

    /// <summary>The undoing is undone. One that had been stopped by it stays stopped and can be resumed.</summary>
    public void Restore() => TakenBackUtc = null;
}
