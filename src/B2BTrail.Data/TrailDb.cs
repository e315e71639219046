using B2BTrail.Data.Api;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Converters;
using B2BTrail.Data.Deleted;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace B2BTrail.Data;

/// <summary>
/// The store. Take one for each use, from the factory, and let go of it soon. All writes pass the <see cref="WriteGate"/>: saves by
/// themselves, everything else inside <see cref="WriteAsync{T}"/>.
/// </summary>
public sealed class TrailDb(DbContextOptions<TrailDb> options) : IdentityDbContext<RunnerAccount, IdentityRole<Guid>, Guid>(options)
{
    private WriteGate? _gate;
    private bool _holdsGate;

    /// <summary>Runners and their preferences.</summary>
    public DbSet<Runner> Runners => Set<Runner>();

    /// <summary>Kept blocks.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>Training weeks of kept blocks.</summary>
    public DbSet<PlannedWeek> Weeks => Set<PlannedWeek>();

    /// <summary>Planned days of kept blocks.</summary>
    public DbSet<PlannedSession> Sessions => Set<PlannedSession>();

    /// <summary>What was changed of kept blocks.</summary>
    public DbSet<PlanRevision> PlanRevisions => Set<PlanRevision>();

    /// <summary>Plans that were made anew for kept blocks.</summary>
    public DbSet<AcceptedProposal> Replannings => Set<AcceptedProposal>();

    /// <summary>What runners said to causes of re-planning.</summary>
    public DbSet<ReplanAnswer> ReplanAnswers => Set<ReplanAnswer>();

    /// <summary>Addresses under which calendars read blocks.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>How runners said they were.</summary>
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    /// <summary>Runs that were done.</summary>
    public DbSet<Run> Runs => Set<Run>();

    /// <summary>The files behind runs.</summary>
    public DbSet<Recording> Recordings => Set<Recording>();

    /// <summary>Which files runners have.</summary>
    public DbSet<Original> Originals => Set<Original>();

    /// <summary>Uploads of files, and how far they are read.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>What was uploaded, file by file.</summary>
    public DbSet<ImportUpload> ImportUploads => Set<ImportUpload>();

    /// <summary>What became of each file that was uploaded.</summary>
    public DbSet<ImportedFile> ImportedFiles => Set<ImportedFile>();

    /// <summary>What was deleted and can be restored.</summary>
    public DbSet<DeletedItem> DeletedItems => Set<DeletedItem>();

    /// <summary>Which files deleted items need.</summary>
    public DbSet<DeletedOriginal> DeletedOriginals => Set<DeletedOriginal>();

    /// <summary>Keys for programs.</summary>
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    /// <summary>Browsers in which runners are signed in.</summary>
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    /// <summary>Browsers in which runners once signed in.</summary>
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

    /// <summary>Forms that were not sent yet.</summary>
    public DbSet<AutosavedForm> AutosavedForms => Set<AutosavedForm>();

    /// <summary>Answers to requests with an idempotency key.</summary>
    public DbSet<IdempotentReply> IdempotentReplies => Set<IdempotentReply>();

    /// <summary>Whether this context may write set-based just now.</summary>
    internal bool HoldsGate => _holdsGate;

    private WriteGate Gate => _gate ??= this.GetService<WriteGate>();

    /// <summary>
    /// Runs <paramref name="work"/> as one transaction, alone at the gate. Saves inside it do not pass the gate again, nor does a
    /// nested call on the same context: all of it is kept or none. A write on another context inside it would wait for this one, and
    /// a context whose write failed holds what is not kept: let go of it.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_holdsGate)
        {
            return await work(cancellationToken);
        }

        using var turn = await Gate.EnterAsync(cancellationToken);
        _holdsGate = true;
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var result = await work(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _holdsGate = false;
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_holdsGate)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var turn = await Gate.EnterAsync(cancellationToken);
        _holdsGate = true;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            _holdsGate = false;
        }
    }

    /// <summary>Not supported: waiting at the gate must not hold a thread.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException($"Use {nameof(SaveChangesAsync)}: waiting at the write gate must not hold a thread.");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrailDb).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<RunnerId>().HaveConversion<RunnerIdConverter>();
        configurationBuilder.Properties<BlockId>().HaveConversion<BlockIdConverter>();
        configurationBuilder.Properties<SessionId>().HaveConversion<SessionIdConverter>();
        configurationBuilder.Properties<CheckInId>().HaveConversion<CheckInIdConverter>();
        configurationBuilder.Properties<RunId>().HaveConversion<RunIdConverter>();
        configurationBuilder.Properties<ImportId>().HaveConversion<ImportIdConverter>();
        configurationBuilder.Properties<DeletedItemId>().HaveConversion<DeletedItemIdConverter>();
        configurationBuilder.Properties<Sha256>().HaveConversion<Sha256Converter>().HaveMaxLength(Sha256.Length);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
