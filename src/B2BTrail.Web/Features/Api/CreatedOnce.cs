namespace B2BTrail.Web.Features.Api;

/// <summary>What every endpoint needs that creates something: sent twice with one key, it creates one thing.</summary>
internal static class CreatedOnce
{
    /// <summary>
    /// Lets the request carry an Idempotency-Key, and answers a second one of the same key as the first. What deletes such a thing deletes the stored
    /// answers with it (<c>RepliesOfCreated</c>).
    /// </summary>
    public static RouteHandlerBuilder CreatesOnce(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<Idempotency>().WithMetadata(new TakesIdempotencyKey());
}
