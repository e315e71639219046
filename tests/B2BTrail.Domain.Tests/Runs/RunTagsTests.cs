using System.Text.Json;
using B2BTrail.Domain.Runs;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class RunTagsTests
{
    [Theory]
    [InlineData("night", "night")]
    [InlineData("  Night ,With   club, NIGHT,", "night, with club")]
    [InlineData("Über, über", "über")]
    [InlineData("", "")]
    [InlineData(" , ,", "")]
    public void Tags_are_kept_in_lower_case_and_once(string typed, string kept) => Assert.Equal(kept, RunTags.Parse(typed).Text);

    [Fact]
    public void No_tags_are_the_same_however_they_came_about()
    {
        Assert.Equal(default, RunTags.Parse(""));
        Assert.Equal(default, new RunTags(""));
        Assert.Equal(default, new RunTags(null));
        Assert.Empty(default(RunTags).Words);
    }

    [Fact]
    public void Tags_come_back_from_the_entry_that_a_file_replaced()
    {
        var tags = RunTags.Parse("night, with club");
        Assert.Equal(tags, JsonSerializer.Deserialize<RunTags>(JsonSerializer.Serialize(tags)));
    }
}
