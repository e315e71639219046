using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runners;

public sealed class RunnerSettingsServiceTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task Preferences_are_kept()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var wanted = new Preferences(DistanceUnit.Kilometre, DayOfWeek.Sunday, "America/Denver", Theme.Dark) { DateOrder = DateOrder.MonthFirst, Clock = HourClock.Hours12 };
        Assert.True((await ChangeAsync(runnerId, wanted)).IsEmpty);
        Assert.Equal(wanted, await api.UseAsync<RunnerSettingsService, Preferences>(service => service.PreferencesAsync(runnerId)));
    }

    [Fact]
    public async Task A_runner_who_is_not_there_yet_is_made()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        await api.UseAsync<IDbContextFactory<TrailDb>>(async databases =>
        {
            await using var db = await databases.CreateDbContextAsync();
            await db.WriteAsync(cancellationToken => db.Runners.OwnedBy(runnerId).ExecuteDeleteAsync(cancellationToken), CancellationToken.None);
        });
        Assert.Equal(Preferences.Default, await api.UseAsync<RunnerSettingsService, Preferences>(service => service.PreferencesAsync(runnerId)));
        Assert.True((await ChangeAsync(runnerId, Preferences.Default with { Theme = Theme.Light })).IsEmpty);
        Assert.Equal(Theme.Light, (await api.UseAsync<RunnerSettingsService, Preferences>(service => service.PreferencesAsync(runnerId))).Theme);
    }

    [Theory]
    [InlineData((int)DistanceUnit.Mile, (int)DayOfWeek.Tuesday, "UTC", 0, "weekStart")]
    [InlineData((int)DistanceUnit.Mile, 9, "UTC", 0, "weekStart")]
    [InlineData((int)DistanceUnit.Mile, (int)DayOfWeek.Monday, "Nowhere/Else", 0, "timeZone")]
    [InlineData((int)DistanceUnit.Mile, (int)DayOfWeek.Monday, "", 0, "timeZone")]
    [InlineData(9, (int)DayOfWeek.Monday, "UTC", 0, "unit")]
    [InlineData((int)DistanceUnit.Mile, (int)DayOfWeek.Monday, "UTC", 9, "theme")]
    public async Task Preferences_that_cannot_be_change_nothing(int unit, int weekStart, string zone, int theme, string path)
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        Assert.Equal([path], (await ChangeAsync(runnerId, new Preferences((DistanceUnit)unit, (DayOfWeek)weekStart, zone, (Theme)theme))).Paths);
        Assert.Equal(Preferences.Default, await api.UseAsync<RunnerSettingsService, Preferences>(service => service.PreferencesAsync(runnerId)));
    }

    [Fact]
    public async Task An_order_of_dates_or_a_clock_that_is_none_changes_nothing()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        Assert.Equal(["clock", "dateOrder"], (await ChangeAsync(runnerId, Preferences.Default with { DateOrder = (DateOrder)9, Clock = (HourClock)9 })).Paths.Order());
    }

    [Fact]
    public async Task A_draft_of_a_form_is_kept_replaced_and_dropped()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        await WithDraftsAsync(drafts => drafts.KeepAsync(runnerId, "run/new", new Form("first", double.NaN)));
        await WithDraftsAsync(drafts => drafts.KeepAsync(runnerId, "run/new", new Form("second", 2)));
        Assert.Equal(new Form("second", 2), await ReadAsync<Form>(runnerId));
        await WithDraftsAsync(drafts => drafts.KeepAsync(runnerId, "run/new", new Form(new string('x', 65 * 1024), 3)));
        Assert.Equal(new Form("second", 2), await ReadAsync<Form>(runnerId));
        await WithDraftsAsync(drafts => drafts.DropAsync(runnerId, "run/new"));
        Assert.Null(await ReadAsync<Form>(runnerId));
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_is_let_go()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        await WithDraftsAsync(drafts => drafts.KeepAsync(runnerId, "run/new", new Form("text", 1)));
        Assert.Null(await ReadAsync<OtherForm>(runnerId));
        await using var scope = api.App.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.False(await db.AutosavedForms.OwnedBy(runnerId).AnyAsync());
    }

    [Fact]
    public async Task Fitness_is_read_off_the_log()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        Assert.Null(await FitnessAsync(runnerId));

        // Today is Wednesday 16 June 2027: the four weeks start on 24 May, thirty days on 18 May, 42 days on 6 May.
        await LogAsync(runnerId, new(2027, 5, 5), 90_000);
        Assert.Equal(41, (await FitnessAsync(runnerId))?.DaysOff);
        await LogAsync(runnerId, new(2027, 5, 6), 20_000);
        await LogAsync(runnerId, new(2027, 5, 7), 15_000);
        await LogAsync(runnerId, new(2027, 5, 24), 12_000);
        await LogAsync(runnerId, new(2027, 5, 26), 11_000);
        await LogAsync(runnerId, new(2027, 5, 30), 13_000);
        await LogAsync(runnerId, new(2027, 6, 1), 4_000);
        await LogAsync(runnerId, new(2027, 6, 1), 16_000);
        await LogAsync(runnerId, new(2027, 6, 14), 3_000);
        Assert.Equal(new Fitness(new Distance(36_000), new Distance(16_000), new Distance(35_000)) { LongestRunDate = new(2027, 6, 1) }, await FitnessAsync(runnerId));
    }

    private Task<FieldErrors> ChangeAsync(RunnerId runnerId, Preferences preferences) =>
        api.UseAsync<RunnerSettingsService, FieldErrors>(service => service.ChangeAsync(runnerId, preferences));

    private Task<Fitness?> FitnessAsync(RunnerId runnerId) => api.UseAsync<FitnessQueries, Fitness?>(fitness => fitness.EstimateAsync(runnerId));

    private Task<T?> ReadAsync<T>(RunnerId runnerId)
        where T : class => api.UseAsync<AutosaveService, T?>(drafts => drafts.ReadAsync<T>(runnerId, "run/new"));

    private Task WithDraftsAsync(Func<AutosaveService, Task> use) => api.UseAsync(use);

    private async Task LogAsync(RunnerId runnerId, DateOnly date, double meters) => Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(
        log => log.LogAsync(runnerId, RunId.New(), new RunInput { LocalDate = date, DistanceMeters = meters })));

    private sealed record Form(string Text, double Number);

    private sealed record OtherForm(int Text);
}
