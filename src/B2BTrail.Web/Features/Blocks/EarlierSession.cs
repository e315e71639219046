using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>What a day had before it became what it is: in the first plan, or until the change that is shown.</summary>
public sealed record EarlierSession(SessionKind Kind, Distance Distance);
