using System.Reflection;
using B2BTrail.Data.Api;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Runners;

public sealed class OwnershipTests
{
    [Fact]
    public async Task Each_runner_sees_their_own_and_nothing_else()
    {
        await using var folder = await TestFolder.OpenAsync();
        var one = await folder.AddRunnerAsync();
        var two = await folder.AddRunnerAsync();
        foreach (var (runner, days) in ((RunnerId, int)[])[(one, 7), (two, 14)])
        {
            await folder.AddAsync(Samples.Block(runner, Samples.Noon, days: days));
            await folder.AddAsync(Samples.Run(runner, Samples.Monday));
            await folder.AddAsync(new AccessToken(Guid.CreateVersion7(), runner, "watch", TokenScope.Write, Hash(runner), Samples.Noon, Samples.Noon.AddYears(1)));
            await folder.AddAsync(new AutosavedForm(runner, "run/new", "{}", Samples.Noon));
            await folder.AddAsync(new IdempotentReply(runner, "same key", Hash(runner), 201, null, "{}", null, Samples.Noon));
        }

        await using var db = folder.Db();
        Assert.Equal(one, (await db.Runners.OwnedBy(one).SingleAsync()).Id);
        Assert.Equal(one, (await db.Blocks.OwnedBy(one).SingleAsync()).RunnerId);
        Assert.Equal(one, (await db.Weeks.OwnedBy(one).SingleAsync()).RunnerId);
        Assert.Equal(7, await db.Sessions.OwnedBy(one).CountAsync());
        Assert.Equal(14, await db.Sessions.OwnedBy(two).CountAsync());
        Assert.Equal(one, (await db.Runs.OwnedBy(one).SingleAsync()).RunnerId);
        Assert.Equal(one, (await db.AccessTokens.OwnedBy(one).SingleAsync()).RunnerId);
        Assert.Equal(one, (await db.AutosavedForms.OwnedBy(one).SingleAsync()).RunnerId);
        Assert.Equal(one, (await db.IdempotentReplies.OwnedBy(one).SingleAsync()).RunnerId);
        Assert.Empty(await db.Runs.OwnedBy(new RunnerId(Guid.CreateVersion7())).ToListAsync());
    }

    [Fact]
    public async Task Everything_that_carries_a_runner_can_be_asked_for_by_its_owner_and_goes_with_the_account()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        var owned = db.Model.GetEntityTypes().Where(e => e.FindProperty("RunnerId") is not null).ToList();
        Assert.Equal(21, owned.Count);
        foreach (var entity in owned)
        {
            Assert.Contains(
                typeof(Ownership).GetMethods(BindingFlags.Public | BindingFlags.Static),
                m => m.Name == "OwnedBy" && m.GetParameters()[0].ParameterType == typeof(IQueryable<>).MakeGenericType(entity.ClrType));
            Assert.Contains(entity.GetForeignKeys(), fk => fk.DeleteBehavior == DeleteBehavior.Cascade && fk.Properties[0].Name == "RunnerId");
        }
    }

    [Fact]
    public async Task Deleting_an_account_leaves_nothing_of_its_runner()
    {
        await using var folder = await TestFolder.OpenAsync();
        var leaving = await folder.AddRunnerAsync();
        var staying = await folder.AddRunnerAsync();
        foreach (var runner in (RunnerId[])[leaving, staying])
        {
            var block = await folder.AddAsync(Samples.Block(runner, Samples.Noon));
            var run = Samples.Run(runner, Samples.Monday);
            run.LinkByHand(block.Weeks[0].Sessions[1].Id);
            await folder.AddAsync(run);
            await folder.AddAsync(new AutosavedForm(runner, "run/new", "{}", Samples.Noon));
            await folder.AddImportAsync(runner, run);
        }

        await using (var db = folder.Db())
        {
            db.Users.Remove(await db.Users.SingleAsync(u => u.Id == leaving.Value));
            await db.SaveChangesAsync();
        }

        await using var read = folder.Db();
        Assert.Equal([staying], await read.Runners.Select(r => r.Id).ToListAsync());
        var count = typeof(OwnershipTests).GetMethod(nameof(CountOfOthersAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var thing in read.Model.GetEntityTypes().Where(e => e.FindProperty("RunnerId") is not null).Select(e => e.ClrType))
        {
            Assert.Equal((thing, 0), (thing, await (Task<int>)count.MakeGenericMethod(thing).Invoke(null, [read, staying])!));
        }

        Assert.Equal(1, await read.Runs.OwnedBy(staying).CountAsync(r => r.SessionId != null));
        Assert.Equal(1, await read.Recordings.OwnedBy(staying).CountAsync());
    }

    private static Task<int> CountOfOthersAsync<T>(TrailDb db, RunnerId runner)
        where T : class => db.Set<T>().CountAsync(thing => EF.Property<RunnerId>(thing, "RunnerId") != runner);

    private static byte[] Hash(RunnerId runner) => [.. runner.Value.ToByteArray(), .. runner.Value.ToByteArray()];
}
