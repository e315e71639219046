using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class HardSessionTests
{
    private static readonly BlockRequest Fifty = Requests.HillyFiftyMiles with
    {
        Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromMiles(50), Climb.FromMeters(2000)),
        Current = new Fitness(Distance.FromMiles(40), Distance.FromMiles(15), Distance.FromMiles(22)),
        TrailPace = new Pace(447),
    };

    private static readonly BlockRequest EverySecondWeek = Fifty with { Cadence = Cadence.EverySecondWeek };

    [Fact]
    public void Any_plan_keeps_the_rules_of_hard_sessions_climb_and_time() => Requests.Any.Sample(
        request =>
        {
            if (BlockPlanner.Plan(request).Plan is { } block)
            {
                Assert.Empty(HardSessionInvariants.Broken(block, request));
            }
        },
        iter: 300);

    [Theory]
    [InlineData("HardRunsSayWhatToDo")]
    [InlineData("HardMinutesWithinDose")]
    [InlineData("HardRunKeepsItsDistance")]
    [InlineData("NoHardRunInStepBack")]
    [InlineData("HardRunHasItsOwnPace")]
    [InlineData("RaceDaySlowsWithDistance")]
    [InlineData("EverySessionSaysWhatFor")]
    public void A_plan_that_does_not_keep_a_rule_is_found(string rule)
    {
        var block = Fifty.Planned();
        Assert.Empty(HardSessionInvariants.Broken(block, Fifty));

        var hard = block.Weeks.SelectMany(w => w.Sessions).First(s => s.Kind == SessionKind.Quality);
        var broken = rule switch
        {
            "HardRunsSayWhatToDo" => With(block, s => s == hard ? s with { Structure = null } : s),
            "HardMinutesWithinDose" => With(block, s => s == hard ? s with { Structure = Longer(s.Structure!, 10) } : s),
            "HardRunKeepsItsDistance" => With(block, s => s == hard ? s with { Structure = Longer(s.Structure!, 30) } : s),
            "NoHardRunInStepBack" => block with
            {
                Weeks = [.. block.Weeks.Select(w => w.Sessions.Contains(hard) ? w with { Kind = WeekKind.StepBack } : w)],
            },
            "HardRunHasItsOwnPace" => With(block, s => s.Workout == Workout.Tempo ? s with { Duration = Fifty.TrailPace.For(s.Distance) } : s),
            "RaceDaySlowsWithDistance" => With(block, s => s.Kind == SessionKind.Race ? s with { Duration = Fifty.TrailPace.For(s.Distance) } : s),
            _ => With(block, s => s == hard ? s with { Purpose = SessionPurpose.Easy } : s),
        };

        Assert.Contains(rule, HardSessionInvariants.Broken(broken, Fifty));
    }

    [Fact]
    public void The_first_tempo_is_three_times_five_minutes()
    {
        var tempo = Fifty.Planned().Weeks.SelectMany(w => w.Sessions).First(s => s.Workout == Workout.Tempo);

        var repeat = Assert.Single(tempo.Structure!.Steps, step => step.Kind == StepKind.Repeat);
        Assert.Equal((3, 300L), (repeat.Times, repeat.Steps[0].Duration.Seconds));
        Assert.Contains(tempo.Why, reason => reason.Code == RuleCode.HardDose && reason.Time == Duration.FromMinutes(15));
    }

    [Fact]
    public void A_recovery_week_has_strides_and_no_hard_session() => Assert.All(
        Fifty.Planned().Weeks.Where(w => w.Kind == WeekKind.StepBack),
        week =>
        {
            Assert.DoesNotContain(week.Sessions, s => s.Kind == SessionKind.Quality);
            Assert.Single(week.Sessions, s => s.Strides is { Times: 4, Each.Seconds: 20 });
        });

    [Fact]
    public void Who_wants_no_hard_session_gets_strides() => Assert.DoesNotContain(
        (Fifty with { Habits = new() { HardSessions = HardSessionHabit.None } }).Planned().Weeks.SelectMany(w => w.Sessions),
        s => s.Kind == SessionKind.Quality);

    [Fact]
    public void Where_every_full_week_has_a_pair_every_second_holds_a_hard_session_three_days_before_it()
    {
        var weeks = EverySecondWeek.Planned().Weeks.Where(w => w.Kind == WeekKind.Pair && w.Sessions.Any(s => s.Workout is not (null or Workout.Downhill))).ToList();

        Assert.NotEmpty(weeks);
        Assert.All(weeks, week => Assert.True(
            week.Pair!.First.Date.DayNumber - week.Sessions.Single(s => s.Kind == SessionKind.Quality).Date.DayNumber >= 3));
    }

    [Fact]
    public void Before_a_first_ultra_it_is_left_out_there_and_told()
    {
        var block = (EverySecondWeek with { Habits = new() { FirstUltra = true } }).Planned();

        Assert.Contains(block.Notices, notice => notice is { Code: PlanNoticeCode.HardRunLeftOut, Weeks.Count: > 0 });
        Assert.DoesNotContain(
            block.Weeks.Where(w => w.Kind == WeekKind.Pair).SelectMany(w => w.Sessions), s => s.Workout is not (null or Workout.Downhill));
    }

    [Fact]
    public void The_taper_has_one_short_hard_session_ten_to_twelve_days_before_the_race()
    {
        var race = Fifty.Planned().EndDate;
        var late = Fifty.Planned().Weeks.SelectMany(w => w.Sessions).Where(s => s.Kind == SessionKind.Quality && race.DayNumber - s.Date.DayNumber < 14);

        Assert.InRange(race.DayNumber - Assert.Single(late).Date.DayNumber, 10, 12);
    }

    [Fact]
    public void Climb_starts_from_today_and_what_stays_short_of_the_race_is_told()
    {
        var mountains = Fifty with
        {
            Current = Fifty.Current with { WeeklyAscent = Climb.FromMeters(300) },
            Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromMiles(50), Climb.FromMeters(8000)),
        };
        var block = mountains.Planned();

        Assert.InRange(block.Weeks[0].Ascent.Meters, 200, 400);
        var climb = Assert.Single(block.Notices, notice => notice.Code == PlanNoticeCode.ClimbShort);
        Assert.True(climb.Climb!.Value.Meters < climb.ClimbReference!.Value.Meters);
        Assert.Equal(climb.Value, block.Weeks[climb.Weeks[0] - 1].Pair!.Total);
        Assert.DoesNotContain(block.Notices, notice => notice.Code == PlanNoticeCode.AssumedClimb);
    }

    [Fact]
    public void Fifty_miles_take_a_twentieth_longer_than_at_trail_pace()
    {
        var race = Fifty.Planned().Weeks[^1].Sessions[^1];

        Assert.InRange(race.Duration.Minutes, (10 * 60) + 28, (10 * 60) + 30);
        Assert.True(race.Estimate!.From.Minutes < (10 * 60) + 17 && race.Estimate.To.Minutes > (10 * 60) + 44);
    }

    private static BlockDraft With(BlockDraft block, Func<SessionDraft, SessionDraft> change) =>
        block with { Weeks = [.. block.Weeks.Select(w => w with { Sessions = [.. w.Sessions.Select(change)] })] };

    private static SessionStructure Longer(SessionStructure parts, int minutes) => new(
        [.. parts.Steps.Select(step => step.Kind == StepKind.Repeat ? step with { Steps = [step.Steps[0] with { Duration = Duration.FromMinutes(minutes) }, step.Steps[1]] } : step)]);
}
