using B2BTrail.Web.Hosting.Circuits;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting.Circuits;

public sealed class MemoryReleaseTests
{
    [Fact]
    public async Task Memory_is_given_back_some_time_after_many_circuits_have_ended()
    {
        var time = new FakeTimeProvider();
        using var release = new MemoryRelease(time);
        for (var i = 0; i < 300; i++)
            await release.OnCircuitClosedAsync(null!, CancellationToken.None);
        var before = GC.CollectionCount(GC.MaxGeneration);

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.True(GC.CollectionCount(GC.MaxGeneration) > before);
    }
}
