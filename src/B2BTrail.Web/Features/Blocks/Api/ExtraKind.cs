namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>What a session may hold beside its run.</summary>
public enum ExtraKind
{
    /// <summary>Short quick runs with full recovery between them.</summary>
    Strides,
}
