namespace B2BTrail.Web.Features.Api;

/// <summary>Marks an endpoint that changes nothing although its method is not a reading one: a token that can only read may call it.</summary>
internal sealed record ChangesNothing;
