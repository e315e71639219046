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
        Assert.All(pairs, pair => Assert.True(pair.First.Miles() >= 0.9 * 15, $"{pair.First.Miles()} + {pair.Second.Miles()}"));
    }

    [Fact]
    public void More_minutes_on_the_one_weekday_with_little_time_are_a_way_out()
    {
        var request = On(DayOfWeek.Sunday, 30)(CoachCases.R0);
        var way = Assert.Single(BlockPlanner.WaysOut(request).Alternatives, way => way.Change == AlternativeChange.MoreWeekdayTime);
        Assert.Equal(DayOfWeek.Sunday, way.Weekday);
        Assert.Equal(30 + way.Amount, way.Request.Availability.Weekdays[DayOfWeek.Sunday]);
        Assert.Equal(way.Reaches, BlockPlanner.Plan(way.Request).Plan!.PairTarget.Reached);
    }

    [Fact]
    public void Where_only_Sunday_has_time_for_the_longer_day_a_longer_second_day_is_a_way_out()
    {
        var request = On(DayOfWeek.Saturday, 120)(CoachCases.R0);
        var way = Assert.Single(BlockPlanner.WaysOut(request).Alternatives, way => way.Change == AlternativeChange.LongerSecond);
        Assert.Equal(request with { Shape = PairShape.LongerSecond }, way.Request);
        Assert.True(way.Reaches > BlockPlanner.Plan(request).Plan!.PairTarget.Reached);
        Assert.DoesNotContain(BlockPlanner.WaysOut(On(DayOfWeek.Sunday, 60)(CoachCases.R0)).Alternatives, way => way.Change == AlternativeChange.LongerSecond);
    }

    [Fact]
    public void A_race_that_the_long_runs_cover_is_not_called_out_of_reach()
    {
        var half = On(DayOfWeek.Sunday, 30)(CoachCases.R0) with { Goal = new Goal.Race(new DateOnly(2027, 3, 20), new Distance(21_097.5), null) };
        var notice = BlockPlanner.WaysOut(half).NotThisYear;
        Assert.True(notice is { IsRaceCovered: true, RaceInReach: null });
        Assert.True(BlockPlanner.WaysOut(half with { Goal = new Goal.Race(new DateOnly(2027, 3, 20), new Distance(80_467), null) }).NotThisYear is { IsRaceCovered: false });
    }

    /// <summary>Whether day 2 would be under 30% of nine tenths of today's longest run.</summary>
    private static bool HasNoTimeForDay2(BlockRequest request) =>
        request.Availability.Weekdays.TryGetValue(DayOfWeek.Sunday, out int minutes)
        && InSteps(InSteps(minutes * 60 / request.TrailPace.SecondsPer(DistanceUnit.Mile)) / 0.3) < 0.9 * request.Current.LongestRun.In(DistanceUnit.Mile);

    private static double InSteps(double miles) => Math.Floor(miles * 2) / 2;

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
