using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

public sealed class PlannerFormTests
{
    private static readonly BlockInputReader Reader = new(new BlockInputValidator());

    [Theory]
    [InlineData(DistanceUnit.Mile)]
    [InlineData(DistanceUnit.Kilometre)]
    public void A_form_becomes_the_request_that_was_meant(DistanceUnit unit)
    {
        var request = Read(Filled(unit));

        Assert.Equal(26.2, Assert.IsType<Goal.Race>(request.Goal).Distance.In(unit), 1e-9);
        Assert.Equal(30.25, request.Current.Weekly.In(unit), 1e-9);
        Assert.Equal(11.4, request.Current.LargestTwoDay!.Value.In(unit), 1e-9);
        Assert.Equal(unit == DistanceUnit.Mile ? 3000 * Climb.MetersPerFoot : 3000, ((Goal.Race)request.Goal).Ascent!.Value.Meters, 1e-9);
        Assert.Equal(750, request.TrailPace.SecondsPer(unit), 1e-9);
        Assert.Equal(PairShape.LongerSecond, request.Shape);
        Assert.Equal(255, request.Limits.FirstDay!.Value.Minutes);
        Assert.Equal(0.12, request.Limits.SessionSpike!.Value, 1e-9);
        Assert.Equal(MovedLimits.AsShipped.WeekRamp, request.Limits.WeekRamp);
        Assert.Equal([new DateOnly(2027, 4, 3)], request.BlockedDates);

        double climb = unit == DistanceUnit.Mile ? Climb.MetersPerFoot : 1;
        Assert.Equal((new DateOnly(2026, 12, 19), 10, OffReason.Illness), (request.Current.LongestRunDate, request.Current.DaysOff, request.Current.OffReason));
        Assert.Equal(900 * climb, request.Current.WeeklyAscent!.Value.Meters, 1e-9);
        Assert.Equal((new DateOnly(2026, 12, 5), RaceEffort.Training), (request.Current.LastRace!.Date, request.Current.LastRace.Effort));
        Assert.Equal(13.1, request.Current.LastRace.Distance.In(unit), 1e-9);
        Assert.Equal(new RunnerHabits { HardSessions = HardSessionHabit.Seldom, FirstUltra = true }, request.Habits);
        Assert.Equal(new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 0, [DayOfWeek.Tuesday] = 45 }, request.Availability.Weekdays);
        Assert.Equal(
            [
                new AvailabilitySpan(new(2027, 3, 1), new(2027, 3, 14), SpanAllows.Nothing, null, OffReason.Holiday),
                new AvailabilitySpan(new(2027, 4, 5), new(2027, 4, 9), SpanAllows.EasyOnly, 40),
            ],
            request.Availability.Spans);
        var race = Assert.Single(request.Races);
        Assert.Equal(("Hilly Half", new DateOnly(2027, 3, 28), RaceEffort.Raced), (race.Name, race.Date, race.Effort));
        Assert.Equal(1400 * climb, race.Ascent!.Value.Meters, 1e-9);
    }

    [Fact]
    public void A_limit_written_as_it_holds_anyway_is_not_moved_and_stays_typed()
    {
        var form = Filled(DistanceUnit.Mile);
        (form.RaceDistance, form.FirstDayHours, form.SecondDayHours, form.OtherDayHours, form.SessionSpike, form.WeekRamp, form.PairGrowth, form.WeekShare) = (31, 4.5, 4, 2, 10, 10, 15, 65);
        Assert.Equal(MovedLimits.AsShipped, Read(form).Limits with { Week = null });

        form.RaceDistance = 50;
        Assert.Equal(MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(270) }, Read(form).Limits with { Week = null });
        Assert.Equivalent(form, PlannerForm.From(Read(form), form), strict: true);
    }

    [Theory]
    [InlineData(DistanceUnit.Mile)]
    [InlineData(DistanceUnit.Kilometre)]
    public void A_request_put_back_into_its_form_keeps_what_was_typed(DistanceUnit unit)
    {
        var form = Filled(unit);

        var again = PlannerForm.From(Read(form), form);

        Assert.Equivalent(form, again, strict: true);
        Assert.Equivalent(Read(form), Read(again), strict: true);
    }

    [Fact]
    public void A_pair_by_a_date_keeps_what_was_typed_too()
    {
        var form = Filled(DistanceUnit.Mile);
        (form.IsRace, form.PairDate, form.TargetPair) = (false, new DateOnly(2027, 6, 5), 21.75);

        var again = PlannerForm.From(Read(form), form);

        Assert.Equivalent(form, again, strict: true);
    }

    [Fact]
    public void A_way_out_changes_only_what_it_says()
    {
        var form = Filled(DistanceUnit.Mile);
        var request = Read(form);

        var more = PlannerForm.From(request with { RunDaysPerWeek = 6 }, form);
        Assert.Equal((6, 30.25, 26.2), (more.RunDays, more.Weekly, more.RaceDistance));

        var larger = PlannerForm.From(request with { Current = request.Current with { Weekly = Distance.FromMiles(33) } }, form);
        Assert.Equal((33, 9.13), (larger.Weekly, larger.Longest));
        Assert.False(larger.IsFromLog);

        var sunday = PlannerForm.From(request with { Availability = request.Availability with { Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Sunday] = 90 } } }, form);
        Assert.Equal(90, sunday.DayMinutes[(int)DayOfWeek.Sunday]);
        Assert.Equal(90, Read(sunday).Availability.Weekdays[DayOfWeek.Sunday]);
    }

    [Fact]
    public void Every_way_out_of_the_sample_reaches_its_pair_from_the_form_as_well()
    {
        var form = PlannerForm.From(GallerySamples.TooMuch, new PlannerForm { Name = "Too soon", Pace = "12:52", IsRace = true });

        var ways = BlockPlanner.AlternativesTo(Read(form)).ToList();
        Assert.NotEmpty(ways);
        foreach (var way in ways)
        {
            Assert.IsType<PlanOutcome.Feasible>(BlockPlanner.Plan(Read(PlannerForm.From(way.Request, form))));
        }
    }

    [Fact]
    public void A_fresh_form_takes_todays_figures_off_the_log()
    {
        var viewer = new Viewer(new RunnerId(Guid.CreateVersion7()), Preferences.Default with { Unit = DistanceUnit.Kilometre }, GallerySamples.Today);

        var form = PlannerForm.Fresh(viewer, new Fitness(new Distance(42_195), new Distance(16_000), null), pace: null);

        Assert.Equal((42.2, 16, null, true), (form.Weekly, form.Longest, form.TwoDay, form.IsFromLog));
        Assert.Equal(("8:00", GallerySamples.Today), (form.Pace, form.StartDate));
        Assert.False(PlannerForm.Fresh(viewer, null, null).IsFromLog);
    }

    [Fact]
    public void A_pace_off_the_log_follows_the_climb_of_the_race()
    {
        var viewer = new Viewer(new RunnerId(Guid.CreateVersion7()), Preferences.Default with { Unit = DistanceUnit.Kilometre }, GallerySamples.Today);
        var form = PlannerForm.Fresh(viewer, null, new LoggedPace(360, 7, 10));
        Assert.Equal("6:36", form.Pace);

        (form.RaceDistance, form.RaceAscent) = (50, 2500);
        form.FollowLoggedPace();

        Assert.Equal("9:00", form.Pace);
        Assert.Equal("From your last 7 long runs, adjusted to the race’s elevation gain", PlannerFormText.PaceFrom(form));
    }

    [Fact]
    public void A_longest_run_of_today_does_not_stand_in_the_way_of_a_block_that_starts_today()
    {
        var viewer = new Viewer(new RunnerId(Guid.CreateVersion7()), Preferences.Default, GallerySamples.Today);
        var form = PlannerForm.Fresh(viewer, new Fitness(new(30_000), new(14_000), new(20_000)) { LongestRunDate = viewer.Today }, null);
        Assert.Equal(viewer.Today, form.StartDate);

        Assert.Null(form.ToInput().Current!.LongestRunDate);

        form.IsFromLog = false;
        Assert.Equal(viewer.Today, form.ToInput().Current!.LongestRunDate);
    }

    [Fact]
    public void An_assumed_pace_says_what_a_log_would_need()
    {
        var form = new PlannerForm { IsPaceAssumed = true };
        Assert.Equal("Assumed. Enter your own for better times.", PlannerFormText.PaceFrom(form));

        form.IsFromLog = true;

        Assert.Equal(
            "Assumed: your log has fewer than six long runs with their own time and elevation gain in the last eight weeks. Enter your own for better times.", PlannerFormText.PaceFrom(form));
    }

    [Fact]
    public void Blocked_days_of_an_older_draft_become_spans()
    {
        var form = new PlannerForm { BlockedDates = [new(2027, 4, 5), new(2027, 4, 3), new(2027, 4, 4), new(2027, 5, 1)] }.AsOf(new PlannerForm(), GallerySamples.Today);

        Assert.Empty(form.BlockedDates);
        Assert.Equal(
            [(new DateOnly(2027, 4, 3), new DateOnly(2027, 4, 5)), (new(2027, 5, 1), new(2027, 5, 1))],
            form.TimeOff.Select(span => (span.From!.Value, span.To!.Value)));
    }

    [Fact]
    public void A_way_out_of_more_of_the_week_or_another_race_is_taken_over()
    {
        var form = Filled(DistanceUnit.Kilometre);
        var request = Read(form);

        var taken = PlannerForm.From(
            request with { Limits = request.Limits with { WeekShare = 0.75 }, Goal = new Goal.Race(new(2027, 6, 12), Distance.FromKilometers(21.1), new Climb(2420)) }, form);

        Assert.Equal((75, 21.1, 2420), (taken.WeekShare, taken.RaceDistance, taken.RaceAscent));
    }

    [Theory]
    [InlineData(55, null)]
    [InlineData(65, 65.0)]
    public void The_usual_share_of_the_week_takes_the_place_of_a_smaller_one_that_was_typed(double typed, double? then)
    {
        var form = Filled(DistanceUnit.Mile);
        form.WeekShare = typed;
        var request = Read(form);

        var changed = PlannerForm.From(request with { Limits = request.Limits with { WeekShare = null } }, form);

        Assert.Equal((then, null), (changed.WeekShare, Read(changed).Limits.WeekShare));
    }

    [Fact]
    public void A_draft_of_last_month_is_not_planned_into_the_past()
    {
        var today = new PlannerForm { StartDate = GallerySamples.Today, IsFromLog = true, Weekly = 40, Longest = 15 };

        var old = new PlannerForm { StartDate = GallerySamples.Today.AddDays(-30), IsFromLog = true, Weekly = 30, Name = "Mine" }.AsOf(today, GallerySamples.Today);
        Assert.Equal((GallerySamples.Today, 40, 15, "Mine"), (old.StartDate, old.Weekly, old.Longest, old.Name));

        var typed = new PlannerForm { StartDate = GallerySamples.Today.AddDays(7), Weekly = 30 }.AsOf(today, GallerySamples.Today);
        Assert.Equal((GallerySamples.Today.AddDays(7), 30), (typed.StartDate, typed.Weekly));
    }

    [Theory]
    [InlineData(DistanceUnit.Mile, DistanceUnit.Kilometre)]
    [InlineData(DistanceUnit.Kilometre, DistanceUnit.Mile)]
    public void What_was_typed_stays_in_another_unit(DistanceUnit was, DistanceUnit unit)
    {
        var (before, form) = (Read(Filled(was)), Filled(was).In(unit));
        var after = Read(form);

        Assert.Equal(before.Current.Weekly.In(unit), after.Current.Weekly.In(unit), 0.006);
        Assert.Equal(before.Current.LongestRun.In(unit), after.Current.LongestRun.In(unit), 0.006);
        Assert.Equal(before.Target.Pair!.Value.In(unit), after.Target.Pair!.Value.In(unit), 0.006);
        Assert.Equal(before.Current.LastRace!.Distance.In(unit), after.Current.LastRace!.Distance.In(unit), 0.006);
        Assert.Equal(((Goal.Race)before.Goal).Ascent!.Value.Meters, ((Goal.Race)after.Goal).Ascent!.Value.Meters, 0.6);
        Assert.Equal(before.Races[0].Ascent!.Value.Meters, after.Races[0].Ascent!.Value.Meters, 0.6);
        Assert.Equal(before.TrailPace.SecondsPer(unit), after.TrailPace.SecondsPer(unit), 0.6);
        Assert.Equal((unit, before.Name, before.Limits, before.Habits, before.RunDaysPerWeek), (after.Unit, after.Name, after.Limits, after.Habits, after.RunDaysPerWeek));
        Assert.Equal(before.Availability.Spans, after.Availability.Spans);
    }

    [Fact]
    public void A_figure_that_is_none_is_empty_in_another_unit_and_everything_else_stays()
    {
        var form = new PlannerForm { Unit = DistanceUnit.Mile, Name = "Mine", Pace = "quick", Weekly = double.NaN, Longest = double.MaxValue, TwoDay = 10 }.In(DistanceUnit.Kilometre);

        Assert.Equal(("Mine", "", null, null, 16.09), (form.Name, form.Pace, form.Weekly, form.Longest, form.TwoDay));
    }

    [Fact]
    public void A_pace_that_is_assumed_is_the_one_of_the_unit()
    {
        var fresh = new PlannerForm { Unit = DistanceUnit.Kilometre, Pace = "8:00", IsPaceAssumed = true };

        Assert.Equal("8:00", new PlannerForm { Unit = DistanceUnit.Mile, Pace = "13:00", IsPaceAssumed = true }.In(DistanceUnit.Kilometre).AsOf(fresh, GallerySamples.Today).Pace);
    }

    [Fact]
    public void An_unreadable_pace_is_told_as_missing()
    {
        var form = Filled(DistanceUnit.Mile);
        form.Pace = "quick";

        var errors = Assert.IsType<ReadOutcome.Unreadable>(Reader.Read(form.ToInput())).Errors;

        Assert.Equal(["trailPaceSecondsPerKm"], errors.Paths);
    }

    private static BlockRequest Read(PlannerForm form) => Assert.IsType<ReadOutcome.Read>(Reader.Read(form.ToInput())).Request;

    private static PlannerForm Filled(DistanceUnit unit) => new()
    {
        Unit = unit,
        Name = "Lakeside",
        IsFromLog = true,
        StartDate = new DateOnly(2027, 1, 4),
        RaceDate = new DateOnly(2027, 6, 12),
        RaceDistance = 26.2,
        RaceAscent = 3000,
        TargetPair = 21.75,
        TargetPeakWeek = 44.4,
        Weekly = 30.25,
        Longest = 9.13,
        TwoDay = 11.4,
        Shape = PairShape.LongerSecond,
        Pace = "12:30",
        FirstDayHours = 4.25,
        SessionSpike = 12,
        BlockedDates = [new DateOnly(2027, 4, 3)],
        ReadOn = new DateOnly(2026, 11, 26),
        LongestDate = new DateOnly(2026, 12, 19),
        WeeklyAscent = 900,
        DaysOff = 10,
        OffReason = OffReason.Illness,
        LastRaceDate = new DateOnly(2026, 12, 5),
        LastRaceDistance = 13.1,
        LastRaceEffort = RaceEffort.Training,
        HardSessions = HardSessionHabit.Seldom,
        IsFirstUltra = true,
        DayMinutes = [null, 0, 45, null, null, null, null],
        TimeOff = [new TimeOffForm { From = new(2027, 3, 1), To = new(2027, 3, 14) }, new TimeOffForm { From = new(2027, 4, 5), To = new(2027, 4, 9), Allows = SpanAllows.EasyOnly, Minutes = 40, Reason = OffReason.None }],
        Races = [new OtherRaceForm { Name = "Hilly Half", Date = new(2027, 3, 28), Distance = 13.1, Ascent = 1400 }],
    };
}
