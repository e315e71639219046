using B2BTrail.Domain.Blocks.Limits;
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
        Assert.Equal(fitness.Weekly.Metres / 1000 * (700.0 / 46), fitness.WeeklyAscent!.Value.Metres, 1e-6);
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

        Assert.Equal((360, 6), (pace.SecondsPerEffortKilometre, pace.Runs));
        Assert.Equal(360 * 1.25, pace.Over(Distance.FromKilometres(80), new Climb(2000)).SecondsPerKilometre, 1e-9);
        Assert.Equal(360 * (1 + (500.0 / 55 / 100)), pace.Over(null, null).SecondsPerKilometre, 1e-9);
        Assert.Null(LoggedPace.Read([.. runs.Skip(1)], Today));
        Assert.Null(LoggedPace.Read(runs, Today.AddDays(18)));
    }

    private static LoggedRun Run(int daysAgo, double kilometers, double? climb) =>
        new(Today.AddDays(-daysAgo), Distance.FromKilometres(kilometers), climb is { } metres ? new Climb(metres) : null, null);

    private static LoggedRun Long(int daysAgo, double kilometers, double climb, long seconds) => Run(daysAgo, kilometers, climb) with { Duration = new Duration(seconds) };
}
