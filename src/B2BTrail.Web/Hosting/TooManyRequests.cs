using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Hosting;

/// <summary>What programs are told that ask too often or for too much at once.</summary>
internal static class TooManyRequests
{
    private const string Type = "https://tools.ietf.org/html/rfc6585#section-4";

    public static ProblemHttpResult Problem((string Title, string Detail) words) => TypedResults.Problem(
        statusCode: StatusCodes.Status429TooManyRequests, type: Type, title: words.Title, detail: words.Detail);
}
