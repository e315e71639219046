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
        (string Path, JsonTypeInfo? Type) next = ("", type);
        while (TryRead(ref reader))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(new Part(next.Path, next.Type));
                    next = InArray(open.Peek());
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    next = open.TryPeek(out var around) ? InArray(around) : default;
                    break;
                case JsonTokenType.PropertyName:
                    var (name, part) = (reader.GetString()!, open.Peek());
                    var path = part.Path.Length == 0 ? name : $"{part.Path}.{name}";
                    if (part.Type is { Kind: JsonTypeInfoKind.Object } known)
                    {
                        if (known.Properties.FirstOrDefault(property => property.Name == name) is not { } property)
                            return (path, false);
                        if (!part.Seen.Add(name))
                            return (path, true);
                        next = (path, type.Options.GetTypeInfo(property.PropertyType));
                    }
                    else
                    {
                        next = (path, null);
                    }

                    break;
                default:
                    next = open.TryPeek(out var list) ? InArray(list) : next;
                    break;
            }
        }

        return null;
    }

    // Lists of the API hold bare values; what stands in them has no names of ours.
    private static (string Path, JsonTypeInfo? Type) InArray(Part part) => (part.Path, null);

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

    private sealed record Part(string Path, JsonTypeInfo? Type)
    {
        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
    }
}
