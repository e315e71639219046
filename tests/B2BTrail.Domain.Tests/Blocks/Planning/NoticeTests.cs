using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class NoticeTests
{
    private static BlockRequest FiftyMiles => Requests.UltraLadies50K with
    {
        StartDate = new DateOnly(2027, 1, 4),
        Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromMiles(50), Climb.FromMeters(2000)),
        Current = new Fitness(Distance.FromMiles(40), Distance.FromMiles(15), Distance.FromMiles(22)),
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(447),
        Target = Target.FromGoal,
    };

    [Fact]
    public void What_was_not_told_and_is_assumed_is_told()
    {
        var told = FiftyMiles with { Current = FiftyMiles.Current with { WeeklyAscent = Climb.FromMeters(350) } };
        Assert.DoesNotContain(told.Planned().Notices, notice => notice.Code is PlanNoticeCode.AssumedTwoDays or PlanNoticeCode.AssumedClimb);

        var assumed = FiftyMiles with { Current = FiftyMiles.Current with { LargestTwoDay = null } };
        Assert.Equal(20, One(assumed, PlanNoticeCode.AssumedTwoDays).Value!.Value.In(DistanceUnit.Mile), 2);
        Assert.Equal(644, One(assumed, PlanNoticeCode.AssumedClimb).Climb!.Value.Meters);
    }

    [Fact]
    public void A_holiday_tells_how_the_runner_comes_back_once()
    {
        var plan = FiftyMiles with { Availability = Away(new(2027, 3, 1), new(2027, 3, 14)) };
        var back = One(plan, PlanNoticeCode.ComeBack);
        Assert.Equal(13, back.Count);
        Assert.Equal(0.75, back.Factor);
        Assert.Equal(new DateOnly(2027, 3, 29), back.NoPairBefore);
        Assert.InRange(back.Value!.Value.In(DistanceUnit.Mile), 34, 37);
        Assert.Equal(11, back.Weeks[0]);
        Assert.Contains(12, One(plan, PlanNoticeCode.StepBackLeftOut).Weeks);
    }

    [Fact]
    public void A_runner_who_is_back_late_in_a_week_is_told_the_first_whole_week()
    {
        var plan = FiftyMiles with { Availability = Away(new(2027, 3, 1), new(2027, 3, 12)) };
        var back = One(plan, PlanNoticeCode.ComeBack);
        var week = plan.Planned().Weeks[10];
        Assert.Equal(10, back.Weeks[0]);
        Assert.Equal((week.Distance, week.Sessions.Max(day => day.Distance)), (back.Value, back.Long));
        Assert.True(back.Value > plan.Planned().Weeks[9].Distance * 2);
    }

    [Theory]
    [InlineData(5, 7, 11, false, true)]
    [InlineData(3, 6, 10, true, false)]
    [InlineData(4, 6, 10, false, false)]
    public void A_week_is_called_time_off_where_most_of_its_runs_are_and_not_where_one_is(int runDays, int from, int to, bool isFirstOff, bool isSecondOff)
    {
        var weeks = (FiftyMiles with { RunDaysPerWeek = runDays, Availability = Away(new(2027, 3, from), new(2027, 3, to)) }).Planned().Weeks;

        Assert.Equal((isFirstOff, isSecondOff), (weeks[8].Role == WeekRole.TimeOff, weeks[9].Role == WeekRole.TimeOff));
        Assert.NotEqual(WeekRole.Plateau, weeks[8].Role);
    }

    [Theory]
    [InlineData(SpanAllows.EasyOnly, 14)]
    [InlineData(SpanAllows.EasyOnly, 21)]
    [InlineData(SpanAllows.NoLong, 14)]
    public void Days_on_which_the_runner_runs_are_nowhere_told_as_time_off(SpanAllows allows, int days)
    {
        for (int from = 0; from < 112; from += 3)
        {
            var first = FiftyMiles.StartDate.AddDays(from);
            var plan = (FiftyMiles with { Availability = new() { Spans = [new(first, first.AddDays(days - 1), allows, null)] } }).Planned();

            Assert.DoesNotContain(plan.Weeks, week => week.Role is WeekRole.TimeOff or WeekRole.ComeBack);
            Assert.DoesNotContain(plan.Weeks.SelectMany(week => week.Sessions).SelectMany(day => day.Why), why => why.Code is RuleCode.TimeOff or RuleCode.ComeBack);
            Assert.DoesNotContain(plan.LimitsThatBound, limit => limit.Code == RuleCode.TimeOff);
        }
    }

    [Fact]
    public void A_recovery_week_that_is_left_out_is_told_with_what_gave_the_rest()
    {
        var race = FiftyMiles with { Races = [new("Half", new DateOnly(2027, 2, 20), new Distance(21_097.5), null, RaceEffort.Raced)] };
        Assert.Equal(RuleCode.RaceRecovery, One(race, PlanNoticeCode.StepBackLeftOut).Cause);
        var easy = FiftyMiles with { Availability = new() { Spans = [new(new(2027, 2, 22), new(2027, 3, 14), SpanAllows.EasyOnly, 30)] } };
        Assert.Equal(RuleCode.AfterEasyDays, One(easy, PlanNoticeCode.StepBackLeftOut).Cause);
        Assert.Equal(RuleCode.TimeOff, One(FiftyMiles with { Availability = Away(new(2027, 3, 1), new(2027, 3, 14)) }, PlanNoticeCode.StepBackLeftOut).Cause);
    }

    [Fact]
    public void Weeks_in_which_a_workout_is_told_to_be_left_out_have_none()
    {
        var request = FiftyMiles with { Cadence = Cadence.EverySecondWeek, Habits = FiftyMiles.Habits with { FirstUltra = true } };
        var block = request.Planned();
        Assert.Contains(block.Weeks, week => week.Kind == WeekKind.Pair && week.Sessions.Any(day => day.Kind == SessionKind.Quality));
        Assert.All(One(request, PlanNoticeCode.HardRunLeftOut).Weeks, week => Assert.DoesNotContain(block.Weeks[week - 1].Sessions, day => day.Kind == SessionKind.Quality));
    }

    [Fact]
    public void Weeks_below_todays_name_long_runs_that_have_to_grow_where_the_same_days_hold_more_later()
    {
        var current = new Fitness(Distance.FromMiles(30), Distance.FromMiles(14), null);
        var four = FiftyMiles with { RunDaysPerWeek = 4, Current = current };
        var old = One(four with { Current = current with { LongestRunDate = four.StartDate.AddDays(-45) } }, PlanNoticeCode.BelowToday);
        Assert.Equal((RuleCode.SessionSpike, 7.0), (old.Cause, Math.Round(old.Long!.Value.In(DistanceUnit.Mile), 6)));
        var back = One(four with { Current = current with { DaysOff = 45, OffReason = OffReason.Injury } }, PlanNoticeCode.BelowToday);
        Assert.Equal((RuleCode.ComeBack, null), (back.Cause, back.Long));
    }

    [Fact]
    public void A_plan_that_reaches_less_than_was_asked_says_how_much()
    {
        var plan = FiftyMiles with { Availability = Away(new(2027, 3, 1), new(2027, 3, 14)) };
        var told = One(plan, PlanNoticeCode.BelowTarget);
        Assert.Equal(plan.Planned().PairTarget.Reached, told.Value);
        Assert.Equal(plan.Planned().PairTarget.Asked, told.Reference);
        Assert.DoesNotContain(FiftyMiles.Planned().Notices, notice => notice.Code == PlanNoticeCode.BelowTarget);
    }

    [Fact]
    public void A_cap_of_the_week_below_todays_is_told_with_its_cause()
    {
        var told = One(FiftyMiles with { Limits = MovedLimits.AsShipped with { Week = Duration.FromMinutes(420) } }, PlanNoticeCode.BelowToday);
        Assert.Equal(RuleCode.WeekTime, told.Cause);
        Assert.Equal(FiftyMiles.Current.Weekly, told.Reference);
        Assert.True(told.Value < told.Reference * 0.95);
    }

    [Fact]
    public void A_weekday_whose_minutes_hold_its_run_is_told_once()
    {
        var plan = FiftyMiles with { Availability = new Availability { Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Tuesday] = 30 } } };
        Assert.Equal((DayOfWeek.Tuesday, 30), One(plan, PlanNoticeCode.DayTime) is var told ? (told.Weekday, told.Count) : default);
    }

    [Fact]
    public void A_race_on_the_way_is_followed_by_easy_days_and_told_where_it_is_beyond_the_limit_of_a_session()
    {
        var plan = FiftyMiles with { Races = [new("Hilly Marathon", new DateOnly(2027, 3, 7), Distance.FromKilometers(42.195), null, RaceEffort.Raced)] };
        Assert.Equal(("Hilly Marathon", 8), One(plan, PlanNoticeCode.RaceRecovery) is var easy ? (easy.Race, easy.Count) : default);
        var beyond = One(plan, PlanNoticeCode.RaceBeyondLimit);
        Assert.True(beyond.Value > beyond.Reference);
    }

    [Fact]
    public void A_race_four_weeks_away_is_told_to_leave_room_for_a_taper_only()
    {
        var told = One(FiftyMiles with { StartDate = new DateOnly(2027, 4, 26) }, PlanNoticeCode.ShortPlan);
        Assert.Equal(22, told.Value!.Value.In(DistanceUnit.Mile), 2);
    }

    [Fact]
    public void A_race_far_beyond_a_smaller_target_that_is_reached_is_told_as_such()
    {
        var far = FiftyMiles with
        {
            StartDate = new DateOnly(2027, 3, 15),
            Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromMiles(100), null),
            Current = new Fitness(Distance.FromMiles(19), Distance.FromMiles(8), null),
            Target = Target.FromGoal,
        };
        Assert.DoesNotContain(far.Planned().Notices, notice => notice.Code == PlanNoticeCode.RaceBeyondTarget);
        var smaller = BlockPlanner.AlternativesTo(far).Single(way => way.Change == AlternativeChange.SmallerTarget).Request;

        var told = One(smaller, PlanNoticeCode.RaceBeyondTarget);

        Assert.Equal((smaller.Planned().PairTarget.Reached, Distance.FromMiles(100)), (told.Value, told.RaceDistance));
        Assert.Equal(50, told.Reference!.Value.In(DistanceUnit.Mile), 1);
        Assert.DoesNotContain((FiftyMiles with { Target = new Target(Distance.FromMiles(30), null) }).Planned().Notices, notice => notice.Code == PlanNoticeCode.RaceBeyondTarget);
    }

    [Fact]
    public void A_block_without_a_day_to_run_on_is_refused()
    {
        var away = FiftyMiles with { StartDate = new DateOnly(2027, 5, 10), Availability = Away(new(2027, 5, 10), new(2027, 5, 21)) };
        var problem = Assert.Single(Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(away)).Problems);
        Assert.Equal(("availability.spans", RequestProblemCode.NothingToRun), (problem.Field, problem.Code));
    }

    [Fact]
    public void Figures_that_are_possible_and_unusual_are_asked_about()
    {
        Assert.Empty(RequestQuestions.Of(FiftyMiles));
        var odd = FiftyMiles with { Current = new Fitness(Distance.FromMiles(400), Distance.FromMiles(10), Distance.FromMiles(8)) };
        Assert.Equal(
            [RequestQuestionCode.LargeWeek, RequestQuestionCode.LongestSmallForWeek, RequestQuestionCode.TwoDaysBelowLongest],
            RequestQuestions.Of(odd).Select(question => question.Code));
    }

    private static PlanNotice One(BlockRequest request, PlanNoticeCode code) => Assert.Single(request.Planned().Notices, notice => notice.Code == code);

    private static Availability Away(DateOnly from, DateOnly to) => new() { Spans = [new(from, to, SpanAllows.Nothing, null, OffReason.Holiday)] };
}
