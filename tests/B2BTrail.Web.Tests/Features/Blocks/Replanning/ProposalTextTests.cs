using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class ProposalTextTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);

    [Theory]
    [InlineData(14, "40%", "1.52")]
    [InlineData(20, "100%", "1.52")]
    [InlineData(21, "110%", "2.28")]
    public void A_run_far_beyond_the_longest_says_what_the_study_saw_after_such_runs(double miles, string more, string times)
    {
        var ran = new RanMore(new DateOnly(2027, 2, 1), Distance.FromMiles(miles), Distance.FromMiles(10), 0);

        string text = ProposalText.For(new ReplanCause(CauseKind.RanMore, ran.Date) { RanMore = ran }, Miles);

        Assert.Contains($"{more} more than your longest run before. In a study of 5,205 runners, injuries came {times} times as often after such a run.", text, StringComparison.Ordinal);
    }
}
