using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Api;

/// <summary>The refusals that endpoints share, all as problem+json.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult Invalid(FieldErrors errors) => TypedResults.Problem(
        new HttpValidationProblemDetails(errors.ToDictionary())
        {
            Status = StatusCodes.Status400BadRequest,
            Title = ApiText.InvalidFields,
        });

    public static ProblemHttpResult Invalid(string path, string message) => Invalid(FieldErrors.Of(path, message));

    /// <summary>The same for what does not exist and for what belongs to someone else.</summary>
    public static ProblemHttpResult NotFound() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: ApiText.NotFound);

    public static ProblemHttpResult Stale() => TypedResults.Problem(
        statusCode: StatusCodes.Status412PreconditionFailed, title: ApiText.Stale.Title, detail: ApiText.Stale.Detail);

    public static ProblemHttpResult TooLarge() => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge, title: ApiText.TooLarge.Title, detail: ApiText.TooLarge.Detail);

    public static ProblemHttpResult NotJson() => TypedResults.Problem(
        statusCode: StatusCodes.Status415UnsupportedMediaType, title: ApiText.NotJson.Title, detail: ApiText.NotJson.Detail);

    public static ProblemHttpResult KeyUsedOtherwise() => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: ApiText.KeyUsed.Title,
        detail: ApiText.KeyUsed.Detail);
}
