using System.Data.Common;
using B2BTrail.Data.Api;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Runners;

public sealed class RunnerMappingTests
{
    private static readonly byte[] Hash = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public async Task A_runner_comes_back_with_their_preferences_and_can_change_them()
    {
        await using var folder = await TestFolder.OpenAsync();
        var preferences = new Preferences(DistanceUnit.Kilometre, DayOfWeek.Saturday, "Pacific/Auckland", Theme.Dark) { DateOrder = DateOrder.MonthFirst, Clock = HourClock.Hours12 };
        var id = await folder.AddRunnerAsync(preferences);
        await using (var db = folder.Db())
        {
            var runner = await db.Runners.SingleAsync(r => r.Id == id);
            Assert.Equal(preferences, runner.Preferences);
            runner.Change(Preferences.Default);
            await db.SaveChangesAsync();
        }

        await using var read = folder.Db();
        Assert.Equal(Preferences.Default, (await read.Runners.SingleAsync()).Preferences);
    }

    [Fact]
    public async Task There_is_no_runner_without_an_account()
    {
        await using var folder = await TestFolder.OpenAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => folder.AddAsync(new Runner(new RunnerId(Guid.CreateVersion7()), Preferences.Default)));
    }

    [Fact]
    public async Task A_runner_cannot_hang_on_another_account()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        var second = await folder.AddAsync(new RunnerAccount { Id = Guid.CreateVersion7(), UserName = "second", CreatedUtc = Samples.Noon });
        await using var db = folder.Db();
        await Assert.ThrowsAnyAsync<DbException>(() => db.WriteAsync(
            cancellationToken => db.Runners.ExecuteUpdateAsync(set => set.SetProperty(r => EF.Property<Guid>(r, "AccountId"), second.Id), cancellationToken), default));
    }

    [Fact]
    public async Task An_account_keeps_a_passkey()
    {
        await using var folder = await TestFolder.OpenAsync();
        var id = await folder.AddRunnerAsync();
        await folder.AddAsync(new IdentityUserPasskey<Guid>
        {
            UserId = id.Value,
            CredentialId = [1, 2, 3],
            Data = new IdentityPasskeyData { Name = "phone", PublicKey = [4, 5], AttestationObject = [], ClientDataJson = [] },
        });
        await using var db = folder.Db();
        Assert.Equal("phone", (await db.UserPasskeys.SingleAsync()).Data.Name);
    }

    [Fact]
    public async Task A_token_comes_back_and_remembers_its_use()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var kept = await folder.AddAsync(new AccessToken(Guid.CreateVersion7(), runner, "watch", TokenScope.Write, Hash, Samples.Noon, Samples.Noon.AddYears(1)));
        await using (var db = folder.Db())
        {
            var read = await db.AccessTokens.SingleAsync(t => t.Hash == Hash);
            Assert.Equivalent(kept, read, strict: true);
            Assert.Null(read.LastUsedUtc);
            read.Used(Samples.Noon.AddDays(1));
            await db.SaveChangesAsync();
        }

        await using var again = folder.Db();
        Assert.Equal(Samples.Noon.AddDays(1), (await again.AccessTokens.SingleAsync()).LastUsedUtc);
    }

    [Fact]
    public async Task Two_tokens_never_share_a_secret()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(new AccessToken(Guid.CreateVersion7(), runner, "watch", TokenScope.Write, Hash, Samples.Noon, Samples.Noon.AddYears(1)));
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            folder.AddAsync(new AccessToken(Guid.CreateVersion7(), runner, "script", TokenScope.Write, Hash, Samples.Noon, Samples.Noon.AddYears(1))));
    }

    [Fact]
    public async Task A_form_draft_is_replaced_by_a_later_one()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(new AutosavedForm(runner, "run/new", """{"km":1}""", Samples.Noon));
        await using (var db = folder.Db())
        {
            (await db.AutosavedForms.FindAsync(runner, "run/new"))!.Put("""{"km":12}""", Samples.Noon.AddMinutes(1));
            await db.SaveChangesAsync();
        }

        await using var read = folder.Db();
        var draft = await read.AutosavedForms.SingleAsync();
        Assert.Equal(("""{"km":12}""", Samples.Noon.AddMinutes(1)), (draft.Json, draft.UpdatedUtc));
    }

    [Fact]
    public void A_form_draft_has_its_limit()
    {
        Assert.True(AutosavedForm.Fits(new string('x', AutosavedForm.MaxJsonBytes)));
        Assert.False(AutosavedForm.Fits(new string('ü', AutosavedForm.MaxJsonBytes)));
        Assert.Throws<ArgumentException>(() =>
            new AutosavedForm(default, "run/new", new string('x', AutosavedForm.MaxJsonBytes + 1), Samples.Noon));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/api/v1/runs/1")]
    public async Task A_reply_comes_back_as_it_was_given(string? location)
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var kept = await folder.AddAsync(new IdempotentReply(runner, "3f", Hash, 201, location, """{"id":1}""", null, Samples.Noon));
        await using var db = folder.Db();
        Assert.Equivalent(kept, await db.IdempotentReplies.FindAsync(runner, "3f"), strict: true);
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            folder.AddAsync(new IdempotentReply(runner, "3f", Hash, 200, null, "", null, Samples.Noon)));
    }
}
