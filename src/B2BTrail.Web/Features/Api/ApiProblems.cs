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
            Title = "Some fields are invalid.",
        });

    public static ProblemHttpResult Invalid(string path, string message) => Invalid(FieldErrors.Of(path, message));

    /// <summary>The same for what does not exist and for what belongs to someone else.</summary>
    public static ProblemHttpResult NotFound() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Not found.");

    public static ProblemHttpResult Stale() => TypedResults.Problem(
        statusCode: StatusCodes.Status412PreconditionFailed,
        title: "Someone else changed this in the meantime.",
        detail: "Nothing was overwritten. Read it again and send your change with the new ETag.");

    public static ProblemHttpResult TooLarge() => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge, title: "The request body is too large.", detail: "Send at most 1 MiB.");

    public static ProblemHttpResult NotJson() => TypedResults.Problem(
        statusCode: StatusCodes.Status415UnsupportedMediaType, title: "The request body is not JSON.", detail: "Set the content type to application/json.");

    public static ProblemHttpResult KeyUsedOtherwise() => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "This Idempotency-Key was used for another request.",
        detail: "Use a new key for each new request.");
}
