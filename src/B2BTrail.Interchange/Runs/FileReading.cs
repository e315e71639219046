namespace B2BTrail.Interchange.Runs;

/// <summary>What reading a file came to. Whatever the bytes are, it is one of these; readers do not throw at bad input.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>The file holds activities (or routes: activities without a start), at least one.</summary>
    public sealed record Read(IReadOnlyList<Activity> Activities) : FileReading;

    /// <summary>The file is sound but holds no activity: settings, a workout, a course, weights.</summary>
    /// <param name="Sentence">What it is, for the runner.</param>
    public sealed record NoActivity(string Sentence) : FileReading;

    /// <summary>The file cannot be read.</summary>
    /// <param name="Why">What kind of fault it is.</param>
    /// <param name="Sentence">The fault and what can be done about it, for the runner.</param>
    public sealed record Refused(Refusal Why, string Sentence) : FileReading;
}

/// <summary>Why a file cannot be read.</summary>
public enum Refusal
{
    /// <summary>There are no bytes in it.</summary>
    Empty,

    /// <summary>It is none of the kinds that are read here.</summary>
    UnknownKind,

    /// <summary>It is cut off or spoilt, and nothing usable is left.</summary>
    Damaged,

    /// <summary>It is larger than what is read here, or unpacks to more.</summary>
    TooLarge,

    /// <summary>It is of a known kind and sound, but has neither points nor a summary.</summary>
    NothingInIt,

    /// <summary>It asks the reader to fetch or to expand something, as no honest file does.</summary>
    Unsafe,
}
