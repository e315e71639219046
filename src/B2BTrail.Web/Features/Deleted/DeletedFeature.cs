using B2BTrail.Web.Hosting.Jobs;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>What runners deleted: the list, restoring, and the end of what was kept long enough.</summary>
internal static class DeletedFeature
{
    public static IServiceCollection AddDeleted(this IServiceCollection services) => services
        .AddScoped<DeletedItemsService>()
        .AddJob<DeletedItemsExpiry>();
}
