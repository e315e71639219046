namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Changes that a runner makes to a plan.</summary>
internal static class EditingFeature
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddScoped<PlanEditService>();
}
