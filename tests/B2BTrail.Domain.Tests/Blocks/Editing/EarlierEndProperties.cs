using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Editing;

/// <summary>Blocks lived in at random that end before their time.</summary>
public sealed class EarlierEndProperties
{
    [Fact]
    public void A_block_that_ends_earlier_keeps_every_day_before_and_is_back_as_it_was_when_that_is_undone()
    {
        int ended = 0, refused = 0;
        Gen.Select(Lives.Any, Gen.Int[0, 60]).Sample(
            (life, days) =>
            {
                var last = life.Today.AddDays(days - 5);
                if (EarlierEnd.On(life.Plan, life.History, life.Today, last) is not { } change)
                {
                    Interlocked.Increment(ref refused);
                    Assert.True(
                        last < life.Plan.StartDate || last >= life.Plan.EndDate
                        || life.Plan.Sessions.Any(session => session.Date > last && (session.Date < life.Today || life.History.On(session.Date) is not null)));
                    return;
                }

                var then = life.Plan.After(change)!;
                Assert.Equal(last, then.EndDate);
                Assert.Equal(then.Dates, then.Sessions.Select(session => session.Date));
                Assert.Equal(life.Plan.Sessions.Where(session => session.Date < last), then.Sessions.Where(session => session.Date < last));
                Assert.Equal(life.Plan.Sessions.Count(session => session.Date > last), change.Dropped.Count);
                Assert.True(PlanHistory.IsOpen(change.Undone(), life.History, life.Today));
                var back = then.After(change.Undone())!;
                Assert.Equal(life.Plan.Sessions, back.Sessions);
                Assert.Same(life.Plan.FirstPlan, back.FirstPlan);
                Interlocked.Increment(ref ended);
            },
            iter: 600);
        Assert.True(ended > 100 && refused > 30, $"{ended} ended, {refused} refused");
    }
}
