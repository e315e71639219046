using System.Collections.Concurrent;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Blocks lived in at random whose race then moves, worked out from their days alone.</summary>
public sealed class MovedRaceProperties
{
    private const int DaysFromLastPairToRace = 18;
    private const int DaysBetweenPairs = 13;

    private static readonly Gen<(Life Life, ChangedBlock Moved)> Moves =
        from life in Lives.Any
        from days in Gen.Int[-70, 70]
        let moved = ChangedBlock.WithRaceOn(life.Plan, life.History, life.Lights, life.Today, life.Plan.EndDate.AddDays(days))
        where moved is not null
        select (life, moved);

    [Fact]
    public void MovedRaceKeepsThePast()
    {
        int later = 0, earlier = 0, locked = 0;
        Moves.Sample(
            made =>
            {
                var ((plan, history, _, today, _), moved) = made;
                var then = moved.Plan;
                Assert.Equal(then.Dates, then.Sessions.Select(d => d.Date));
                Assert.Equal(SessionKind.Race, then.Sessions[^1].Kind);
                Assert.Equal(then.EndDate, Assert.IsType<Goal.Race>(then.Request.Goal).Date);
                Assert.Equal(plan.Sessions[^1].Id, then.Sessions[^1].Id);
                Assert.Equal(then.Sessions.Count, then.Sessions.Select(d => d.Id).Distinct().Count());
                foreach (var was in plan.Sessions.Where(d => d.Date < then.EndDate))
                {
                    var now = then.OnlySessionOn(was.Date)!;
                    bool isOver = was.Date < today || history.On(was.Date) is not null;
                    Assert.True(!isOver || now == was, $"{was.Date} is over and was {was.Kind}, now {now.Kind}");
                    Assert.True(!was.IsLocked || now with { Kind = was.Kind } == was, $"{was.Date} is locked and changed");
                    Assert.True(was.Date >= then.Weeks[moved.FirstWeek - 1].StartDate || now == was, $"{was.Date} lies before the weeks laid anew");
                    Assert.True(was.Date >= today || plan.OnlyFirstPlanOn(was.Date) == then.OnlyFirstPlanOn(was.Date));
                    locked += was.IsLocked ? 1 : 0;
                }

                var pairs = then.Pairs.Where(p => p.Date >= today && !p.Sessions.Any(d => d.IsLocked || history.On(d.Date) is not null)).ToList();
                foreach (var pair in pairs)
                {
                    int left = then.EndDate.DayNumber - pair.Second.Date.DayNumber;
                    Assert.True(left >= DaysFromLastPairToRace, $"a pair ends {left} days before the race");
                }

                foreach (var (pair, next) in pairs.Zip(pairs.Skip(1)))
                {
                    int apart = next.Date.DayNumber - pair.Date.DayNumber;
                    Assert.True(apart >= DaysBetweenPairs || (plan.PairOn(pair.Date) is not null && plan.PairOn(next.Date) is not null), $"two pairs are {apart} days apart");
                }

                Interlocked.Increment(ref then.EndDate > plan.EndDate ? ref later : ref earlier);
            },
            iter: 1_000);
        Assert.True(later > 100 && earlier > 100 && locked > 100, $"{later} later, {earlier} earlier, {locked} locked days");
    }

    [Fact]
    public void A_moved_race_that_is_taken_back_leaves_exactly_what_stood() => Moves.Sample(
        made =>
        {
            var (plan, change) = (made.Life.Plan, made.Moved.Change);
            var then = plan.After(change)!;
            Assert.Equal(made.Moved.Plan.Sessions, then.Sessions);
            var back = then.After(change.Undone())!;
            Assert.Equal(plan.Sessions, back.Sessions);
            Assert.Same(plan.FirstPlan, back.FirstPlan);
            Assert.Same(plan.Request, back.Request);
            Assert.Equal(plan.Weeks.Select(w => (w.Kind, w.Phase)), back.Weeks.Select(w => (w.Kind, w.Phase)));
            Assert.Null(then.After(change));
        },
        iter: 500);

    [Fact]
    public void What_is_suggested_after_a_move_breaks_no_rule_but_what_the_runner_decided_or_ran()
    {
        int taken = 0;
        var broken = new ConcurrentBag<string>();
        Moves.Sample(
            made =>
            {
                var life = made.Life with { Plan = made.Moved.Plan };
                var then = life.Propose() is { } proposal ? life.Plan.Taking(proposal) : life.Plan;
                var rules = RuleCheck.Of(then, life.History, life.Lights, life.Today).Where(rule => !rule.IsOwn).ToList();
                Interlocked.Increment(ref taken);
                if (rules.Count > 0)
                {
                    broken.Add(string.Join(", ", rules.Select(r => $"{r.Code} {r.Date:MM-dd} {r.Value:0}>{r.Limit:0}")));
                }
            },
            iter: 1_200);
        Assert.True(broken.Count <= 3 + (taken * 0.004), $"{broken.Count} of {taken}: {string.Join("; ", broken.Take(40))}");
    }
}
