using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunFormTests
{
    private const string London = "Europe/London";

    [Theory]
    [InlineData("1:45", 10, 6300)]
    [InlineData("45:10", 5, 2710)]
    [InlineData("1:45:00", 10, 6300)]
    [InlineData("6:30", 1, 390)]
    [InlineData("12:00", 6.2, 720)]
    [InlineData("12:00", 31.07, 43_200)]
    [InlineData("18:00", 3.1, 1080)]
    [InlineData("25:30", 100, 91_800)]
    public void A_time_in_two_parts_is_read_as_what_a_runner_can_do(string written, double miles, double seconds)
    {
        var form = new RunForm { Unit = DistanceUnit.Mile, Date = new DateOnly(2027, 3, 13), Distance = miles, Time = written };

        Assert.Equal(seconds, form.ToInput(null, London).MovingSeconds);
    }

    [Theory]
    [InlineData(DistanceUnit.Mile)]
    [InlineData(DistanceUnit.Kilometre)]
    public void A_run_that_was_not_touched_goes_back_exactly(DistanceUnit unit)
    {
        var run = Recorded();

        var input = RunForm.Of(run, unit).ToInput(run, "UTC");

        Assert.Equivalent(RunInput.From(run), input, strict: true);
    }

    [Fact]
    public void A_changed_distance_is_taken_in_the_runners_unit()
    {
        var run = Recorded();
        var form = RunForm.Of(run, DistanceUnit.Mile);
        form.Distance = 6.5;

        var input = form.ToInput(run, "UTC");

        Assert.Equal(6.5 * Distance.MetersPerMile, input.DistanceMeters);
        Assert.Equal(run.Ascent!.Value.Meters, input.AscentMeters);
    }

    [Fact]
    public void What_the_form_does_not_show_is_taken_over()
    {
        var run = Recorded();
        var form = RunForm.Of(run, DistanceUnit.Mile);
        form.Notes = "windy";

        var input = form.ToInput(run, "America/New_York");

        Assert.Equal((250d, London, RunSource.Gpx, "windy"), (input.DescentMeters, input.TimeZone, input.Source, input.Notes));
    }

    [Fact]
    public void A_new_run_starts_by_the_clock_of_its_zone()
    {
        var summer = New("2027-07-01", "07:30").ToInput(null, London);
        var winter = New("2027-01-15", "07:30").ToInput(null, London);

        Assert.Equal(new DateTimeOffset(2027, 7, 1, 6, 30, 0, TimeSpan.Zero), summer.StartedAt);
        Assert.Equal(new DateTimeOffset(2027, 1, 15, 7, 30, 0, TimeSpan.Zero), winter.StartedAt);
        Assert.Equal(London, summer.TimeZone);
    }

    [Fact]
    public void A_start_that_the_clock_skips_in_spring_is_a_stretch_after_the_change()
    {
        var input = New("2027-03-28", "01:30").ToInput(null, London);

        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero), input.StartedAt!.Value.ToUniversalTime());
    }

    [Fact]
    public void A_start_within_the_hour_that_comes_twice_stays_the_one_it_was()
    {
        var second = new DateTime(2027, 10, 31, 1, 15, 0, DateTimeKind.Utc);
        var run = Recorded(second, new DateOnly(2027, 10, 31));

        var input = RunForm.Of(run, DistanceUnit.Mile).ToInput(run, "UTC");

        Assert.Equal(second, input.StartedAt!.Value.UtcDateTime);
    }

    [Fact]
    public void A_day_moved_takes_its_start_along()
    {
        var run = Recorded();
        var form = RunForm.Of(run, DistanceUnit.Mile);
        form.Date = run.LocalDate.AddDays(1);

        Assert.Equal(run.StartedUtc!.Value.AddDays(1), form.ToInput(run, "UTC").StartedAt!.Value.UtcDateTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25:00")]
    public void Without_a_time_of_day_only_the_day_is_known(string startsAt) =>
        Assert.Null(New("2027-07-01", startsAt).ToInput(null, London).StartedAt);

    [Fact]
    public void Times_that_cannot_be_read_are_told_by_field()
    {
        var form = New("2027-07-01", "");
        (form.Time, form.Elapsed, form.StartsAt) = ("a while", "1:99", "13 pm");

        Assert.Equal(["movingSeconds", "elapsedSeconds", "startedAt"], form.Unreadable().Select(problem => problem.Path));

        (form.Time, form.Elapsed, form.StartsAt) = ("1:45:00", " ", "6:30 pm");
        Assert.Empty(form.Unreadable());
    }

    [Fact]
    public void A_heart_rate_that_is_no_number_does_not_pass_for_one()
    {
        var form = New("2027-07-01", "");
        form.HeartRate = double.NaN;
        var errors = new RunInputValidator(TimeProvider.System).Check(form.ToInput(null, London) with { DistanceMeters = 1000 }, London);

        Assert.Contains("averageHeartRate", errors.Paths);
    }

    private static RunForm New(string date, string startsAt) => new()
    {
        Unit = DistanceUnit.Mile,
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        StartsAt = startsAt,
        Distance = 5,
    };

    private static Run Recorded(DateTime? started = null, DateOnly? date = null) => new(
        RunId.New(),
        new RunnerId(Guid.CreateVersion7()),
        new RunEntry
        {
            LocalDate = date ?? new DateOnly(2027, 3, 13),
            StartedUtc = started ?? new DateTime(2027, 3, 13, 7, 30, 12, DateTimeKind.Utc),
            TimeZone = London,
            Distance = new Distance(10_003.27),
            Moving = Duration.FromSeconds(3725),
            Elapsed = Duration.FromSeconds(4000),
            Ascent = Climb.FromMeters(251.3),
            Descent = Climb.FromMeters(250),
            AverageHeartRate = 148,
            Rpe = 4,
            Feel = 3,
            Name = "Hilly Half",
            Notes = "muddy",
            IsRace = true,
            Tags = RunTags.Parse("club, mud"),
        },
        RunSource.Gpx);
}
