namespace B2BTrail.Data.Deleted;

/// <summary>What was deleted.</summary>
public enum DeletedKind
{
    /// <summary>A run.</summary>
    Run,

    /// <summary>A block with its plan and history.</summary>
    Block,

    /// <summary>One or more check-ins.</summary>
    CheckIns,

    /// <summary>An import that was undone, with the runs that it had brought.</summary>
    Import,
}
