namespace B2BTrail.Domain.Blocks;

/// <summary>What can be run in a span of days.</summary>
public enum SpanAllows
{
    /// <summary>Nothing: a holiday without running, an illness.</summary>
    Nothing,
    /// <summary>Short easy runs: no long run, no back-to-back, no hard session.</summary>
    EasyOnly,
    /// <summary>Everything but a long run or a back-to-back.</summary>
    NoLong,
}
