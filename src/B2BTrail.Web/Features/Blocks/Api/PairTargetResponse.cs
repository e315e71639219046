namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record PairTargetResponse(double AskedMeters, double ReachedMeters, DateOnly? ReachedOn);
