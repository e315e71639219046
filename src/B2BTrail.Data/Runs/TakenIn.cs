namespace B2BTrail.Data.Runs;

/// <summary>What taking a stream in came to.</summary>
public abstract record TakenIn
{
    private TakenIn()
    {
    }

    /// <summary>It is here, whole.</summary>
    public sealed record Kept(KeptFile File) : TakenIn;

    /// <summary>There were more bytes than allowed; nothing of it is here.</summary>
    public sealed record TooMuch : TakenIn;

    /// <summary>The stream failed before its end; nothing of it is here.</summary>
    public sealed record CutOff : TakenIn;
}
