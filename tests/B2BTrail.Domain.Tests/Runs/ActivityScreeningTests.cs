using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class ActivityScreeningTests
{
    private static readonly DateTime Now = new(2026, 5, 2, 12, 0, 0, DateTimeKind.Utc);

    private static readonly RunFigures Run = Figures(10_248.67, 3773);

    private static readonly RunFigures Drive = Figures(33_000, 3600);

    [Theory]
    [InlineData(Sport.Running)]
    [InlineData(Sport.TrailRunning)]
    [InlineData(Sport.Treadmill)]
    [InlineData(Sport.Hiking)]
    [InlineData(Sport.Walking)]
    public void What_is_on_foot_is_taken_as_it_is_however_fast(Sport sport)
    {
        Assert.Equal(new ActivityScreening.Taken(sport, null), Of(sport, Run));
        Assert.Equal(new ActivityScreening.Taken(sport, null), Of(sport, Drive));
    }

    [Fact]
    public void Every_other_sport_is_left_out_by_name_and_can_be_taken_anyway()
    {
        var others = Enum.GetValues<Sport>().Where(s => !s.IsOnFoot() && s is not (Sport.Unknown or Sport.Unclear)).ToList();

        Assert.All(others, sport => Assert.Equal(
            new FileNotice(FileNoticeCode.OtherSport) { Sport = sport }, Assert.IsType<ActivityScreening.NotOnFoot>(Of(sport, Run)).Notice));
        Assert.All(others, sport => Assert.True(((ActivityScreening.LeftOut)Of(sport, Run)).CanBeTakenAnyway));
    }

    [Fact]
    public void A_file_that_does_not_say_is_taken_as_a_run() => Assert.Equal(new ActivityScreening.Taken(Sport.Running, null), Of(Sport.Unknown, Run));

    [Fact]
    public void A_word_that_says_nothing_is_told_where_the_run_is_taken()
    {
        Assert.Equal(new ActivityScreening.Taken(Sport.Running, new FileNotice(FileNoticeCode.SportNotKnown) { Name = "Other" }), Of(Sport.Unknown, Run, " Other "));
        Assert.Equal(new ActivityScreening.Taken(Sport.Running, null), Of(Sport.Unknown, Run, new string('x', 1000)));
    }

    [Fact]
    public void A_sport_that_has_no_kind_here_is_left_out_by_the_files_own_name() => Assert.Equal(
        new FileNotice(FileNoticeCode.OtherSport) { Sport = Sport.Other, Name = "golf" },
        Assert.IsType<ActivityScreening.NotOnFoot>(Of(Sport.Other, Run, "golf")).Notice);

    [Fact]
    public void The_runner_is_asked_about_a_sport_that_is_not_known_here()
    {
        var unclear = Assert.IsType<ActivityScreening.UnclearSport>(Of(Sport.Unclear, Run, " Gizmo "));

        Assert.Equal(new FileNotice(FileNoticeCode.SportUnclear) { Name = "Gizmo" }, unclear.Notice);
        Assert.True(unclear.CanBeTakenAnyway);
        Assert.IsType<ActivityScreening.TooFast>(Of(Sport.Unclear, Drive, "Gizmo"));
        Assert.IsType<ActivityScreening.NoDistance>(Of(Sport.Unclear, Run with { Distance = null }, "Gizmo"));
    }

    [Fact]
    public void What_is_faster_than_anyone_is_left_out_where_the_file_does_not_say()
    {
        var fast = Assert.IsType<ActivityScreening.TooFast>(Of(Sport.Unknown, Drive));

        Assert.Equal(new FileNotice(FileNoticeCode.TooFastForRun) { Speed = 33_000 / 3600.0 }, fast.Notice);
        Assert.True(fast.CanBeTakenAnyway);
        Assert.IsType<ActivityScreening.Taken>(Of(Sport.Running, Drive));
    }

    [Theory]
    [InlineData(10_000, 1539, false)]
    [InlineData(10_000, 1538, true)]
    [InlineData(1_000, 84, false)]
    [InlineData(1_000, 83, true)]
    [InlineData(1_001, 154, false)]
    [InlineData(1_001, 153, true)]
    public void Only_a_sprint_may_be_faster(double meters, long seconds, bool isTooFast) =>
        Assert.Equal(isTooFast, Of(Sport.Unknown, Figures(meters, seconds)) is ActivityScreening.TooFast);

    [Fact]
    public void Without_time_in_motion_the_whole_time_is_judged()
    {
        Assert.IsType<ActivityScreening.TooFast>(Of(Sport.Unknown, Drive with { Moving = null, Elapsed = Drive.Moving }));
        Assert.IsType<ActivityScreening.Taken>(Of(Sport.Unknown, Drive with { Moving = null }));
    }

    [Theory]
    [InlineData(Sport.Running)]
    [InlineData(Sport.Cycling)]
    public void Without_a_start_it_is_a_route(Sport sport)
    {
        var route = Assert.IsType<ActivityScreening.Route>(ActivityScreening.Of(sport, null, Run, null, Now));

        Assert.Equal(new FileNotice(FileNoticeCode.Route), route.Notice);
        Assert.False(route.CanBeTakenAnyway);
    }

    [Fact]
    public void Without_a_distance_it_is_left_out()
    {
        Assert.IsType<ActivityScreening.NoDistance>(Of(Sport.Running, Run with { Distance = null }));
        Assert.IsType<ActivityScreening.NoDistance>(Of(Sport.Running, Figures(0.9, 10)));
        Assert.IsType<ActivityScreening.Taken>(Of(Sport.Running, Figures(1, 10)));
    }

    [Fact]
    public void A_clock_that_was_never_set_is_told_with_the_figures()
    {
        var start = new DateTime(1990, 7, 18, 6, 44, 24, DateTimeKind.Utc);
        var clock = Assert.IsType<ActivityScreening.WrongClock>(ActivityScreening.Of(Sport.Running, null, Run, start, Now));

        Assert.Equal(
            new FileNotice(FileNoticeCode.StartsTooEarly) { Date = new DateOnly(1990, 7, 18), Distance = new Distance(10_248.67), Time = new Duration(3773) }, clock.Notice);
        Assert.False(clock.CanBeTakenAnyway);
        Assert.Equal((start, 10_248.67, 3773), (clock.StartUtc, clock.Distance.Meters, clock.Time!.Value.Seconds));
    }

    [Fact]
    public void A_start_in_the_future_is_told_with_the_figures()
    {
        var clock = Assert.IsType<ActivityScreening.WrongClock>(ActivityScreening.Of(Sport.Running, null, Run with { Moving = null }, new DateTime(2062, 1, 3), Now));

        Assert.Equal(new FileNotice(FileNoticeCode.StartsInFuture) { Date = new DateOnly(2062, 1, 3), Distance = new Distance(10_248.67) }, clock.Notice);
        Assert.True(clock.IsAhead);
    }

    [Theory]
    [InlineData(0.2, 0, true)]
    [InlineData(0.3, 0, false)]
    [InlineData(4.5, 0, false)]
    [InlineData(4.5, -7, false)]
    [InlineData(13.2, 13, true)]
    [InlineData(13.3, 13, false)]
    public void A_clock_that_is_a_zone_ahead_is_taken_and_one_that_is_further_ahead_is_wrong(double hours, double zone, bool isTaken) =>
        Assert.Equal(isTaken, ActivityScreening.Of(Sport.Running, null, Run, Now.AddHours(hours), Now, TimeSpan.FromHours(zone)) is ActivityScreening.Taken);

    [Fact]
    public void The_first_and_the_last_instant_there_is_are_wrong_clocks()
    {
        Assert.IsType<ActivityScreening.WrongClock>(ActivityScreening.Of(Sport.Running, null, Run, DateTime.MinValue, Now));
        Assert.IsType<ActivityScreening.WrongClock>(ActivityScreening.Of(Sport.Running, null, Run, DateTime.MaxValue, Now));
    }

    private static ActivityScreening Of(Sport sport, RunFigures figures, string? name = null) => ActivityScreening.Of(sport, name, figures, Now.AddHours(-3), Now);

    private static RunFigures Figures(double meters, long seconds) => new()
    {
        Distance = new(new Distance(meters), FigureMethod.FileSummary),
        Moving = new(new Duration(seconds), FigureMethod.Timer),
    };
}
