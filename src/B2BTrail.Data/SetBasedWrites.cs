using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace B2BTrail.Data;

/// <summary>Stops an ExecuteUpdate or ExecuteDelete that would slip past the write gate.</summary>
internal sealed class SetBasedWrites : DbCommandInterceptor
{
    public static readonly SetBasedWrites Instance = new();

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        MustHoldGate(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        MustHoldGate(eventData);
        return ValueTask.FromResult(result);
    }

    private static void MustHoldGate(CommandEventData eventData)
    {
        if (eventData is
            {
                CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw,
                Context: TrailDb { HoldsGate: false },
            })
        {
            throw new InvalidOperationException($"A set-based write must stand inside {nameof(TrailDb)}.{nameof(TrailDb.WriteAsync)}.");
        }
    }
}
