namespace B2BTrail.Web.Shared;

/// <summary>One choice of a few.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Hint">The whole of it in words, where the text is short.</param>
public sealed record SegmentOption<T>(T Value, string Text, string? Hint = null);
