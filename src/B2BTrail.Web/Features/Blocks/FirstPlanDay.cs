using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A day as the first plan had it.</summary>
public sealed record FirstPlanDay(SessionKind Kind, Distance Distance);
