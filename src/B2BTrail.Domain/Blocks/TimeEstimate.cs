using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>How long a session may take, and from which figures that came.</summary>
/// <param name="From">The shortest that is likely.</param>
/// <param name="To">The longest that is likely.</param>
/// <param name="Pace">The runner's trail pace that it was reckoned from.</param>
/// <param name="Hard">How much of it is quicker.</param>
public sealed record TimeEstimate(Duration From, Duration To, Pace Pace, Duration Hard);
