using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What was done of a pair. What is missing of it is never made up.</summary>
/// <param name="Pair">As planned.</param>
/// <param name="First">The distance of its first day; null where nothing was run.</param>
/// <param name="Second">The distance of its second day; null where nothing was run.</param>
public sealed record PairDone(Pair Pair, Distance? First, Distance? Second)
{
    /// <summary>Which of its days were run.</summary>
    public PairCredit Credit => (First, Second) switch
    {
        (null, null) => PairCredit.None,
        (_, null) => PairCredit.FirstOnly,
        (null, _) => PairCredit.SecondOnly,
        _ => PairCredit.Both,
    };

    /// <summary>Both days together as run.</summary>
    public Distance Distance => (First ?? default) + (Second ?? default);

    /// <summary>What was run as a share of what was planned; above 1 where it was more.</summary>
    public double Share => Distance / Pair.Distance;
}
