namespace B2BTrail.Web.Shared;

/// <summary>What came of restoring a deleted item.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>It is back, and no longer among the deleted items.</summary>
    /// <param name="Count">How many runs or check-ins came back; 1 for a block.</param>
    /// <param name="There">How many were there again already and stayed as they are.</param>
    /// <param name="Changed">How many runs stayed as they are because they were changed since.</param>
    public sealed record Restored(int Count, int There = 0, int Changed = 0) : RestoreOutcome;

    /// <summary>It is there again: by its id, or because its file was imported again. Nothing was done, and the item stays.</summary>
    public sealed record ThereAgain : RestoreOutcome;

    /// <summary>The runner has no such item: it was restored already, or deleted for good.</summary>
    public sealed record Missing : RestoreOutcome;
}
