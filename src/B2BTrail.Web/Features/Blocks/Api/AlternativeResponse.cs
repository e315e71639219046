using B2BTrail.Domain.Blocks.Planning;

namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record AlternativeResponse(AlternativeChange Change, double Amount, double ReachesMeters, string Text);
