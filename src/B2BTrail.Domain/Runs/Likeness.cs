namespace B2BTrail.Domain.Runs;

/// <summary>How alike two runs are.</summary>
public abstract record Likeness
{
    private Likeness()
    {
    }

    /// <summary>They are one run.</summary>
    public sealed record Same : Likeness;

    /// <summary>They may be one run; only the runner knows.</summary>
    /// <param name="Why">What makes it doubtful.</param>
    public sealed record Unsure(UnsureReason Why) : Likeness;

    /// <summary>They are two runs.</summary>
    public sealed record Different : Likeness;
}
