using System.Security.Cryptography;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace B2BTrail.Web.Features.Blocks.Feed;

/// <summary>
/// What calendars read. They have no account here, so the address alone opens it; its secret is in the query, which no log of ours
/// carries.
/// </summary>
internal static class FeedEndpoints
{
    public const string Path = "/calendar.ics";

    /// <summary>The address of a feed.</summary>
    public static string AddressOf(string secret) => $"{Path}?key={secret}";

    public static void MapFeedEndpoints(this WebApplication app) => app
        .MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], ReadAsync)
        .AllowAnonymous().RequireRateLimiting(RateLimits.Feed).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(string? key, HttpResponse response, CalendarFeeds feeds, CancellationToken cancellationToken)
    {
        if (await feeds.ReadAsync(key ?? "", cancellationToken) is not { } file)
        {
            return TypedResults.NotFound();
        }

        // Asked for again each time, and told in a line where nothing changed.
        response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16))}\"");
        return TypedResults.File(file, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
