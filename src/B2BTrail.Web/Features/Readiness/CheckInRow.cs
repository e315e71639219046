using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>One check-in.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">Its local day.</param>
/// <param name="MadeUtc">When, in UTC.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Color">The light of its day; null where a later check-in stands in its place.</param>
public sealed record CheckInRow(CheckInId Id, DateOnly Date, DateTime MadeUtc, CheckInAnswers Answers, LightColor? Color);
