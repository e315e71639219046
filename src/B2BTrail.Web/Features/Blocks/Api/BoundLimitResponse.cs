using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record BoundLimitResponse(RuleCode Code, int Weeks, string Text);
