using System.Security.Claims;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Weeks;

internal static class WeeksApi
{
    private const int MostYears = 40;

    /// <summary>More days than a range of weeks may have.</summary>
    public const int MaxDays = MostYears * 366;

    public static void MapWeeksApi(this RouteGroupBuilder api) =>
        api.MapGet("/weeks", ListAsync).WithTags("Weeks")
            .WithSummary("Totals for every calendar week in a range of days: planned and done, by kind.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>Reads a range of days that must be whole and not endless.</summary>
    internal static (DateOnly From, DateOnly To)? ReadRange(string? from, string? to, FieldErrors errors)
    {
        var (first, last) = QueryValues.Range(from, to, errors);
        if (first is null && from is null)
        {
            errors.Add("from", WeeksText.NoFirstDay);
        }

        if (last is null && to is null)
        {
            errors.Add("to", WeeksText.NoLastDay);
        }

        if (last?.DayNumber - first?.DayNumber >= MaxDays)
        {
            errors.Add("to", WeeksText.AtMostYears(MostYears));
        }

        return errors.IsEmpty ? (first!.Value, last!.Value) : null;
    }

    private static async Task<Results<Ok<WeeksResponse>, ProblemHttpResult>> ListAsync(
        string? from, string? to, string? weekStart, ClaimsPrincipal user, WeekQueries book, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var start = QueryValues.WeekStart(weekStart, errors);
        if (ReadRange(from, to, errors) is not { } range)
        {
            return ApiProblems.Invalid(errors);
        }

        var weeks = await book.WeeksAsync(user.RunnerId, range.From, range.To, start, cancellationToken);
        return TypedResults.Ok(new WeeksResponse([.. weeks.Select(WeekTotalsResponse.From)]));
    }
}
