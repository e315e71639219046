namespace B2BTrail.Web.Shared;

/// <summary>What came of deleting a certain version of a thing.</summary>
public enum DeleteOutcome
{
    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>It was changed since that version; nothing was deleted.</summary>
    Stale,

    /// <summary>The runner has no such thing.</summary>
    Missing,
}
