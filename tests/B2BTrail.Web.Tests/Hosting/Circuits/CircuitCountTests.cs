using B2BTrail.Web.Hosting.Circuits;

namespace B2BTrail.Web.Tests.Hosting.Circuits;

public sealed class CircuitCountTests
{
    [Fact]
    public void A_runner_has_so_many_circuits_and_no_more()
    {
        var count = new CircuitCount();

        Assert.All(Enumerable.Range(0, CircuitCount.MostPerRunner), _ => Assert.True(count.TryEnter("one")));
        Assert.False(count.TryEnter("one"));
        Assert.True(count.TryEnter("another"));
        count.Leave("one");
        Assert.True(count.TryEnter("one"));
    }

    [Fact]
    public void All_runners_together_have_so_many_and_no_more()
    {
        var count = new CircuitCount();

        Assert.All(Enumerable.Range(0, CircuitCount.MostInAll), n => Assert.True(count.TryEnter($"runner {n}")));
        Assert.False(count.TryEnter("one too many"));
    }
}
