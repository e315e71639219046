using System.Globalization;
using B2BTrail.Data;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Setup;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Units;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Renders components as the pages do: MudBlazor's services, a clock that stands still, a culture that is not the machine's.</summary>
public abstract class TrailTestContext : BunitContext, IAsyncLifetime
{
    private string? _folder;
    private IDisposable? _lock;

    protected TrailTestContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        // Long enough for a busy machine; a test that passes never waits for it.
        DefaultWaitTimeout = TimeSpan.FromSeconds(15);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Clock);
        Me = new Viewer(new RunnerId(Guid.CreateVersion7()), Preferences.Default, GallerySamples.Today);
    }

    protected static UnitText Miles { get; } = new(DistanceUnit.Mile);

    /// <summary>Noon of the day on which everything is looked at.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(GallerySamples.Today, new TimeOnly(12, 0), TimeSpan.Zero));

    /// <summary>The runner who looks.</summary>
    protected Viewer Me { get; set; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    // MudBlazor has services that can only be disposed of asynchronously.
    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        _lock?.Dispose();
        if (_folder is not null)
        {
            TestDatabase.LetGo();
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Gives the components a real store with the runner in it.</summary>
    protected async Task OpenStoreAsync()
    {
        _folder = Path.Combine(Path.GetTempPath(), $"b2btrail-{Guid.CreateVersion7():N}");
        Services.AddLogging();
        Services.AddTrailStore(new DataFolder(_folder));
        Services.AddFeatures();
        var start = await Services.GetRequiredService<IStoreOpener>().OpenAsync(CancellationToken.None);
        _lock = Assert.IsType<StoreStart.Ready>(start).Lock;
        await using var db = await Get<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        db.Users.Add(new RunnerAccount { Id = Me.Id.Value, UserName = "owner@example.org", CreatedUtc = Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
        Assert.True((await Get<RunnerSettingsService>().ChangeAsync(Me.Id, Me.Preferences)).IsEmpty);
    }

    /// <summary>Saves a block as of a day: its days before that one were nobody's to follow, those since were.</summary>
    protected async Task<Block> SaveOnAsync(DateOnly day, BlockRequest request) => Assert.IsType<KeepOutcome.Kept>(
        await Clock.OnDayAsync(day, () => Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(request)))).Block;

    /// <summary>Takes a table away, so that every use of it fails as it would on a full disk; <see cref="MendAsync"/> gives it back.</summary>
    protected Task BreakAsync(string table) => StoreAsync(db => TestDatabase.BreakAsync(db, table));

    protected Task MendAsync(string table) => StoreAsync(db => TestDatabase.MendAsync(db, table));

    protected T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    private async Task StoreAsync(Func<TrailDb, Task> change)
    {
        await using var db = await Get<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        await change(db);
    }
}
