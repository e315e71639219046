using System.Net.Mime;
using System.Security.Claims;
using System.Text.Json;
using B2BTrail.Interchange.Readiness;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>All check-ins of a runner as files of their own.</summary>
internal static class CheckInDownloads
{
    public static void MapCheckInDownloads(this WebApplication app)
    {
        app.MapGet(ReadinessUrls.Csv, CsvAsync).RequireAuthorization().AnswerHead().ExcludeFromDescription();
        app.MapGet(ReadinessUrls.Json, JsonAsync).RequireAuthorization().AnswerHead().ExcludeFromDescription();
    }

    private static async Task<FileContentHttpResult> CsvAsync(ClaimsPrincipal user, CheckInService diary, CancellationToken cancellationToken) =>
        TypedResults.File(CheckInCsv.Write(await diary.AllAsync(user.RunnerId, cancellationToken)), $"{MediaTypeNames.Text.Csv}; charset=utf-8", "check-ins.csv");

    private static async Task<FileContentHttpResult> JsonAsync(ClaimsPrincipal user, CheckInService diary, CancellationToken cancellationToken)
    {
        var all = (await diary.AllAsync(user.RunnerId, cancellationToken)).Select(CheckInResponse.From);
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(all, ApiJson.Options), MediaTypeNames.Application.Json, "check-ins.json");
    }
}
