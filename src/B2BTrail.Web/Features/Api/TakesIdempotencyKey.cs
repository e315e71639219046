namespace B2BTrail.Web.Features.Api;

/// <summary>Marks an endpoint whose request may carry an Idempotency-Key.</summary>
internal sealed record TakesIdempotencyKey;
