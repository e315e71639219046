using System.Text.Json;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Blocks lived in at random: missed days, runs longer and shorter than planned, lights, held days, proposals taken and left.</summary>
public sealed class ReplanProperties
{
    [Fact]
    public void What_is_accepted_breaks_no_rule_but_what_the_runner_decided_or_ran()
    {
        int accepted = 0;
        Lives.Any.Sample(
            life =>
            {
                if (life.Propose() is not { } proposal)
                {
                    return;
                }

                foreach (var chosen in new[] { life.Some(proposal), proposal.Lines.Select(l => l.After.Date).ToHashSet() })
                {
                    var outcome = Replanner.Accept(life.Plan, life.History, life.Lights, life.Today, proposal, chosen);
                    if (outcome is AcceptOutcome.Breaks(_, var needed))
                    {
                        chosen.UnionWith(needed);
                        outcome = Replanner.Accept(life.Plan, life.History, life.Lights, life.Today, proposal, chosen);
                    }

                    if (outcome is AcceptOutcome.Breaks(var rules, _))
                    {
                        Assert.Fail($"with the days that were named it still breaks {string.Join(", ", rules)}");
                    }

                    var change = ((AcceptOutcome.Accepted)outcome).Change;
                    var then = life.Plan.After(change)!;
                    Assert.DoesNotContain(RuleCheck.Of(then, life.History, life.Lights, life.Today), rule => !rule.IsOwn);
                    Assert.Empty(ReplanInvariants.Broken(then, life));
                    Interlocked.Increment(ref accepted);
                }
            },
            iter: 5_000);
        Assert.True(accepted > 4_000, $"only {accepted} were accepted");
    }

    [Fact]
    public void Asking_again_after_taking_all_proposes_nothing() =>
        Lives.Any.Sample(
            life =>
            {
                if (life.Propose() is { } proposal)
                {
                    Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(life.Plan.Taking(proposal), life.History, life.Lights, life.Today));
                }
            },
            iter: 2_000);

    [Fact]
    public void More_than_planned_for_two_weeks_is_told_and_followed_by_less()
    {
        int told = 0;
        Lives.Any.Sample(
            life =>
            {
                if (!ReplanInvariants.RanTooMuch(life))
                {
                    return;
                }

                var outcome = Replanner.Propose(life.Plan, life.History, life.Lights, life.Today);
                var causes = (outcome as ReplanOutcome.Proposed)?.Proposal.Causes ?? (outcome as ReplanOutcome.Unchanged)?.Told;
                Assert.True(causes?.Any(cause => cause.RanMore is not null) != false, $"{ReplanInvariant.TooMuchIsTold}");
                Interlocked.Increment(ref told);
            },
            iter: 5_000);
        Assert.True(told > 20, $"only {told} ran too much");
    }

    [Fact]
    public void The_same_plan_history_and_day_give_the_same_proposal() =>
        Lives.Any.Sample(
            life => Assert.Equal(JsonSerializer.Serialize(life.Propose()), JsonSerializer.Serialize(life.Propose())),
            iter: 500);
}
