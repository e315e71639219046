using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>One thing that the answer stands on.</summary>
/// <param name="Code">Which.</param>
/// <param name="Value">Its figure: metres, a share, a rating, a strength; null where it has none.</param>
/// <param name="Most">The most that it lets the second day be; null where it is not about distance.</param>
public sealed record SecondDayReason(SecondDayCode Code, double? Value = null, Distance? Most = null);
