namespace B2BTrail.Domain.Blocks;

/// <summary>Which days of a pair were run.</summary>
public enum PairCredit
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The first day alone.</summary>
    FirstOnly,

    /// <summary>The second day alone: one long run on fresh legs.</summary>
    SecondOnly,

    /// <summary>Both: a back-to-back.</summary>
    Both,
}
