using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Plans of usual runners, run to the letter: the planner and the re-planner agree on what their limits allow.</summary>
public sealed class FollowedPlanTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);
    private static readonly int[] Races = [50, 100];
    private static readonly int[] Weeklies = [20, 40];
    private static readonly int[] RunDays = [3, 4, 5];
    private static readonly int[] Lengths = [12, 17, 24];
    private static readonly DateOnly[] Looks = [Start, Start.AddDays(10), Start.AddDays(35), Start.AddDays(60)];

    public static TheoryData<string, Availability> Lives => new()
    {
        { "no time off", Availability.Always },
        { "a holiday", new Availability { Spans = [new AvailabilitySpan(Start.AddDays(40), Start.AddDays(49), SpanAllows.Nothing, null, OffReason.Holiday)] } },
        { "two weeks of easy runs", new Availability { Spans = [new AvailabilitySpan(Start.AddDays(42), Start.AddDays(55), SpanAllows.EasyOnly, 45)] } },
        { "short weekdays", new Availability { Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Tuesday] = 60, [DayOfWeek.Thursday] = 60, [DayOfWeek.Friday] = 0 } } },
    };

    [Theory]
    [MemberData(nameof(Lives))]
    public void A_plan_that_is_run_as_planned_is_left_as_it_is(string life, Availability availability)
    {
        var plans =
            from kilometers in Races
            from miles in Weeklies
            from days in RunDays
            from weeks in Lengths
            from cadence in Enum.GetValues<Cadence>()
            let request = Requests.UltraLadies50K with
            {
                Name = $"{life}: {kilometers} km, {miles} miles on {days} days, {weeks} weeks, {cadence}",
                StartDate = Start,
                Goal = new Goal.Race(Start.AddDays((7 * weeks) - 2), Distance.FromKilometers(kilometers), new Climb(kilometers * 30)),
                Current = new Fitness(Distance.FromMiles(miles), Distance.FromMiles(miles * 0.4), Distance.FromMiles(miles * 0.55)),
                RunDaysPerWeek = days,
                Cadence = cadence,
                Availability = availability,
            }
            where BlockPlanner.Plan(request).Plan is not null
            select request.Standing();

        int looked = 0;
        foreach (var plan in plans)
        {
            foreach (var today in Looks)
            {
                looked++;
                Assert.False(Replanner.Propose(plan, plan.RunBefore(today), [], today) is ReplanOutcome.Proposed, $"{plan.Request.Name}, on {today:O}");
            }
        }

        Assert.InRange(looked, 300, int.MaxValue);
    }

    [Theory]
    [InlineData(PairShape.LongerFirst, 4)]
    [InlineData(PairShape.LongerSecond, 4)]
    [InlineData(PairShape.ThreeDays, 4)]
    [InlineData(PairShape.ThreeDays, 6)]
    public void A_back_to_back_that_is_run_as_planned_is_left_as_it_is_on_each_of_its_days(PairShape shape, int days)
    {
        var plan = (Requests.UltraLadies50K with { Shape = shape, RunDaysPerWeek = days }).Standing();

        Assert.All(plan.Sessions, session =>
            Assert.False(Replanner.Propose(plan, plan.RunBefore(session.Date), [], session.Date) is ReplanOutcome.Proposed, $"on {session.Date:O}"));
    }
}
