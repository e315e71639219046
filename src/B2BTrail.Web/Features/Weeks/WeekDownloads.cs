using System.Globalization;
using System.Net.Mime;
using System.Security.Claims;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>The weeks of a chart as a file for a spreadsheet, in the runner's own units.</summary>
internal static class WeekDownloads
{
    public static void MapWeekDownloads(this WebApplication app) =>
        app.MapGet(ChartUrls.CsvPath, DownloadAsync).RequireAuthorization().AnswerHead().ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> DownloadAsync(
        string? from, string? to, ClaimsPrincipal user, WeekQueries book, RunnerSettingsService runners, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (WeekRange.Read(from, to, errors) is not { } range)
        {
            return ApiProblems.Invalid(errors);
        }

        var preferences = await runners.PreferencesAsync(user.RunnerId, cancellationToken);
        var weeks = await book.WeeksAsync(user.RunnerId, range.From, range.To, preferences.WeekStart, cancellationToken);
        var rows = weeks.Select(week => new WeekRow(
            week.StartDate,
            ToFigures(week.Planned),
            ToFigures(week.Done),
            [.. SessionText.OnFootKinds.Select(kind => ToFigures(week.ByKind[kind])), ToFigures(week.Unplanned)],
            week.Mark));
        var name = string.Create(CultureInfo.InvariantCulture, $"weeks-{range.From:yyyy-MM-dd}-to-{range.To:yyyy-MM-dd}.csv");
        return TypedResults.File(
            WeeklyCsv.Write(rows, [.. SessionText.OnFootKinds.Select(kind => (SessionKind?)kind), null], preferences.Unit), $"{MediaTypeNames.Text.Csv}; charset=utf-8", name);
    }

    private static (WeekFigures Planned, WeekFigures Done) ToFigures(PlannedAndDone kind) => (ToFigures(kind.Planned), ToFigures(kind.Done));

    private static WeekFigures ToFigures(Totals totals) =>
        new(new Distance(totals.Meters), new Duration(totals.Seconds), new Climb(totals.AscentMeters));
}
