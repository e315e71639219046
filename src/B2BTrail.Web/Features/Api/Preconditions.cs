using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace B2BTrail.Web.Features.Api;

/// <summary>Versions as entity tags.</summary>
internal static class Preconditions
{
    private const int NoVersion = -1;

    /// <summary>Whether calls with a method change something that is there, which If-Match can keep from overwriting a newer version.</summary>
    public static bool AreTakenBy(string method) => HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);

    public static string ETagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The tag of what has no version: another content is another tag.</summary>
    public static string ETagOf<T>(T content) where T : class =>
        $"\"{Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, ApiJson.Options)).AsSpan(0, 8))}\"";

    /// <summary>Whether a change may be made to this content: it was made from it, or the client does not say from which, or takes any (<c>*</c>).</summary>
    public static bool Allows(HttpRequest request, string tag)
    {
        var header = request.Headers.IfMatch;
        return header.Count == 0 || header.ToString() == "*" || Names(request, tag);
    }

    /// <summary>Whether the client says that the change was made from this content, and from no other that might be there instead.</summary>
    public static bool Names(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseStrictList(request.Headers.IfMatch, out var tags) && tags.Any(given => !given.IsWeak && given.Tag.Equals(tag, StringComparison.Ordinal));

    /// <summary>The version that a change was made from; null where the client does not say, or takes any.</summary>
    public static int? ExpectedVersion(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || header.ToString() == "*")
        {
            return null;
        }

        // Only a strong tag can promise that nothing was changed; anything else matches no version.
        return EntityTagHeaderValue.TryParseStrictList(header, out var tags)
            && tags is [{ IsWeak: false } tag]
            && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : NoVersion;
    }
}
