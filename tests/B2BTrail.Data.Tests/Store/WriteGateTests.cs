using B2BTrail.Data.Store;

namespace B2BTrail.Data.Tests.Store;

public sealed class WriteGateTests
{
    [Fact]
    public async Task Writers_get_their_turn_in_the_order_in_which_they_came()
    {
        var gate = WriteGate.For($"{Guid.CreateVersion7():N}");
        var order = new List<int>();
        var first = await gate.EnterAsync(default);
        var waiting = Enumerable.Range(0, 50).Select(async i =>
        {
            using var turn = await gate.EnterAsync(default);
            order.Add(i);
            await Task.Yield();
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public async Task Who_stops_waiting_loses_only_their_own_turn()
    {
        var gate = WriteGate.For($"{Guid.CreateVersion7():N}");
        var first = await gate.EnterAsync(default);
        using var stop = new CancellationTokenSource();
        var impatient = gate.EnterAsync(stop.Token);
        var patient = gate.EnterAsync(default);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        first.Dispose();
        first.Dispose();
        (await patient).Dispose();
    }
}
