using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Tests.Blocks.Coaching;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

public sealed class LoggedFitnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void The_longest_run_is_told_with_its_day_and_the_week_with_its_climb()
    {
        var fitness = LoggedFitness.Read([Run(1, 10, 100), Run(5, 24, 400), Run(6, 12, 200), Run(9, 20, null)], Today, DayOfWeek.Monday)!;

        Assert.Equal(Today.AddDays(-5), fitness.LongestRunDate);
        Assert.Equal(0, fitness.DaysOff);
        Assert.Equal(fitness.Weekly.Meters / 1000 * (700.0 / 46), fitness.WeeklyAscent!.Value.Meters, 1e-6);
    }

    [Fact]
    public void Without_the_climb_of_half_of_the_distance_none_is_told() =>
        Assert.Null(LoggedFitness.Read([Run(1, 10, 100), Run(3, 20, null)], Today, DayOfWeek.Monday)!.WeeklyAscent);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 4)]
    [InlineData(91, 90)]
    public void Four_days_and_more_without_a_run_are_told_as_days_off(int daysAgo, int daysOff) =>
        Assert.Equal(daysOff, LoggedFitness.Read([Run(daysAgo, 15, null)], Today, DayOfWeek.Monday)!.DaysOff);

    [Fact]
    public void After_days_off_the_figures_are_those_from_before_them()
    {
        List<LoggedRun> runs = [Run(0, 8, null), Run(1, 16, null), Run(4, 12, null), Run(25, 30, null)];

        var now = LoggedFitness.Read(runs, Today, DayOfWeek.Monday)!;
        var later = LoggedFitness.Read(runs, Today.AddDays(40), DayOfWeek.Monday)!;

        Assert.Equal(39, later.DaysOff);
        Assert.Equal(now with { DaysOff = 39 }, later);
    }

    [Fact]
    public void After_more_days_than_a_block_can_start_after_the_log_tells_nothing() =>
        Assert.Null(LoggedFitness.Read([Run(92, 15, null)], Today, DayOfWeek.Monday));

    [Fact]
    public void Six_long_runs_tell_a_trail_pace_with_climb_counted_as_distance()
    {
        // An hour for ten effort kilometers, once on the flat and five times with climb; the short and the untimed one do not count.
        List<LoggedRun> runs =
        [
            Long(3, 10, 0, 3600), Long(10, 9, 100, 3600), Long(17, 9, 100, 3600), Long(24, 9, 100, 3600), Long(31, 9, 100, 3600), Long(38, 9, 100, 3600),
            Long(2, 4, 0, 1000), Run(5, 10, 0),
        ];

        var pace = LoggedPace.Read(runs, Today)!;

        Assert.Equal((360, 6), (pace.SecondsPerEffortKilometer, pace.Runs));
        Assert.Equal(360 * 1.25, pace.Over(Distance.FromKilometers(80), new Climb(2000)).SecondsPerKilometer, 1e-9);
        Assert.Equal(360 * (1 + (500.0 / 55 / 100)), pace.Over(null, null).SecondsPerKilometer, 1e-9);
        Assert.Null(LoggedPace.Read([.. runs.Skip(1)], Today));
        Assert.Null(LoggedPace.Read(runs, Today.AddDays(18)));
    }

    [Fact]
    public void What_does_not_count_for_the_pace_neither_tells_it_nor_makes_the_other_runs_short()
    {
        List<LoggedRun> runs = [.. Enumerable.Range(1, 6).Select(week => Long(6 * week, 10, 0, 3600))];
        var hike = Long(3, 40, 500, 36_000) with { CountsForPace = false };

        Assert.Equal(LoggedPace.Read(runs, Today), LoggedPace.Read([.. runs, hike], Today));
        Assert.Null(LoggedPace.Read([.. runs.Skip(1), runs[0] with { CountsForPace = false }], Today));
        Assert.Equal(40, LoggedFitness.Read([.. runs, hike], Today, DayOfWeek.Monday)!.LongestRun.Meters / 1000);
    }

    [Fact]
    public void A_race_is_told_and_is_no_usual_week_long_run_or_back_to_back()
    {
        var fitness = LoggedFitness.Read(AfterA50K(jogs: 0), AfterTheRace, DayOfWeek.Monday)!;

        Assert.Equal(new PastRace(RaceDay, FiftyKilometers, RaceEffort.Raced), fitness.LastRace);
        Assert.Equal((42, 17.5, 27), (Miles(fitness.Weekly), Miles(fitness.LongestRun), Miles(fitness.LargestTwoDay!.Value)));
        Assert.Equal((new DateOnly(2027, 6, 26), 0), (fitness.LongestRunDate, fitness.DaysOff));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Easy_runs_after_a_race_change_nothing(int jogs) =>
        Assert.Equal(LoggedFitness.Read(AfterA50K(0), AfterTheRace, DayOfWeek.Monday), LoggedFitness.Read(AfterA50K(jogs), AfterTheRace, DayOfWeek.Monday));

    [Theory]
    [InlineData("2027-08-08", 42)]
    [InlineData("2027-08-15", 42)]
    [InlineData("2027-08-16", 29)]
    [InlineData("2027-08-22", 29)]
    [InlineData("2027-08-28", 21.5)]
    public void What_was_run_before_a_race_leaves_the_windows_once_recovery_is_over(string today, double weekly)
    {
        var day = Day(today);

        Assert.Equal(weekly, Miles(LoggedFitness.Read([.. AfterA50K(20).Where(run => run.Date <= day)], day, DayOfWeek.Monday)!.Weekly));
    }

    [Fact]
    public void Days_off_after_a_race_are_told_once_recovery_is_over()
    {
        Assert.Equal(0, LoggedFitness.Read(AfterA50K(0), new DateOnly(2027, 8, 8), DayOfWeek.Monday)!.DaysOff);
        Assert.Equal(22, LoggedFitness.Read(AfterA50K(0), new DateOnly(2027, 8, 9), DayOfWeek.Monday)!.DaysOff);
    }

    [Fact]
    public void A_marathon_that_was_hard_is_a_race_though_nobody_called_it_one()
    {
        Assert.NotNull(LoggedFitness.Read([Run(5, 43, null) with { Rpe = new Rpe(8) }, Run(20, 25, null)], Today, DayOfWeek.Monday)!.LastRace);
        Assert.Null(LoggedFitness.Read([Run(5, 43, null) with { Rpe = new Rpe(4) }, Run(20, 25, null)], Today, DayOfWeek.Monday)!.LastRace);
        Assert.Null(LoggedFitness.Read([Run(43, 43, null) with { IsRace = true }, Run(2, 25, null)], Today, DayOfWeek.Monday)!.LastRace);
    }

    [Fact]
    public void A_log_of_races_alone_tells_what_they_tell() =>
        Assert.Equal(10, LoggedFitness.Read([Run(5, 10, null) with { IsRace = true }], Today, DayOfWeek.Monday)!.LongestRun.Meters / 1000);

    [Fact]
    public void A_longest_run_typed_beyond_the_time_of_a_day_still_leaves_back_to_backs()
    {
        var typed = new Fitness(Distance.FromMiles(42), Distance.FromMiles(31.3), Distance.FromMiles(31.3)) { LastRace = new PastRace(RaceDay, FiftyKilometers, RaceEffort.Raced) };
        var block = (CoachCases.R0.Before(new DateOnly(2027, 12, 11), Distance.FromMiles(50)) with { StartDate = AfterTheRace, Current = typed, RunDaysPerWeek = 5 }).Planned();

        Assert.True(block.PairTarget.Reached.In(DistanceUnit.Mile) > 30, $"{block.PairTarget.Reached.In(DistanceUnit.Mile)}");
    }

    [Theory]
    [InlineData(0, "2027-07-26")]
    [InlineData(2, "2027-07-26")]
    [InlineData(2, "2027-08-09")]
    public void A_block_planned_from_the_log_after_a_50K_reaches_its_back_to_back(int jogs, string start)
    {
        var fitness = LoggedFitness.Read(AfterA50K(jogs), AfterTheRace, DayOfWeek.Monday)!;
        var block = (CoachCases.R0.Before(new DateOnly(2027, 12, 11), Distance.FromMiles(50)) with { StartDate = Day(start), Current = fitness, RunDaysPerWeek = 5 }).Planned();

        Assert.True(block.IsFeasible, $"{block.PairTarget.Reached.In(DistanceUnit.Mile)} of {block.PairTarget.Asked.In(DistanceUnit.Mile)}");
        Assert.All(block.Pairs(), pair => Assert.True(pair.First.Date > RaceDay.AddDays(18)));
        var shares = new Dictionary<DateOnly, double> { [new(2027, 7, 26)] = 0.55, [new(2027, 8, 2)] = 0.80 };
        Assert.All(block.Weeks.Where(week => shares.ContainsKey(week.StartDate)), week => Assert.True(week.Miles() <= shares[week.StartDate] * 42));
    }

    private static readonly DateOnly RaceDay = new(2027, 7, 17);

    private static readonly DateOnly AfterTheRace = new(2027, 7, 26);

    private static readonly Distance FiftyKilometers = new(50_000);

    /// <summary>Six weeks before a 50K, largest 42 miles, the race, and easy miles every second day from the fifth after it on.</summary>
    private static List<LoggedRun> AfterA50K(int jogs)
    {
        (DateOnly Monday, double[] Miles)[] weeks =
        [
            (new(2027, 6, 7), [0, 6, 0, 8, 0, 9, 3]),
            (new(2027, 6, 14), [0, 9, 0, 7, 0, 16, 6]),
            (new(2027, 6, 21), [0, 8.5, 0, 6.5, 0, 17.5, 9.5]),
            (new(2027, 6, 28), [0, 9, 0, 7, 0, 9.5, 3.5]),
            (new(2027, 7, 5), [0, 4, 0, 4, 0, 5.5, 2]),
            (new(2027, 7, 12), [0, 2, 0, 2, 0, 0, 0]),
        ];
        return
        [
            .. weeks.SelectMany(week => week.Miles.Select((miles, day) => new LoggedRun(week.Monday.AddDays(day), Distance.FromMiles(miles), null, null))).Where(run => run.Distance.Meters > 0),
            new LoggedRun(RaceDay, FiftyKilometers, null, null) { IsRace = true, Rpe = new Rpe(8) },
            .. Enumerable.Range(0, jogs).Select(n => new LoggedRun(RaceDay.AddDays(5 + (2 * n)), Distance.FromMiles(2.3), null, null)),
        ];
    }

    private static DateOnly Day(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

    private static double Miles(Distance distance) => Math.Round(distance.In(DistanceUnit.Mile), 2);

    private static LoggedRun Run(int daysAgo, double kilometers, double? climb) =>
        new(Today.AddDays(-daysAgo), Distance.FromKilometers(kilometers), climb is { } meters ? new Climb(meters) : null, null);

    private static LoggedRun Long(int daysAgo, double kilometers, double climb, long seconds) => Run(daysAgo, kilometers, climb) with { Duration = new Duration(seconds) };
}
