using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Suggestions that are accepted and then run to the letter: the mornings after them suggest nothing else.</summary>
public sealed class AcceptedAndFollowedTests
{
    [Theory]
    [InlineData(PairShape.LongerFirst, 4)]
    [InlineData(PairShape.LongerFirst, 6)]
    [InlineData(PairShape.LongerSecond, 5)]
    public void Day_2_of_a_back_to_back_that_the_week_before_made_smaller_stays(PairShape shape, int days)
    {
        var plan = (Requests.UltraLadies50K with { Shape = shape, RunDaysPerWeek = days, Cadence = Cadence.EveryThirdWeek }).Standing();
        var weeks = plan.Weeks.Zip(plan.Weeks.Skip(1)).Where(weeks => weeks.First.Kind == WeekKind.Long && weeks.Second.Kind == WeekKind.Pair).Select(weeks => weeks.First);

        Assert.All(weeks.SelectMany(week => week.Sessions), session => Assert.Empty(AskedAgain(plan, new LightDay(session.Date, LightColor.Amber), days: 14)));
    }

    [Theory]
    [InlineData(PairShape.LongerFirst, 3)]
    [InlineData(PairShape.LongerSecond, 3)]
    [InlineData(PairShape.LongerSecond, 5)]
    public void One_run_in_place_of_a_back_to_back_stays_on_the_morning_of_its_second_day(PairShape shape, int days)
    {
        var plan = (Requests.UltraLadies50K with { Shape = shape, RunDaysPerWeek = days }).Standing();

        Assert.All(plan.Pairs.ToList(), pair => Assert.Empty(AskedAgain(plan, new LightDay(pair.Date.AddDays(-1), LightColor.Amber), days: 6)));
    }

    [Fact]
    public void A_short_run_after_a_red_light_is_run_on_either_day_of_a_back_to_back()
    {
        foreach (var shape in new[] { PairShape.LongerFirst, PairShape.LongerSecond })
        {
            var plan = (Requests.UltraLadies50K with { Shape = shape }).Standing();
            var pair = plan.Pairs.ElementAt(2);
            foreach (var day in pair.Sessions)
            {
                var light = new LightDay(day.Date.AddDays(-Rules.RedRest.Count), LightColor.Red);
                var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, plan.RunBefore(light.Date), [light], light.Date)).Proposal;
                Assert.Equal(SessionKind.Easy, plan.Taking(proposal).OnlySessionOn(day.Date)!.Kind);
            }
        }
    }

    [Fact]
    public void The_easy_third_day_stays_where_a_light_takes_the_second()
    {
        var plan = (Requests.UltraLadies50K with { Shape = PairShape.ThreeDays }).Standing();

        Assert.All(plan.Pairs.ToList(), pair =>
        {
            var light = new LightDay(pair.Second.Date, LightColor.Amber);
            var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, plan.RunBefore(light.Date), [light], light.Date)).Proposal;
            Assert.DoesNotContain(proposal.Lines, line => line.Before.Date == light.Date.AddDays(1));
            Assert.Empty(AskedAgain(plan, light, days: 2));
        });
    }

    [Fact]
    public void The_next_full_week_stays_no_bigger_also_where_a_recovery_week_comes_before_it()
    {
        var plan = Requests.UltraLadies50K.Standing();
        var weeks = plan.Weeks.Zip(plan.Weeks.Skip(1)).Where(weeks => weeks.First.Kind == WeekKind.Pair && weeks.Second.Kind == WeekKind.StepBack).Select(weeks => weeks.First).ToList();

        Assert.NotEmpty(weeks);
        Assert.All(weeks.SelectMany(week => week.Sessions), session => Assert.Empty(AskedAgain(plan, new LightDay(session.Date, LightColor.Amber), days: 21)));
    }

    [Fact]
    public void Weeks_after_a_red_light_and_a_holiday_are_run()
    {
        var request = Requests.UltraLadies50K with { Cadence = Cadence.TwoInFour };
        var holiday = request.StartDate.AddDays(40);
        var plan = (request with { Availability = new Availability { Spans = [new AvailabilitySpan(holiday, holiday.AddDays(9), SpanAllows.Nothing, null, OffReason.Holiday)] } }).Standing();

        for (int before = 3; before <= 7; before++)
        {
            var light = new LightDay(holiday.AddDays(-before), LightColor.Red);
            var then = Followed(plan, light, days: 28).Plan;
            Assert.All(then.Weeks.Where(week => week.StartDate > holiday.AddDays(9) && week.Kind is WeekKind.Pair or WeekKind.Long), week =>
                Assert.InRange(week.Sessions.Sum(session => session.Distance.Meters), plan.Request.Current.Weekly.Meters / 2, double.MaxValue));
        }
    }

    private static IEnumerable<DateOnly> AskedAgain(StandingPlan plan, LightDay light, int days) => Followed(plan, light, days).Asked.Where(day => day > light.Date);

    /// <summary>The plan some days after a light where all that is suggested is accepted and run as it then stands, and the mornings on which something was.</summary>
    private static (StandingPlan Plan, List<DateOnly> Asked) Followed(StandingPlan plan, LightDay light, int days)
    {
        var asked = new List<DateOnly>();
        var done = plan.RunBefore(light.Date).Days.ToList();
        for (var today = light.Date; today <= plan.EndDate && today <= light.Date.AddDays(days); today = today.AddDays(1))
        {
            if (Replanner.Propose(plan, plan.Ran(done), today <= light.Date.AddDays(ReadinessRules.LightsLookBack.Count) ? [light] : [], today) is ReplanOutcome.Proposed { Proposal: var proposal })
            {
                asked.Add(today);
                plan = plan.Taking(proposal);
            }

            done.AddRange(plan.SessionsOn(today).Where(session => session.IsOnFoot).Select(session => new DayDone(today, session.Distance)));
        }

        return (plan, asked);
    }
}
