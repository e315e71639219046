using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What the runner can do today.</summary>
/// <param name="Weekly">The highest of the last four weeks, or a typical week.</param>
/// <param name="LongestRun">The longest run of the last 30 days; not above <paramref name="Weekly"/>.</param>
/// <param name="LargestTwoDay">The most on two days in a row within 42 days; null stands for <paramref name="LongestRun"/>.</param>
public sealed record Fitness(Distance Weekly, Distance LongestRun, Distance? LargestTwoDay);
