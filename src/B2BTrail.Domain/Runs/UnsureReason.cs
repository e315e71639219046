namespace B2BTrail.Domain.Runs;

/// <summary>Why it is doubtful whether two runs are one.</summary>
public enum UnsureReason
{
    /// <summary>They start together but are not equally long: one may have been cut off or recorded by another device.</summary>
    OtherDistance,

    /// <summary>They start apart but go on at the same time: one watch may have been started later.</summary>
    Overlap,

    /// <summary>One was written by hand and is much like the other, in any of these ways: a file can be merged into it.</summary>
    HandWritten,
}
