using System.Security.Claims;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Shared;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Charts;

internal static class WeeksApi
{
    /// <summary>More days than a range of weeks may have: forty years.</summary>
    public const int MaxDays = 40 * 366;

    public static void MapWeeksApi(this RouteGroupBuilder api) =>
        api.MapGet("/weeks", ListAsync).WithTags("Weeks")
            .WithSummary("Sums up every calendar week that touches a range of days: what was planned, what was done, by kind.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>Reads a range of days that must be whole and not endless.</summary>
    internal static (DateOnly From, DateOnly To)? ReadRange(string? from, string? to, FieldErrors errors)
    {
        var (first, last) = QueryText.Range(from, to, errors);
        if (first is null && from is null)
        {
            errors.Add("from", "Give the first day of the range.");
        }

        if (last is null && to is null)
        {
            errors.Add("to", "Give the last day of the range.");
        }

        if (last?.DayNumber - first?.DayNumber >= MaxDays)
        {
            errors.Add("to", "A range has at most forty years.");
        }

        return errors.IsEmpty ? (first!.Value, last!.Value) : null;
    }

    private static async Task<Results<Ok<WeeksAnswer>, ProblemHttpResult>> ListAsync(
        string? from, string? to, string? weekStart, ClaimsPrincipal user, WeekBook book, CancellationToken ct)
    {
        var errors = new FieldErrors();
        var start = QueryText.WeekStart(weekStart, errors);
        if (ReadRange(from, to, errors) is not { } range)
        {
            return ApiProblems.Invalid(errors);
        }

        var weeks = await book.WeeksAsync(user.RunnerId, range.From, range.To, start, ct);
        return TypedResults.Ok(new WeeksAnswer([.. weeks.Select(WeekTotalsAnswer.From)]));
    }
}

public sealed record WeeksAnswer(IReadOnlyList<WeekTotalsAnswer> Items);

public sealed record WeekTotalsAnswer(
    DateOnly StartDate,
    double PlannedMeters,
    double DoneMeters,
    long PlannedSeconds,
    long DoneSeconds,
    double PlannedAscentMeters,
    double DoneAscentMeters,
    KindsAnswer ByKind)
{
    internal static WeekTotalsAnswer From(WeekTotals week) => new(
        week.StartDate,
        week.Planned.Metres,
        week.Done.Metres,
        week.Planned.Seconds,
        week.Done.Seconds,
        week.Planned.AscentMetres,
        week.Done.AscentMetres,
        new KindsAnswer(
            KindAnswer.From(week.ByKind[WeekPart.PairFirst]),
            KindAnswer.From(week.ByKind[WeekPart.PairSecond]),
            KindAnswer.From(week.ByKind[WeekPart.Long]),
            KindAnswer.From(week.ByKind[WeekPart.Quality]),
            KindAnswer.From(week.ByKind[WeekPart.Easy]),
            KindAnswer.From(week.ByKind[WeekPart.Race]),
            KindAnswer.From(week.ByKind[WeekPart.Unplanned])));
}

/// <summary>A week split by kind; the kinds add up to the week.</summary>
public sealed record KindsAnswer(
    KindAnswer PairFirst, KindAnswer PairSecond, KindAnswer Long, KindAnswer Quality, KindAnswer Easy, KindAnswer Race, KindAnswer Unplanned);

public sealed record KindAnswer(
    double PlannedMeters, double DoneMeters, long PlannedSeconds, long DoneSeconds, double PlannedAscentMeters, double DoneAscentMeters)
{
    internal static KindAnswer From(PlannedAndDone kind) => new(
        kind.Planned.Metres, kind.Done.Metres, kind.Planned.Seconds, kind.Done.Seconds, kind.Planned.AscentMetres, kind.Done.AscentMetres);
}
