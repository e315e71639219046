using B2BTrail.Domain.Runs;

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
    /// <param name="Notice">What it is.</param>
    public sealed record NoActivity(FileNotice Notice) : FileReading;

    /// <summary>The file cannot be read.</summary>
    /// <param name="Notice">Why.</param>
    public sealed record Refused(FileNotice Notice) : FileReading
    {
        /// <summary>The file cannot be read.</summary>
        /// <param name="code">Why.</param>
        /// <param name="limit">The limit that it is past, where it is past one.</param>
        public Refused(FileNoticeCode code, int? limit = null)
            : this(new FileNotice(code) { Count = limit })
        {
        }
    }
}
