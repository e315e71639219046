using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using B2BTrail.Data;
using B2BTrail.Data.Api;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Readiness.Api;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Blocks;
using B2BTrail.Web.Tests.Features.Blocks.Replanning;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Readiness;

public sealed class CheckInServiceTests(SpringApp api) : IClassFixture<SpringApp>
{
    private static readonly CheckInInput Hurt = Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 7, Signs = [PainSigns.Sharp] } };

    [Fact]
    public async Task A_second_check_in_of_a_day_counts_and_the_first_is_kept()
    {
        var runner = (await api.NewRunnerAsync()).Runner;
        await SaveAsync(runner, Hurt);
        await SaveAsync(runner, Entries.Fine);

        var view = await LookAsync(runner);

        Assert.Equal(LightColor.Green, view.Light.Color);
        Assert.Equal([LightColor.Green, null], view.Rows.Select(r => r.Color));
        Assert.Equal(BodySite.Knee, view.Rows[1].Answers.Pain!.Site);
    }

    [Theory]
    [InlineData(EarlierWarningSign.Over)]
    [InlineData(EarlierWarningSign.WrongTap)]
    public async Task What_is_said_of_earlier_signs_is_kept_only_where_one_is_open(EarlierWarningSign said)
    {
        var runner = (await api.NewRunnerAsync()).Runner;
        var chestPain = Entries.Fine with { Health = [HealthSigns.ChestPain] };
        await SaveAsync(runner, chestPain with { EarlierWarningSign = said });
        await SaveAsync(runner, Entries.Fine with { EarlierWarningSign = said });
        await SaveAsync(runner, chestPain with { EarlierWarningSign = said });

        var view = await LookAsync(runner);

        Assert.Equal([null, said, null], view.Rows.Select(r => r.Answers.EarlierWarningSign));
        Assert.Equal(LightColor.Medical, view.Light.Color);
    }

    [Fact]
    public async Task Answers_that_programs_read_and_send_back_corrected_end_no_sign_that_was_told_with_them()
    {
        var runner = (await api.NewRunnerAsync()).Runner;
        var chestPain = Entries.Fine with { Health = [HealthSigns.ChestPain] };
        await SaveAsync(runner, chestPain);
        await SaveAsync(runner, chestPain with { EarlierWarningSign = EarlierWarningSign.WrongTap });
        var answers = Assert.IsType<CheckInAnswers>((await LookAsync(runner)).Answers);
        Assert.Equal(EarlierWarningSign.WrongTap, answers.EarlierWarningSign);

        var read = JsonSerializer.SerializeToNode(CheckInAnswersResponse.From(answers), ApiJson.Options)!;
        read["health"] = new JsonArray();
        await SaveAsync(runner, read.Deserialize<CheckInInput>(ApiJson.Options)!);

        Assert.Equal(LightColor.Medical, (await LookAsync(runner)).Light.Color);
    }

    [Fact]
    public async Task Answers_that_contradict_each_other_are_refused_and_nothing_is_saved()
    {
        var runner = (await api.NewRunnerAsync()).Runner;

        var refused = Assert.IsType<CheckInOutcome.Refused>(await SaveAsync(runner, Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 0 } }));

        Assert.Equal(["pain"], refused.Errors.Paths);
        Assert.Empty((await LookAsync(runner)).Rows);
    }

    [Fact]
    public async Task A_save_that_arrives_twice_is_one_check_in_and_is_answered_as_it_was_saved()
    {
        var runner = (await api.NewRunnerAsync()).Runner;
        var id = CheckInId.New();
        var first = await api.UseAsync<CheckInService, CheckInOutcome>(diary => diary.SaveAsync(runner, id, Hurt, shown: null));
        var second = await api.UseAsync<CheckInService, CheckInOutcome>(diary => diary.SaveAsync(runner, id, Hurt, shown: null));

        var saved = Assert.IsType<CheckInOutcome.Saved>(second).CheckIn;
        Assert.Equal((id, 7), (saved.Id, saved.PainNow));
        Assert.Equivalent(Assert.IsType<CheckInOutcome.Saved>(first).CheckIn, saved, strict: true);
        Assert.Single((await LookAsync(runner)).Rows);
    }

    [Fact]
    public async Task A_deleted_check_in_leaves_no_copy_in_the_answers_of_the_API()
    {
        var runner = (await api.NewRunnerAsync()).Runner;
        var one = Assert.IsType<CheckInOutcome.Saved>(await SaveAsync(runner, Hurt)).CheckIn.Id;
        var other = Assert.IsType<CheckInOutcome.Saved>(await SaveAsync(runner, Hurt)).CheckIn.Id;
        await using (var db = await api.App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync())
        {
            db.IdempotentReplies.AddRange(ReplyTo("one", one.Value), ReplyTo("other", other.Value), ReplyTo("a run", Guid.CreateVersion7()));
            await db.SaveChangesAsync();
        }

        await api.UseAsync<CheckInService, DeletedItemId?>(diary => diary.DeleteAsync(runner, one));
        Assert.Equal(["a run", "other"], await KeysAsync());
        await api.UseAsync<CheckInService, DeletedItemId?>(diary => diary.DeleteAllAsync(runner));
        Assert.Equal(["a run"], await KeysAsync());

        IdempotentReply ReplyTo(string key, Guid created) => new(runner, key, new byte[IdempotentReply.HashLength], 201, null, "{}", created, DateTime.UnixEpoch);

        async Task<List<string>> KeysAsync()
        {
            await using var db = await api.App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
            return await db.IdempotentReplies.OwnedBy(runner).OrderBy(r => r.Key).Select(r => r.Key).ToListAsync();
        }
    }

    [Fact]
    public async Task What_is_deleted_comes_back_once_it_is_put_back()
    {
        var runner = (await api.NewRunnerAsync()).Runner;
        var kept = Assert.IsType<CheckInOutcome.Saved>(await SaveAsync(runner, Hurt));
        await SaveAsync(runner, Entries.Fine);
        var before = (await LookAsync(runner)).Rows;

        var one = await api.UseAsync<CheckInService, DeletedItemId?>(diary => diary.DeleteAsync(runner, kept.CheckIn.Id));
        var rest = await api.UseAsync<CheckInService, DeletedItemId?>(diary => diary.DeleteAllAsync(runner));
        Assert.Empty((await LookAsync(runner)).Rows);
        Assert.Equal(new RestoreOutcome.Restored(1), await api.UseAsync<CheckInService, RestoreOutcome>(diary => diary.RestoreAsync(runner, one!.Value)));
        Assert.IsType<RestoreOutcome.Restored>(await api.UseAsync<CheckInService, RestoreOutcome>(diary => diary.RestoreAsync(runner, rest!.Value)));
        Assert.IsType<RestoreOutcome.Missing>(await api.UseAsync<CheckInService, RestoreOutcome>(diary => diary.RestoreAsync(runner, one!.Value)));

        Assert.Equal(before, (await LookAsync(runner)).Rows);
    }

    [Fact]
    public async Task All_that_was_told_can_be_downloaded_and_by_nobody_else()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var diary = scope.ServiceProvider.GetRequiredService<CheckInService>();
            await diary.CheckInAsync(runner, Entries.Fine with { Health = [HealthSigns.Fever] });
            await diary.CheckInAsync(runner, Hurt with { EarlierWarningSign = EarlierWarningSign.WrongTap });
        }

        var csv = await browser.GetStringAsync(ReadinessUrls.Csv);
        var json = JsonNode.Parse(await browser.GetStringAsync(ReadinessUrls.Json))!.AsArray();

        Assert.StartsWith("Day,Given (UTC),Energy,", csv, StringComparison.Ordinal);
        Assert.Contains(",Health,Earlier warning sign\r\n", csv, StringComparison.Ordinal);
        Assert.EndsWith(",4,4,4,4,4,20,Knee,7,,,Sharp,,WrongTap\r\n", csv, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "energy": 4, "sleep": 4, "legs": 4, "mood": 4, "calm": 4,
                  "pain": { "site": "knee", "now": 7, "during": null, "nextMorning": null, "signs": ["sharp"] },
                  "health": []
                }
                """),
            json[1]!["answers"]));
        Assert.Equal(("wrongTap", 20, 7), ((string?)json[1]!["earlierWarningSign"], (int)json[1]!["score"]!, (int)json[1]!["worstPain"]!));
        using var visitor = app.Visitor();
        Assert.All([await visitor.GetAsync(ReadinessUrls.Csv), await visitor.GetAsync(ReadinessUrls.Json)], answer => Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task A_trend_is_measured_against_the_runners_own_usual()
    {
        var own = new SpringApp();
        await own.InitializeAsync();
        try
        {
            var runner = (await own.NewRunnerAsync()).Runner;
            for (int day = 0; day < 12; day++)
            {
                await own.UseAsync<CheckInService, CheckInOutcome>(diary => diary.CheckInAsync(runner, Entries.Fine with { Energy = 4 + (day % 2) }));
                own.Time.Advance(TimeSpan.FromDays(1));
            }

            await own.UseAsync<CheckInService, CheckInOutcome>(diary => diary.CheckInAsync(runner, Entries.Fine with { Energy = 3, Mood = 3, Calm = 3 }));

            var view = await own.UseAsync<CheckInService, ReadinessView>(diary => diary.LookAsync(runner));
            Assert.NotNull(view.Usual);
            Assert.Equal((LightColor.Amber, LightCode.BelowUsual), (view.Light.Color, view.Light.Reasons[0].Code));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private Task<CheckInOutcome> SaveAsync(RunnerId runner, CheckInInput input) =>
        api.UseAsync<CheckInService, CheckInOutcome>(diary => diary.CheckInAsync(runner, input));

    private Task<ReadinessView> LookAsync(RunnerId runner) => api.UseAsync<CheckInService, ReadinessView>(diary => diary.LookAsync(runner));
}
