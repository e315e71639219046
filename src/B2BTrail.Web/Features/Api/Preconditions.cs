using System.Globalization;
using B2BTrail.Domain.Runs;
using Microsoft.Net.Http.Headers;

namespace B2BTrail.Web.Features.Api;

/// <summary>Versions as entity tags.</summary>
internal static class Preconditions
{
    private const int NoVersion = -1;

    public static string ETagOf(Run run) => string.Create(CultureInfo.InvariantCulture, $"\"{run.Version}\"");

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
