using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A back-to-back of a block, planned and done.</summary>
/// <param name="Week">The number of its week.</param>
/// <param name="Pair">Its two days.</param>
/// <param name="Rpe">How hard the first day felt; null where it was not rated.</param>
public sealed record PairSummary(int Week, PairView Pair, int? Rpe)
{
    /// <summary>What was run on both days together.</summary>
    public Distance Done => new((Pair.First.Done?.Meters ?? 0) + (Pair.Second.Done?.Meters ?? 0));

    /// <summary>Whether both days were run.</summary>
    public bool IsDone => Pair.First.Done is not null && Pair.Second.Done is not null;

    /// <summary>Whether all of it is still to come.</summary>
    public bool IsAhead(DateOnly today) => Done.Meters == 0 && Pair.First.Date >= today;

    /// <summary>The longest that any of its bars is, planned or done.</summary>
    public double Height => new[] { Pair.First.Distance.Meters, Pair.Second.Distance.Meters, Pair.First.Done?.Meters ?? 0, Pair.Second.Done?.Meters ?? 0 }.Max();
}
