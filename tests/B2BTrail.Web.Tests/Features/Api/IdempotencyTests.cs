using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Data;
using B2BTrail.Data.Api;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>How much is kept of answers to requests with an Idempotency-Key, and for how long.</summary>
public sealed class IdempotencyTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Runs = "/api/v1/runs";
    private const string Blocks = "/api/v1/blocks";

    [Fact]
    public async Task A_large_answer_is_not_kept_and_the_same_request_is_told_what_it_created()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var run = Sample.Run();
        run["notes"] = new string('ж', 4000);
        foreach (var (address, body) in ((string, JsonObject)[])[(Blocks, Sample.Block()), (Runs, run)])
        {
            var first = (await program.Post(address, body, ("Idempotency-Key", address))).Must(HttpStatusCode.Created);
            Assert.True(first.Body.Length > Idempotency.MaxReplyBytes / 2);
            var reply = await RepliesAsync(runnerId, replies => replies.SingleAsync(r => r.Key == address));
            Assert.Equal((Guid.Parse(first.Id), first.Location, ""), (reply.CreatedId!.Value, reply.Location, reply.Body));

            Assert.Equal(first, (await program.Post(address, body, ("Idempotency-Key", address))).Must(HttpStatusCode.Created));
            Assert.Equal(1, (int)(await program.Get(address)).Json["total"]!);
            body["name"] = "another";
            body["notes"] = "another";
            body.Remove(address == Runs ? "name" : "notes");
            (await program.Post(address, body, ("Idempotency-Key", address))).Must(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task What_was_changed_since_is_told_as_it_is_where_the_first_answer_was_too_large()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var run = Sample.Run();
        run["notes"] = new string('ж', 4000);
        var first = (await program.Post(Runs, run, ("Idempotency-Key", "long"))).Must(HttpStatusCode.Created);
        (await program.Put(first.Location!, Sample.Run(meters: 5000))).Must(HttpStatusCode.OK);

        var again = (await program.Post(Runs, run, ("Idempotency-Key", "long"))).Must(HttpStatusCode.Created);

        Assert.Equal((first.Id, 5000), (again.Id, (double)again.Json["distanceMeters"]!));
    }

    [Fact]
    public async Task At_most_a_thousand_answers_are_kept_for_a_runner_and_the_oldest_go()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var (other, others) = await api.NewRunnerAsync();
        (await others.Post(Runs, Sample.Run(), ("Idempotency-Key", "mine"))).Must(HttpStatusCode.Created);
        var oldest = (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "oldest"))).Must(HttpStatusCode.Created);
        await AddAsync(Enumerable.Range(0, Idempotency.MaxReplies + 4).Select(n => new IdempotentReply(
            runnerId, $"key {n}", new byte[IdempotentReply.HashLength], 201, null, "{}", null, ApiApp.Now.UtcDateTime.AddSeconds(1 + n))));
        api.Time.Advance(TimeSpan.FromHours(1));

        (await program.Post(Runs, Sample.Run("2027-01-10"), ("Idempotency-Key", "a newer one"))).Must(HttpStatusCode.Created);

        var kept = await RepliesAsync(runnerId, replies => replies.OrderBy(r => r.CreatedUtc).Select(r => r.Key).ToListAsync());
        Assert.Equal([.. Enumerable.Range(5, Idempotency.MaxReplies - 1).Select(n => $"key {n}"), "a newer one"], kept);
        Assert.Equal(1, await RepliesAsync(other, replies => replies.CountAsync()));
        var again = (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "oldest"))).Must(HttpStatusCode.Created);
        Assert.Equal(oldest.Id, again.Id);
        Assert.Equal(2, (int)(await program.Get(Runs)).Json["total"]!);
    }

    [Fact]
    public async Task An_answer_goes_with_the_run_that_it_tells_of()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var run = Sample.Run();
        run["notes"] = "a word that must be gone";
        var gone = (await program.Post(Runs, run, ("Idempotency-Key", "gone"))).Must(HttpStatusCode.Created);
        (await program.Post(Runs, Sample.Run("2027-01-10"), ("Idempotency-Key", "stays"))).Must(HttpStatusCode.Created);

        (await program.Delete(gone.Location!)).Must(HttpStatusCode.NoContent);

        Assert.Equal("stays", await RepliesAsync(runnerId, replies => replies.Select(r => r.Key).SingleAsync()));
    }

    [Fact]
    public async Task An_answer_goes_with_the_block_that_it_tells_of()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var block = (await program.Post(Blocks, Sample.Block(), ("Idempotency-Key", "block"))).Must(HttpStatusCode.Created);

        Assert.IsType<DeleteOutcome.Deleted>(await api.UseAsync<BlockService, DeleteOutcome>(service => service.DeleteAsync(runnerId, new BlockId(Guid.Parse(block.Id)))));

        Assert.Equal(0, await RepliesAsync(runnerId, replies => replies.CountAsync()));
    }

    [Fact]
    public async Task A_run_that_was_deleted_is_created_again_under_its_id_and_once()
    {
        var (_, program) = await api.NewRunnerAsync();
        var first = (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "k"))).Must(HttpStatusCode.Created);
        (await program.Delete(first.Location!)).Must(HttpStatusCode.NoContent);

        for (var n = 0; n < 2; n++)
        {
            Assert.Equal(first, (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "k"))).Must(HttpStatusCode.Created));
        }

        Assert.Equal(1, (int)(await program.Get(Runs)).Json["total"]!);
    }

    [Fact]
    public async Task A_run_whose_deletion_was_undone_is_found_by_the_same_request()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var first = (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "k"))).Must(HttpStatusCode.Created);
        var deleted = Assert.IsType<DeleteOutcome.Deleted>(await api.UseAsync<RunService, DeleteOutcome>(log => log.DeleteAsync(runnerId, new RunId(Guid.Parse(first.Id)))));
        Assert.IsType<RestoreOutcome.Restored>(await api.UseAsync<RunService, RestoreOutcome>(log => log.RestoreAsync(runnerId, deleted.Item)));

        Assert.Equal(first, (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "k"))).Must(HttpStatusCode.Created));
        Assert.Equal(1, (int)(await program.Get(Runs)).Json["total"]!);
    }

    private async Task<T> RepliesAsync<T>(RunnerId runnerId, Func<IQueryable<IdempotentReply>, Task<T>> read)
    {
        await using var db = await api.App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await read(db.IdempotentReplies.OwnedBy(runnerId).AsNoTracking());
    }

    private async Task AddAsync(IEnumerable<IdempotentReply> replies)
    {
        await using var db = await api.App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        db.AddRange(replies);
        await db.SaveChangesAsync();
    }
}
