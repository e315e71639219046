namespace B2BTrail.Interchange.Runs;

/// <summary>Why a file cannot be read.</summary>
public enum Refusal
{
    /// <summary>There are no bytes in it.</summary>
    Empty,

    /// <summary>It is none of the kinds that are read here.</summary>
    UnknownKind,

    /// <summary>It is cut off or spoilt, and nothing usable is left.</summary>
    Damaged,

    /// <summary>It is larger than what is read here, or unpacks to more.</summary>
    TooLarge,

    /// <summary>It is of a known kind and sound, but has neither points nor a summary.</summary>
    NothingInIt,

    /// <summary>It asks the reader to fetch or to expand something, as no honest file does.</summary>
    Unsafe,
}
