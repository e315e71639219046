namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>Texts from outside, cut where they are too long.</summary>
internal static class Shortened
{
    /// <summary>At most so many characters of a text, never half of one that takes two.</summary>
    public static string To(int length, string text) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
