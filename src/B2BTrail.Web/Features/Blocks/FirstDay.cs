using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A day as it was first planned.</summary>
public sealed record FirstDay(SessionKind Kind, Distance Distance);
