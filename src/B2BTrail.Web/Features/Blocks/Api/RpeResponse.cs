namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record RpeResponse(int From, int To);
