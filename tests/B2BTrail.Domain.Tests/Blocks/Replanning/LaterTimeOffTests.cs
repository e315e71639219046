using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Days off that a runner marks weeks ahead change the weeks to come, and nothing of a week that has begun.</summary>
public sealed class LaterTimeOffTests
{
    private static readonly DateOnly Start = new(2026, 9, 21);
    private static readonly int[] Ahead = [10, 25, 38];
    private static readonly int[] Places = [2, 5, 6];
    private static readonly int[] Lengths = [4, 10];

    [Theory]
    [InlineData(Cadence.EverySecondWeek, 3)]
    [InlineData(Cadence.EverySecondWeek, 5)]
    [InlineData(Cadence.EveryThirdWeek, 4)]
    [InlineData(Cadence.TwoInFour, 5)]
    public void A_week_that_has_begun_goes_on_as_planned_and_accepted_suggestions_are_not_made_again(Cadence cadence, int days)
    {
        var plan = (Requests.UltraLadies50K with
        {
            StartDate = Start,
            Goal = new Goal.Race(Start.AddDays(124), Distance.FromKilometers(50), new Climb(1500)),
            Current = new Fitness(Distance.FromMiles(30), Distance.FromMiles(12), Distance.FromMiles(16)),
            RunDaysPerWeek = days,
            Cadence = cadence,
        }).Standing();
        var lives =
            from week in Enumerable.Range(3, 8)
            from place in Places
            from ahead in Ahead
            from length in Lengths
            let today = Start.AddDays((7 * week) + place)
            let away = new PlanEdit.MarkTimeOff(today.AddDays(ahead), today.AddDays(ahead + length - 1))
            where away.To < plan.EndDate.AddDays(-14)
            select (Today: today, NextWeek: Start.AddDays(7 * (week + 1)), Away: away);

        int proposed = 0;
        foreach (var (today, nextWeek, away) in lives)
        {
            var history = plan.RunBefore(today);
            var marked = plan.After(Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(plan, away, history, [], today)).Change)!;
            if (Replanner.Propose(marked, history, [], today) is not ReplanOutcome.Proposed { Proposal: var proposal })
            {
                continue;
            }

            proposed++;
            Assert.All(proposal.Lines, line => Assert.True(line.After.Date >= nextWeek, $"{today:O}: {away}, {line.Before} to {line.After}"));
            Assert.False(Replanner.Propose(marked.After(proposal.Change(_ => true))!, history, [], today) is ReplanOutcome.Proposed, $"{today:O}: {away}, accepted");
        }

        Assert.InRange(proposed, 50, int.MaxValue);
    }
}
