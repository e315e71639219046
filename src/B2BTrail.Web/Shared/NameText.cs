namespace B2BTrail.Web.Shared;

/// <summary>A name that the runner gave, within a sentence of ours that is plain text, such as a label or a message.</summary>
internal static class NameText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The name in its own direction: one from right to left leaves the numbers around it where they are. In markup <c>bdi</c> does this.</summary>
    public static string Isolated(string name) => $"{FirstStrongIsolate}{name}{PopDirectionalIsolate}";
}
