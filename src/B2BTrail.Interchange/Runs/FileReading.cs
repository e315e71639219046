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
