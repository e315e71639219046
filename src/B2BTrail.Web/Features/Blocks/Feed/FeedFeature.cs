namespace B2BTrail.Web.Features.Blocks.Feed;

/// <summary>A block in the calendar of a phone.</summary>
internal static class FeedFeature
{
    public static IServiceCollection AddFeed(this IServiceCollection services) => services
        .AddScoped<CalendarFeeds>();
}
