using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Runs;

/// <summary>The file behind a run: which one it is, and how each figure was taken from it.</summary>
public sealed class Recording
{
    /// <summary>The longest name of a file, in characters.</summary>
    public const int MaxNameLength = 260;

    private Recording()
    {
    }

    /// <summary>The file of a run as it was when its figures were taken over.</summary>
    public Recording(Run run, ImportId importId, Sha256 original, int part, string name, Sport sport, RecordedFrom from)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(from);
        RunId = run.Id;
        RunnerId = run.RunnerId;
        RunVersion = run.Version;
        ImportId = importId;
        Original = original;
        Part = part;
        Name = name;
        Sport = sport;
        (DistanceFrom, MovingFrom, AscentFrom) = (from.Distance, from.Moving, from.Ascent);
    }

    /// <summary>Whose run it is the file of.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The run.</summary>
    public RunId RunId { get; private set; }

    /// <summary>The import that brought it.</summary>
    public ImportId ImportId { get; private set; }

    /// <summary>The file, by its content.</summary>
    public Sha256 Original { get; private set; }

    /// <summary>Which activity of the file it is, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>The file's name as it came.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the file says it is of.</summary>
    public Sport Sport { get; private set; }

    /// <summary>How the distance came about.</summary>
    public FigureMethod DistanceFrom { get; private set; }

    /// <summary>How the time in motion came about; null where there is none.</summary>
    public FigureMethod? MovingFrom { get; private set; }

    /// <summary>How the climb came about; null where there is none.</summary>
    public FigureMethod? AscentFrom { get; private set; }

    /// <summary>The run's version right after the file's figures were taken over: a later one was changed by the runner.</summary>
    public int RunVersion { get; private set; }

    /// <summary>What the runner had written by hand before the file's figures were merged in; null for a run that the file made.</summary>
    public RunEntry? Replaced { get; private set; }

    /// <summary>Which figures the runner has changed since; a newer reading of the file leaves them.</summary>
    public RunFigureKinds Edited { get; private set; }

    /// <summary>The file's figures merged into a run that was written by hand.</summary>
    public static Recording MergedInto(
        Run run, RunEntry replaced, ImportId importId, Sha256 original, int part, string name, Sport sport, RecordedFrom from) =>
        new(run, importId, original, part, name, sport, from) { Replaced = replaced };

    /// <summary>Its figures were merged into the run again, after that had been undone.</summary>
    public void MergeAgain(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        RunVersion = run.Version;
    }

    /// <summary>Notes which figures the runner has overruled with an edit.</summary>
    public void Overrule(RunEntry before, RunEntry after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Edited |= ReadingOf(after).ChangedFrom(ReadingOf(before));
        if (before.Distance != after.Distance)
        {
            DistanceFrom = FigureMethod.Typed;
        }

        if (before.Moving != after.Moving)
        {
            MovingFrom = FigureMethod.Typed;
        }

        if (before.Ascent != after.Ascent)
        {
            AscentFrom = FigureMethod.Typed;
        }
    }

    /// <summary>The figures of its run, and how they came about.</summary>
    public RunReading ReadingOf(RunEntry entry) => RunReading.Of(entry, Sport, new RecordedFrom(DistanceFrom, MovingFrom, AscentFrom));

    /// <summary>Puts a reading of the file into its run; who has changed the run since the import is no other than before.</summary>
    public void Take(Run run, RunReading reading)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(reading);
        var isUntouched = run.Version == RunVersion;
        run.Change(reading.PutInto(run.Entry));
        (Sport, DistanceFrom, MovingFrom, AscentFrom) = (reading.Sport, reading.From.Distance, reading.From.Moving, reading.From.Ascent);
        RunVersion = isUntouched ? run.Version : RunVersion;
    }
}
