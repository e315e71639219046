namespace B2BTrail.Web.Features.Blocks;

public sealed record RpeResponse(int From, int To);
