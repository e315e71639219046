using System.Security.Claims;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Weeks.Api;

/// <summary>Weeks, for programs.</summary>
internal static class WeekEndpoints
{
    public static void MapWeekEndpoints(this RouteGroupBuilder api) =>
        api.MapGet("/weeks", ListAsync).WithTags("Weeks")
            .WithName("listWeeks").WithSummary("Lists calendar weeks with what was planned and done.")
            .WithDescription("One item for every week that touches a range of days, empty ones too, with totals by kind.");

    private static async Task<Results<Ok<WeeksResponse>, ProblemHttpResult>> ListAsync(
        string? from, string? to, string? weekStart, ClaimsPrincipal user, WeekQueries book, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var start = QueryValues.WeekStart(weekStart, errors);
        if (WeekRange.Read(from, to, errors) is not { } range)
        {
            return ApiProblems.Invalid(errors);
        }

        var weeks = await book.WeeksAsync(user.RunnerId, range.From, range.To, start, cancellationToken);
        return TypedResults.Ok(new WeeksResponse([.. weeks.Select(WeekTotalsResponse.From)]));
    }
}
