using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
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

    [Theory]
    [InlineData(1, "Your time off, Mon 1 Mar to Sun 7 Mar: 7 days, 6 of them from the first to the last planned run.")]
    [InlineData(2, "Your time off, Tue 2 Mar to Sun 7 Mar: 6 days.")]
    public void Time_off_that_was_marked_is_told_by_the_days_that_were_marked(int from, string words)
    {
        var off = new TimeOff(new(2027, 3, 2), new(2027, 3, 8), 0.9, new(2027, 3, 15), 0, 0);

        Assert.Equal(words, ProposalText.For(new ReplanCause(CauseKind.TimeOff, off.From, off) { Marked = (new(2027, 3, from), new(2027, 3, 7)) }, Miles));
    }

    [Theory]
    [InlineData(null, "You raced a 55-kilometer race on Sat 28 Nov. Recovery comes first.")]
    [InlineData(8, "Your 55 km on Sat 28 Nov at RPE 8 counts like a race. Recovery comes first. If it felt easier, change the RPE of the run.")]
    public void A_long_hard_run_that_nobody_called_a_race_says_why_it_counts_like_one(int? rpe, string words)
    {
        var cause = new ReplanCause(CauseKind.Raced, new(2026, 11, 28)) { Race = Distance.FromKilometers(55), CountsBy = rpe is { } hard ? new Rpe(hard) : null };

        Assert.Equal(words, ProposalText.For(cause, new UnitText(DistanceUnit.Kilometre)));
    }

    [Fact]
    public void The_two_days_of_a_back_to_back_are_one_change()
    {
        ProposalLine[] lines = [Line(25, SessionKind.Easy, 5, 4), Line(27, SessionKind.PairFirst, 18, 16), Line(28, SessionKind.PairSecond, 9, 8)];

        var together = ProposalText.Together(lines);

        Assert.Equal([1, 2], together.Select(days => days.Count));
        Assert.Equal("Thu 5 mi easy → 4 mi easy, Sat 18 + Sun 9 → 16 + 8 mi", ProposalText.InShort(lines, Miles));
        Assert.Equal("Saturday 27 March: 18 mi day 1 becomes 16 mi day 1; Sunday 28 March: 9 mi day 2 becomes 8 mi day 2", ProposalText.Line(together[1], Miles));
    }

    [Fact]
    public void A_back_to_back_that_becomes_something_else_is_told_day_by_day()
    {
        var second = Line(28, SessionKind.PairSecond, 9, 5);

        Assert.Equal(2, ProposalText.Together([Line(27, SessionKind.PairFirst, 18, 10), second with { After = second.After with { Kind = SessionKind.Easy } }]).Count);
    }

    private static ProposalLine Line(int day, SessionKind kind, double before, double after)
    {
        var stands = new StandingSession
        {
            Id = SessionId.New(),
            Date = new DateOnly(2027, 3, day),
            Kind = kind,
            Distance = Distance.FromMiles(before),
            Origin = new Origin(0, new DateOnly(2027, 3, day)),
        };
        return new ProposalLine(12, stands, stands with { Distance = Distance.FromMiles(after) }, []);
    }
}
