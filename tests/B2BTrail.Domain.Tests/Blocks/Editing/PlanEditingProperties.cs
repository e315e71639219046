using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Editing;

public sealed class PlanEditingProperties
{
    [Fact]
    public void Any_row_of_edits_keeps_one_session_a_day_leaves_what_is_over_and_can_be_taken_back()
    {
        int done = 0;
        Lives.Any.Sample(
            life =>
            {
                var random = new Random(life.Seed);
                var (plan, changes) = (life.Plan, new Stack<PlanChange>());
                for (int i = 0; i < 8; i++)
                {
                    if (PlanEditing.Apply(plan, Edits.Any(plan, random), life.History, life.Lights, life.Today) is EditOutcome.Changed(var change, var told))
                    {
                        var before = RuleCheck.Of(plan, life.History, life.Lights, life.Today);
                        Assert.DoesNotContain(told, before.Contains);
                        plan = plan.After(change)!;
                        changes.Push(change);
                        Interlocked.Increment(ref done);
                    }
                }

                Assert.Equal(life.Plan.Sessions.Select(d => d.Date), plan.Sessions.Select(d => d.Date));
                Assert.Equal(life.Plan.Sessions.Select(d => d.Id).Order(Comparer<SessionId>.Create((a, b) => a.Value.CompareTo(b.Value))), plan.Sessions.Select(d => d.Id).Order(Comparer<SessionId>.Create((a, b) => a.Value.CompareTo(b.Value))));
                Assert.Equal(Fixed(life.Plan, life), Fixed(plan, life));
                while (changes.TryPop(out var last))
                {
                    plan = plan.After(last.Undone())!;
                }

                Assert.Equal(life.Plan.Sessions, plan.Sessions);
            },
            iter: 800);
        Assert.True(done > 1_000, $"only {done} edits were done");
    }

    [Fact]
    public void Taking_something_out_is_never_called_unsafe()
    {
        int done = 0;
        Lives.Any.Sample(
            life =>
            {
                var random = new Random(life.Seed);
                var runs = life.Plan.Sessions.Where(d => d.IsOnFoot && d.Date >= life.Today && d.Kind != SessionKind.Race).ToList();
                foreach (var session in runs)
                {
                    PlanEdit edit = random.Next(3) switch
                    {
                        0 => new PlanEdit.Skip(session.Date),
                        1 => new PlanEdit.SetDistance(session.Date, session.Distance * random.NextDouble()),
                        _ => new PlanEdit.MarkTimeOff(session.Date, session.Date),
                    };
                    var outcome = PlanEditing.Apply(life.Plan, edit, life.History, life.Lights, life.Today);
                    Assert.False(outcome is EditOutcome.Refused { Problem: EditProblem.Unsafe }, $"{edit}: {outcome}");
                    Interlocked.Add(ref done, outcome is EditOutcome.Changed ? 1 : 0);
                }
            },
            iter: 60);
        Assert.True(done > 600, $"only {done} edits were done");
    }

    private static IEnumerable<StandingSession> Fixed(StandingPlan plan, Life life) =>
        plan.Sessions.Where(d => d.Date < life.Today || d.Kind == SessionKind.Race || life.History.On(d.Date) is not null);
}
