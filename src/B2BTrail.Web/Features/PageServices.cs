using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Charts;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Today;

namespace B2BTrail.Web.Features;

/// <summary>What only the pages read.</summary>
internal static class PageServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddPageReaders(this IServiceCollection services) => services
        .AddScoped<BlockQueries>()
        .AddScoped<TodayQuery>()
        .AddScoped<SessionChoices>()
        .AddScoped<ChartRange>();
}
