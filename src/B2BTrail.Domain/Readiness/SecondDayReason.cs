using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>One reason of a decision about day 2.</summary>
/// <param name="Code">Which.</param>
/// <param name="Value">Its figure: an answer of 1 to 5, a pain of 0 to 10, an RPE, or how many times what was planned; null if it has none.</param>
/// <param name="Most">The most that it allows for day 2, in whole steps; for <see cref="SecondDayCode.TooShort"/> the shortest run; null if it is not about distance.</param>
public sealed record SecondDayReason(SecondDayCode Code, double? Value = null, Distance? Most = null);
