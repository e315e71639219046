using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Api;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Deleted;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Readiness.Api;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runners.Api;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Api;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Features.Runs.Imports.Api;
using B2BTrail.Web.Features.Today;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Features.Weeks.Api;

namespace B2BTrail.Web.Features;

/// <summary>Which features there are behind the sign-in; the program itself calls <c>AccountsFeature</c>. What each consists of stands beside it, in its own <c>…Feature</c>; what it answers programs in its <c>Api</c>.</summary>
internal static class AllFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddApi()
        .AddRunners()
        .AddReadiness()
        .AddBlocks()
        .AddPlanning()
        .AddEditing()
        .AddReplanning()
        .AddFeed()
        .AddRuns()
        .AddImports()
        .AddWeeks()
        .AddToday()
        .AddDeleted();

    public static void MapFeatures(this WebApplication app)
    {
        var api = app.MapApi();
        api.MapBlockEndpoints();
        api.MapRunEndpoints();
        api.MapImportEndpoints();
        api.MapWeekEndpoints();
        api.MapRunnerEndpoints();

        app.MapFileEndpoints();
        app.MapFeedEndpoints();
        app.MapCheckInDownloads();
        app.MapWeekDownloads();
    }
}
