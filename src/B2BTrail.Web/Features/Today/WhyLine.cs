namespace B2BTrail.Web.Features.Today;

/// <summary>The main reason of a session in words.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Tag">How far it can be trusted.</param>
public sealed record WhyLine(string Text, string Tag);
