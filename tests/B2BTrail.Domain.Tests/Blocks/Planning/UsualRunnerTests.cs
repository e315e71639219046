using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What holds for runners as there are many: 20 to 80 miles a week, three to six running days of at most 13 miles each on average, a long run of 0.4 of the week or, on three days, of half of it.</summary>
public sealed class UsualRunnerTests
{
    private static readonly int[] Weeks = [20, 35, 50, 80];
    private static readonly double[] Races = [50_000, 80_467, 100_000, 160_934];

    /// <summary>SameCountdownOnAnyWeekday: days to the race decide, not the training week.</summary>
    [Fact]
    public void The_last_ten_days_hold_about_the_same_on_whatever_weekday_the_race_lies() => Assert.All(Usual(), request =>
    {
        var race = (Goal.Race)request.Goal;
        var lastTen = Enumerable.Range(0, 7)
            .Select(days => BlockPlanner.Plan(request with { Goal = race with { Date = race.Date.AddDays(days) } }).Plan!)
            .Select(plan => plan.Weeks.SelectMany(week => week.Sessions).SkipLast(1).TakeLast(10).Sum(session => session.Distance.Meters))
            .ToList();
        Assert.True(lastTen.Min() > 0.5 * lastTen.Max(), $"{request.Current.Weekly.Meters / Distance.MetersPerMile:0} miles on {request.RunDaysPerWeek} days: {string.Join(", ", lastTen.Select(m => $"{m / Distance.MetersPerMile:0.0}"))}");
    });

    /// <summary>BelowTodayIsRare: who starts below what they run today is the exception, and is told why.</summary>
    [Fact]
    public void The_first_week_is_seldom_below_todays_and_never_without_a_word()
    {
        var below = Usual().Select(request => (Request: request, Plan: BlockPlanner.Plan(request).Plan!))
            .Where(x => x.Plan.Weeks[0].Distance.Meters < (0.95 * x.Request.Current.Weekly.Meters) - x.Plan.Step.Meters).ToList();
        Assert.True(below.Count <= 0.05 * Usual().Count(), string.Join("; ", below.Select(x => $"{x.Request.Current.Weekly.Meters / Distance.MetersPerMile:0} on {x.Request.RunDaysPerWeek}, long {x.Request.Current.LongestRun.Meters / Distance.MetersPerMile:0}: {x.Plan.Weeks[0].Distance.Meters / Distance.MetersPerMile:0.0}")));
        Assert.All(below, x => Assert.Contains(x.Plan.Notices, notice => notice.Code == PlanNoticeCode.BelowToday));
    }

    private static IEnumerable<BlockRequest> Usual() =>
        from miles in Weeks
        from days in Enumerable.Range(3, 4)
        where miles <= 13.4 * days
        from meters in Races
        select Requests.HillyFiftyMiles with
        {
            Goal = new Goal.Race(new DateOnly(2027, 6, 12), new Distance(meters), null),
            Current = new Fitness(Distance.FromMiles(miles), Distance.FromMiles((days == 3 ? 0.5 : 0.4) * miles), null),
            RunDaysPerWeek = days,
            TrailPace = new Pace(400),
        };
}
