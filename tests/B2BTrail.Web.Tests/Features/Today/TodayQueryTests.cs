using System.Collections.Concurrent;
using System.Data.Common;
using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>The first page of the day is opened more often than all others.</summary>
public sealed class TodayQueryTests
{
    [Fact]
    public async Task The_first_page_reads_the_plan_once()
    {
        var statements = new Statements();
        var time = new FakeTimeProvider(new DateTimeOffset(GallerySamples.Request.StartDate.AddDays(6), new TimeOnly(12, 0), TimeSpan.Zero));
        await using var app = new TrailApp().With(time).With(services => services.ConfigureDbContext<TrailDb>(options => options.AddInterceptors(statements)));
        using var browser = await app.OwnerAsync();
        await KeepBlockAsync(app);
        await browser.GetAsync("/");
        statements.Seen.Clear();

        var page = await (await browser.GetAsync("/")).Content.ReadAsStringAsync();

        Assert.Contains("week 1 of", page, StringComparison.Ordinal);
        Assert.Single(statements.Seen, sql => sql.Contains("DraftJson", StringComparison.Ordinal));
        Assert.InRange(statements.Seen.Count, 1, MostStatements);
    }

    private const int MostStatements = 22;

    private static async Task KeepBlockAsync(TrailApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var owner = new RunnerId((await db.Users.SingleAsync()).Id);
        Assert.IsType<KeepOutcome.Kept>(await scope.ServiceProvider.GetRequiredService<BlockService>()
            .KeepAsync(owner, BlockId.New(), BlockInput.From(GallerySamples.Request)));
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Seen.Enqueue(command.CommandText);
            return new(result);
        }
    }
}
