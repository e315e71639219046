using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs;

public sealed class MutationTests
{
    private const int Cases = 2_000;
    private const int Seed = 20_260_601;
    private const int LargestFile = 64 << 10;

    [Fact]
    public void A_spoilt_file_comes_to_an_answer_soon_and_in_little_memory()
    {
        var ended = new Mutants(LargestFile).Run(Cases, Seed).ToList();
        Assert.All(ended, each => Assert.True(
            each.IsWell, $"Seed {each.Seed}, {each.File}: {each.Outcome}, {each.Took.TotalSeconds:F1} s, {each.Allocated >> 20} MiB. {each.Thrown}"));

        // Had the damage always been total or never any, little would have been tried.
        Assert.True(ended.Select(each => each.Outcome).Distinct().Count() > 8);
    }
}
