using B2BTrail.Data.Deleted;

namespace B2BTrail.Web.Shared;

/// <summary>What came of deleting a certain version of a thing.</summary>
public abstract record DeleteOutcome
{
    private DeleteOutcome()
    {
    }

    /// <summary>It is gone, and can be restored for a while.</summary>
    /// <param name="Item">What restores it.</param>
    public sealed record Deleted(DeletedItemId Item) : DeleteOutcome;

    /// <summary>It was changed since that version; nothing was deleted.</summary>
    public sealed record Stale : DeleteOutcome;

    /// <summary>The runner has no such thing.</summary>
    public sealed record Missing : DeleteOutcome;
}
