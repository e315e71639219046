using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Api;

namespace B2BTrail.Web.Features;

/// <summary>The one list of use cases and endpoints.</summary>
internal static class FeatureServices
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<AccessTokens>();
        services.AddUseCases();
        services.AddPageReaders();
        services.AddApiEndpoints();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapApiEndpoints();
    }
}
