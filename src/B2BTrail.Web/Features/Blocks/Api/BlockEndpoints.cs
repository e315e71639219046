using System.Security.Claims;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>Blocks, for programs.</summary>
internal static class BlockEndpoints
{
    public static void MapBlockEndpoints(this RouteGroupBuilder api)
    {
        var blocks = api.MapGroup("/blocks").WithTags("Blocks");
        blocks.MapPost("/preview", Preview).WithName("previewBlock").WithSummary("Plans a block without saving it.")
            .WithDescription("Says what the plan would be, which limits bound it and what would reach more.").WithMetadata(new ChangesNothing());
        blocks.MapPost("/replan-preview", PreviewReplanning).WithName("previewReplanning").WithSummary("Says what would be proposed to someone who kept a block.")
            .WithDescription("From the block, the runs and the check-ins that are sent; nothing is saved and nothing that is saved counts. The block counts as saved on its first day: a day before today without a run was missed.").WithMetadata(new ChangesNothing());
        blocks.MapPost("/", KeepAsync).WithName("saveBlock").WithSummary("Plans a block and saves it.")
            .WithDescription("Runs of its days that are linked to no session yet are matched to it.")
            .CreatesOnce().WithMetadata(new Versioned());
        blocks.MapGet("/", ListAsync).WithName("listBlocks").WithSummary("Lists blocks, newest first.")
            .WithDescription("Those that touch a range of days, without their weeks.");
        blocks.MapGet("/{id:guid}", FindAsync).WithName("getBlock").WithSummary("Gets a block with all its weeks.")
            .WithDescription("The plan as it stands, with the reasons of each session. Its ETag goes into If-Match of a deletion.").WithMetadata(new Versioned());
        blocks.MapDelete("/{id:guid}", DeleteAsync).WithName("deleteBlock").WithSummary("Deletes a block. Its runs stay.")
            .WithDescription("It can be restored in the app for 30 days. With If-Match, a block that was changed since is left alone.").WithMetadata(new Versioned());
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
        await service.KeepAsync(user.RunnerId, new BlockId(Idempotency.NewId(http, body)), body.Value, cancellationToken: cancellationToken) switch
        {
            KeepOutcome.Kept({ Id: var id }) when await book.PlanAsync(user.RunnerId, id, cancellationToken) is { } kept => TypedResults.Created(
                $"{ApiFeature.Root}/blocks/{id.Value}", Current(http, kept, service)),
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
        Guid id, HttpContext http, ClaimsPrincipal user, BlockService service, BlockQueries book, CancellationToken cancellationToken) =>
        await book.PlanAsync(user.RunnerId, new BlockId(id), cancellationToken) is { } kept
            ? TypedResults.Ok(Current(http, kept, service))
            : ApiProblems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, HttpContext http, ClaimsPrincipal user, BlockService service, CancellationToken cancellationToken) =>
        await service.DeleteAsync(user.RunnerId, new BlockId(id), Preconditions.ExpectedVersion(http.Request), cancellationToken) switch
        {
            DeleteOutcome.Deleted => TypedResults.NoContent(),
            DeleteOutcome.Stale => ApiProblems.Stale(),
            _ => ApiProblems.NotFound(),
        };

    private static BlockResponse Current(HttpContext http, ExplainedPlan kept, BlockService service)
    {
        http.Response.Headers.ETag = Preconditions.ETagOf(kept.Block.Version);
        return BlockResponse.From(kept, service.WaysOut(kept.Block.Request));
    }
}
