namespace B2BTrail.Data.Runs;

/// <summary>What saving a stream came to.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It is here, whole.</summary>
    public sealed record Saved(StoredOriginal File) : SaveResult;

    /// <summary>There were more bytes than allowed; nothing of it is here.</summary>
    public sealed record TooLarge : SaveResult;

    /// <summary>The stream failed before its end; nothing of it is here.</summary>
    public sealed record Incomplete : SaveResult;
}
