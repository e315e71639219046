using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>Runners with less time than they run today: their back-to-backs are small, and they have them.</summary>
public sealed class CoachLittleTimeTests
{
    private static readonly int[] Weeks = [25, 40, 55, 70];
    private static readonly double[] LongShares = [0.35, 0.45];
    private static readonly int[] RunDays = [4, 5, 6];
    private static readonly int[] HoursAWeek = [5, 6, 7, 8, 10];
    private static readonly int[] MinutesForLong = [90, 120, 150, 180, 240];
    private static readonly int[] MinutesForShort = [45, 60, 90, 120];

    [Fact]
    public void Whoever_has_little_time_still_gets_backtobacks_throughout_the_block()
    {
        var without = Runners().Where(runner => !HasNoTimeForDay2(runner.Request))
            .Where(runner => BlockPlanner.Plan(runner.Request).Plan is not { } plan || plan.Pairs().Count < 4).Select(runner => runner.Name).ToList();
        Assert.True(without.Count == 0, string.Join("\n", without));
    }

    [Fact]
    public void Where_day_2_has_time_for_far_too_little_the_long_runs_stay_long_and_say_why() =>
        Assert.All(Runners().Where(runner => HasNoTimeForDay2(runner.Request)), runner =>
        {
            var plan = BlockPlanner.Plan(runner.Request).Plan!;
            Assert.Empty(plan.Pairs());
            Assert.True(plan.FullWeeks().Max(CoachCases.LongestMiles) >= runner.Request.Current.LongestRun.In(DistanceUnit.Mile), runner.Name);
            Assert.Contains(plan.Weeks.SelectMany(week => week.Sessions).SelectMany(session => session.Why), reason => reason.Code == RuleCode.PairTooSmall);
        });

    [Fact]
    public void Beside_a_short_Sunday_day_1_is_no_more_than_makes_a_backtoback_with_it()
    {
        var pairs = BlockPlanner.Plan(On(DayOfWeek.Sunday, 60)(CoachCases.R0)).Plan!.Pairs();
        Assert.All(pairs, pair => Assert.True(pair.Second.Distance / pair.First.Distance >= 0.3, $"{pair.First.Miles()} + {pair.Second.Miles()}"));
        Assert.All(pairs, pair => Assert.True(pair.First.Miles() >= 0.75 * 15, $"{pair.First.Miles()} + {pair.Second.Miles()}"));
    }

    /// <summary>Whether day 2 would be under 30% of three quarters of today's longest run.</summary>
    private static bool HasNoTimeForDay2(BlockRequest request) =>
        request.Availability.Weekdays.TryGetValue(DayOfWeek.Sunday, out int minutes)
        && minutes * 60 / request.TrailPace.SecondsPer(DistanceUnit.Mile) < (0.3 * 0.75 * request.Current.LongestRun.In(DistanceUnit.Mile)) + 0.5;

    private static IEnumerable<(string Name, BlockRequest Request)> Runners() =>
        from weekly in Weeks
        from longest in LongShares
        from days in RunDays
        from limit in Limits
        where weekly * longest < 28
        let runner = CoachCases.R0.Running(weekly, weekly * longest, weekly * longest * 1.45) with { RunDaysPerWeek = days }
        select ($"{weekly} miles, longest {weekly * longest:0.#}, {days} days, {limit.Name}", limit.On(runner));

    private static (string Name, Func<BlockRequest, BlockRequest> On)[] Limits =>
    [
        ("none", request => request),
        .. HoursAWeek.Select(hours => ($"{hours} hours a week", (Func<BlockRequest, BlockRequest>)(request => request with { Limits = request.Limits with { Week = Duration.FromMinutes(hours * 60) } }))),
        .. MinutesForLong.Select(minutes => ($"{minutes} minutes on day 1", (Func<BlockRequest, BlockRequest>)(request => request with { Limits = request.Limits with { FirstDay = Duration.FromMinutes(minutes) } }))),
        .. MinutesForLong.Select(minutes => ($"{minutes} minutes on Saturdays", On(DayOfWeek.Saturday, minutes))),
        .. MinutesForShort.Select(minutes => ($"{minutes} minutes on Sundays", On(DayOfWeek.Sunday, minutes))),
        .. MinutesForShort.Select(minutes => ($"{minutes} minutes on Wednesdays", On(DayOfWeek.Wednesday, minutes))),
    ];

    private static Func<BlockRequest, BlockRequest> On(DayOfWeek day, int minutes) =>
        request => request with { Availability = request.Availability with { Weekdays = new Dictionary<DayOfWeek, int> { [day] = minutes } } };
}
