namespace B2BTrail.Web.Features.Api;

/// <summary>Marks an endpoint of a thing that has versions: its answers carry an ETag, and changing or deleting it takes If-Match.</summary>
internal sealed record Versioned;
