using B2BTrail.Data;
using B2BTrail.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Stops a program between two of its writes, at one that the test chooses, however slow the machine is.</summary>
internal static class HeldWrites
{
    /// <summary>The gate that all writes of a program pass; the same for every program of this process on the same folder.</summary>
    public static async Task<WriteGate> GateAsync(this TrailApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return db.GetService<WriteGate>();
    }

    /// <summary>
    /// Begins something and lets its writes pass until what they came to is what the test waits for. Nothing more is written until the answer is
    /// disposed of.
    /// </summary>
    public static async Task<IDisposable> HoldAsync(this WriteGate gate, Action begin, Func<Task<bool>> comes)
    {
        var began = TimeProvider.System.GetTimestamp();
        var turn = await gate.EnterAsync(CancellationToken.None);
        begin();
        while (!await comes())
        {
            // Whoever waits goes first, and waits again behind this: one write of each between two looks.
            turn.Dispose();
            turn = await gate.EnterAsync(CancellationToken.None);
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromMinutes(2))
            {
                turn.Dispose();
                throw new TimeoutException("The program did not come to where it was to be held.");
            }
        }

        return turn;
    }
}
