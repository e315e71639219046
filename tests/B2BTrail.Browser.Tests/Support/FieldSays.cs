using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>What a field says of itself.</summary>
internal static class FieldSays
{
    /// <summary>The field is marked wrong, and its description, which a screen reader reads with it, has these words.</summary>
    public static async Task ErrorAsync(Visitor visitor, string label, string words)
    {
        var field = visitor.Field(label);
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(words)));
        await Expect(visitor.Words(words).First).ToBeVisibleAsync();
    }
}
