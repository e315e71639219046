namespace B2BTrail.Web.Features.Blocks;

public sealed record PairTargetResponse(double AskedMeters, double ReachedMeters);
