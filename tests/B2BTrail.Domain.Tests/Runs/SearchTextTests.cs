using B2BTrail.Domain.Runs;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Zürich", "zurich")]
    [InlineData("FJÄLLRÄVEN", "fjällräven")]
    [InlineData("Čertovo jezero", "certovo")]
    [InlineData("Ridge", "IDG")]
    public void Case_and_accents_do_not_matter(string written, string asked) =>
        Assert.Contains(Assert.Single(SearchText.Words(asked)), SearchText.Of(written), StringComparison.Ordinal);

    [Fact]
    public void Words_do_not_run_into_each_other_across_fields() =>
        Assert.Equal("night\nmare", SearchText.Of("Night", null, " ", "Mare"));

    [Fact]
    public void Half_a_character_spoils_nothing() => Assert.StartsWith("a", SearchText.Of("a\ud83c"), StringComparison.Ordinal);

    [Fact]
    public void Words_are_what_stands_between_spaces() => Assert.Equal(["long", "ridge"], SearchText.Words("  Long\tridge "));
}
