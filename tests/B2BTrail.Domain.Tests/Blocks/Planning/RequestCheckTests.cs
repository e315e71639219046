using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class RequestCheckTests
{
    private static readonly BlockRequest Good = Requests.UltraLadies50K;

    public static TheoryData<string, BlockRequest> Wrong => new()
    {
        { "name", Good with { Name = " " } },
        { "name", Good with { Name = new string('x', BlockRequest.MaxNameLength + 1) } },
        { "startDate", Good with { StartDate = DateOnly.MinValue } },
        { "startDate", Good with { StartDate = DateOnly.MaxValue } },
        { "race.date", WithRace(date: new DateOnly(2026, 5, 17)) },
        { "race.date", WithRace(date: new DateOnly(2026, 5, 18)) },
        { "race.date", WithRace(date: new DateOnly(2028, 6, 20)) },
        { "race.date", WithRace(date: DateOnly.MaxValue) },
        { "race.date", Good with { BlockedDates = [new DateOnly(2026, 10, 3)] } },
        { "race.distanceMeters", WithRace(km: 4.9) },
        { "race.distanceMeters", WithRace(km: 501) },
        { "race.ascentMeters", WithRace(climb: 12_501) },
        { "trailPaceSecondsPerKm", Good with { TrailPace = default } },
        { "trailPaceSecondsPerKm", WithRace(km: 450) with { TrailPace = new Pace(2000) } },
        { "current.weeklyDistanceMeters", WithBase(401, 16, null) },
        { "current.longestRunMeters", WithBase(16, 16.1, null) },
        { "current.longestRunMeters", WithBase(16, 1.9, null) },
        { "current.largestTwoDayMeters", WithBase(36, 16, 36.1) },
        { "runDaysPerWeek", Good with { RunDaysPerWeek = 2 } },
        { "runDaysPerWeek", Good with { RunDaysPerWeek = 7 } },
        { "firstDay", Good with { FirstDay = (DayOfWeek)7 } },
        { "cadence", Good with { Cadence = (Cadence)3 } },
        { "unit", Good with { Unit = (DistanceUnit)2 } },
        { "target.pairMeters", Good with { Target = new Target(Distance.FromMiles(3), null) } },
        { "target.pairMeters", Good.WithoutRace(new DateOnly(2026, 9, 12), Distance.FromMiles(401)) },
        { "target.peakWeekMeters", Good with { Target = new Target(null, Distance.FromMiles(401)) } },
        { "target.date", Good.WithoutRace(new DateOnly(2026, 9, 13), Distance.FromMiles(30)) },
        { "target.date", Good.WithoutRace(new DateOnly(2026, 5, 23), Distance.FromMiles(30)) },
        { "target.date", Good.WithoutRace(new DateOnly(2026, 9, 12), Distance.FromMiles(30)) with { BlockedDates = [new DateOnly(2026, 9, 13)] } },
        { "limits.weekRamp", WithLimits(new() { WeekRamp = 0.02 }) },
        { "limits.weekRamp", WithLimits(new() { WeekRamp = double.NaN }) },
        { "limits.sessionSpike", WithLimits(new() { SessionSpike = 0.16 }) },
        { "limits.pairGrowth", WithLimits(new() { PairGrowth = double.PositiveInfinity }) },
        { "limits.weekShare", WithLimits(new() { WeekShare = 0.76 }) },
        { "limits.firstDayMinutes", WithLimits(new() { FirstDay = Duration.FromMinutes(361) }) },
        { "limits.firstDayMinutes", WithLimits(new() { FirstDay = Duration.FromMinutes(30) }) with { TrailPace = new Pace(1000) } },
        { "limits.secondDayMinutes", WithLimits(new() { SecondDay = Duration.FromMinutes(29) }) },
        { "limits.otherDayMinutes", WithLimits(new() { OtherDay = Duration.FromMinutes(10) }) },
        { "limits.weekMinutes", WithLimits(new() { Week = Duration.FromMinutes(100) }) },
        { "blockedDates", Good with { BlockedDates = [.. Enumerable.Range(20, 95).Select(Good.StartDate.AddDays)] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_field_that_is_wrong_is_named(string field, BlockRequest request)
    {
        var impossible = Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(request));
        Assert.Contains(impossible.Problems, p => p.Field == field);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var impossible = Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(Good with { Name = "", RunDaysPerWeek = 9, Cadence = (Cadence)7 }));
        Assert.Equal(["name", "cadence", "runDaysPerWeek"], impossible.Problems.Select(p => p.Field));
    }

    [Fact]
    public void Too_few_weeks_before_a_pair_say_how_many_are_needed()
    {
        var impossible = Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(Good.WithoutRace(new DateOnly(2026, 5, 23), Distance.FromMiles(30))));
        var problem = Assert.Single(impossible.Problems);
        Assert.Equal((RequestProblemCode.TooFewWeeks, 3), (problem.Code, problem.WeeksNeeded));
    }

    [Theory]
    [InlineData(23)]
    [InlineData(30)]
    [InlineData(37)]
    [InlineData(44)]
    public void A_race_in_one_to_four_weeks_is_a_taper_without_a_pair(int day)
    {
        var block = WithRace(date: new DateOnly(2026, 5, 1).AddDays(day - 1)).Planned();
        Assert.All(block.Weeks, w => Assert.Null(w.Pair));
        Assert.Equal(WeekKind.Race, block.Weeks[^1].Kind);
        Assert.All(block.Weeks.SelectMany(w => w.Sessions).Where(s => s.Kind != SessionKind.Race), s => Assert.True(s.Distance.Meters <= Good.Current.LongestRun.Meters));
    }

    [Theory]
    [InlineData(29)]
    [InlineData(60)]
    public void Weeks_without_a_run_are_planned_around(int days) =>
        Assert.NotNull(BlockPlanner.Plan(Good with { BlockedDates = [.. Enumerable.Range(20, days).Select(Good.StartDate.AddDays)] }).Plan);

    private static BlockRequest WithRace(DateOnly? date = null, double km = 50, double? climb = null) => Good with
    {
        Goal = new Goal.Race(date ?? new DateOnly(2026, 10, 3), Distance.FromKilometers(km), climb is { } c ? Climb.FromMeters(c) : null),
    };

    private static BlockRequest WithBase(double weekly, double longest, double? twoDay) => Good with
    {
        Current = new Fitness(Distance.FromMiles(weekly), Distance.FromMiles(longest), twoDay is { } t ? Distance.FromMiles(t) : null),
    };

    private static BlockRequest WithLimits(MovedLimits limits) => Good with { Limits = limits };
}
