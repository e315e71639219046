using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace B2BTrail.Web.Features.Api;

/// <summary>Looks for names in a JSON text that do not belong there.</summary>
internal static class JsonNames
{
    /// <summary>The first name that its object does not know or had before; null where there is none.</summary>
    /// <param name="text">JSON, whole or cut off.</param>
    /// <param name="type">What it is read into.</param>
    public static (string Path, bool IsTwice)? FirstWrong(ReadOnlySpan<byte> text, JsonTypeInfo type)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = type.Options.MaxDepth }));
        var open = new Stack<Part>();
        (string Path, JsonTypeInfo? Type) named = ("", type);
        while (TryRead(ref reader))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    var (path, opened) = Next();
                    open.Push(new Part(path, opened, reader.TokenType == JsonTokenType.StartArray));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    var (name, part) = (reader.GetString()!, open.Peek());
                    named = (part.Path.Length == 0 ? name : $"{part.Path}.{name}", null);
                    if (part.Type is { Kind: JsonTypeInfoKind.Object } known)
                    {
                        if (known.Properties.FirstOrDefault(property => property.Name == name) is not { } property)
                            return (named.Path, false);
                        if (!part.Seen.Add(name))
                            return (named.Path, true);
                        named.Type = type.Options.GetTypeInfo(property.PropertyType);
                    }

                    break;
                default:
                    Next();
                    break;
            }
        }

        return null;

        (string Path, JsonTypeInfo? Type) Next() => open.TryPeek(out var around) && around.IsList
            ? (string.Create(CultureInfo.InvariantCulture, $"{around.Path}[{around.Items++}]"), ItemOf(around.Type))
            : named;
    }

    private static JsonTypeInfo? ItemOf(JsonTypeInfo? list) =>
        list is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } ? list.Options.GetTypeInfo(item) : null;

    private static bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Part(string Path, JsonTypeInfo? Type, bool IsList)
    {
        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        /// <summary>How many items of a list were begun.</summary>
        public int Items { get; set; }
    }
}
