using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;

namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record ReasonResponse(RuleCode Code, string Text, double? Value, double? Limit, Basis Basis);
