using System.Security.Claims;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>Blocks, for programs.</summary>
internal static class BlockEndpoints
{
    public static void MapBlockEndpoints(this RouteGroupBuilder api)
    {
        var blocks = api.MapGroup("/blocks").WithTags("Blocks");
        blocks.MapPost("/preview", Preview).WithSummary("Plans a block without saving it.").WithMetadata(new ChangesNothing()).ProducesProblem(StatusCodes.Status400BadRequest);
        blocks.MapPost("/replan-preview", PreviewReplanning).WithSummary("Says what would be proposed to someone who kept a block.")
            .WithMetadata(new ChangesNothing()).ProducesProblem(StatusCodes.Status400BadRequest);
        blocks.MapPost("/", KeepAsync).WithSummary("Plans a block and saves it.")
            .AddEndpointFilter<Idempotency>().WithMetadata(new TakesIdempotencyKey())
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        blocks.MapGet("/", ListAsync).WithSummary("Lists the blocks that touch a range of days, newest first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        blocks.MapGet("/{id:guid}", FindAsync).WithSummary("Gets a block with all its weeks.").ProducesProblem(StatusCodes.Status404NotFound);
        blocks.MapDelete("/{id:guid}", DeleteAsync).WithSummary("Deletes a block. Its runs stay.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<BlockResponse>, ProblemHttpResult> Preview(JsonBody<BlockInput> body, BlockService service) =>
        service.Preview(body.Value) switch
        {
            PreviewOutcome.Planned planned =>
                TypedResults.Ok(BlockResponse.From(planned.Request, planned.Draft, service.WaysOut(planned.Request))),
            PreviewOutcome.Refused(var errors) => ApiProblems.Invalid(errors),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Results<Ok<ReplanPreviewResponse>, ProblemHttpResult> PreviewReplanning(JsonBody<ReplanPreviewInput> body, ReplanPreviewService service) =>
        service.Preview(body.Value) switch
        {
            ReplanPreviewOutcome.Looked(var preview) => TypedResults.Ok(ReplanPreviewResponse.From(preview, body.Value.Today!.Value)),
            ReplanPreviewOutcome.Refused(var errors) => ApiProblems.Invalid(errors),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<Results<Created<BlockResponse>, ProblemHttpResult>> KeepAsync(
        JsonBody<BlockInput> body, HttpContext http, ClaimsPrincipal user, BlockService service, BlockQueries book, CancellationToken cancellationToken) =>
        await service.KeepAsync(user.RunnerId, new BlockId(Idempotency.NewId(http, body)), body.Value, cancellationToken) switch
        {
            KeepOutcome.Kept({ Id: var id }) when await book.PlanAsync(user.RunnerId, id, cancellationToken) is { } kept => TypedResults.Created(
                $"{ApiFeature.Root}/blocks/{id.Value}", BlockResponse.From(kept, service.WaysOut(kept.Block.Request))),
            KeepOutcome.Kept => ApiProblems.NotFound(),
            KeepOutcome.Refused(var errors) => ApiProblems.Invalid(errors),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<Results<Ok<ListResponse<BlockListItem>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ListQuery query, ClaimsPrincipal user, BlockQueries blocks, CancellationToken cancellationToken)
    {
        if (!query.TryRead(out var part, out var errors))
        {
            return ApiProblems.Invalid(errors);
        }

        var page = await blocks.ListAsync(user.RunnerId, new BlockFilter(part.From, part.To), part.Skip, part.PageSize, cancellationToken);
        return TypedResults.Ok(part.Of([.. page.Items.Select(BlockListItem.From)], page.Total));
    }

    private static async Task<Results<Ok<BlockResponse>, ProblemHttpResult>> FindAsync(
        Guid id, ClaimsPrincipal user, BlockService service, BlockQueries book, CancellationToken cancellationToken) =>
        await book.PlanAsync(user.RunnerId, new BlockId(id), cancellationToken) is { } kept
            ? TypedResults.Ok(BlockResponse.From(kept, service.WaysOut(kept.Block.Request)))
            : ApiProblems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, ClaimsPrincipal user, BlockService service, CancellationToken cancellationToken) =>
        await service.DeleteAsync(user.RunnerId, new BlockId(id), cancellationToken) is null ? ApiProblems.NotFound() : TypedResults.NoContent();
}
