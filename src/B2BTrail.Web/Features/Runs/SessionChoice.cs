using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A planned session to choose from.</summary>
public sealed record SessionChoice(SessionId Id, DateOnly Date, SessionKind Kind, Distance Distance);
