using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

public sealed class ReplannerTests
{
    private static readonly BlockRequest Request = Requests.UltraLadies50K;
    private static readonly BlockRequest[] Races = [Request, Request with { Cadence = Cadence.EveryThirdWeek }, Requests.EightAndThree, Requests.HillyFiftyMiles];

    [Fact]
    public void A_block_run_as_planned_stays_as_it_is()
    {
        var plan = Request.Standing();
        for (int day = 0; day < plan.Sessions.Count; day++)
        {
            var today = plan.Sessions[day].Date;
            Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(plan, plan.RunBefore(today), [], today));
        }
    }

    [Fact]
    public void A_missed_second_day_moves_nothing()
    {
        var plan = Request.Standing();
        foreach (var second in plan.Sessions.Where(d => d.Kind == SessionKind.PairSecond))
        {
            var today = second.Date.AddDays(1);
            Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(plan, plan.RunBefore(today, d => d == second), [], today));
        }
    }

    [Fact]
    public void An_easy_run_missed_in_the_largest_week_makes_no_taper_shorter_on_any_morning()
    {
        foreach (var plan in Races.Select(request => request.Standing()))
        {
            var largest = plan.Weeks.MaxBy(week => week.Sessions.Sum(session => session.Distance.Meters))!;
            var missed = largest.Sessions.First(session => session.Kind == SessionKind.Easy);
            for (var today = missed.Date.AddDays(1); today <= missed.Date.AddDays(7); today = today.AddDays(1))
            {
                var lines = Replanner.Propose(plan, plan.RunBefore(today, session => session == missed), [], today) is ReplanOutcome.Proposed proposed ? proposed.Proposal.Lines : [];
                Assert.DoesNotContain(lines, line => plan.WeekOf(line.Before.Date).Kind == WeekKind.Taper);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_to_three_days_off_drop_what_was_missed_and_nothing_else(int days)
    {
        var plan = Request.Standing();
        var wednesday = plan.Weeks[7].Sessions[2].Date;
        var today = wednesday.AddDays(days);
        var history = plan.RunBefore(today, d => d.Date >= wednesday);
        Assert.Equal(wednesday.AddDays(-1), history.Days.Max(d => d.Date));
        Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(plan, history, [], today));
    }

    [Theory]
    [InlineData(5, 5, 0.90, 7)]
    [InlineData(7, 6, 0.90, 7)]
    [InlineData(8, 8, 0.75, 14)]
    [InlineData(14, 13, 0.75, 14)]
    [InlineData(15, 15, 0.60, 21)]
    [InlineData(28, 27, 0.60, 21)]
    [InlineData(29, 29, 0.50, 28)]
    public void Days_off_weigh_by_their_number_less_the_planned_rest_at_their_end(int gap, int days, double factor, int noPair)
    {
        var plan = Request.Standing();
        var from = plan.Weeks[6].Sessions[1].Date;
        var today = from.AddDays(gap);
        var history = plan.Ran(plan.RunBefore(from).Days.Append(new DayDone(from.AddDays(-1), Distance.FromMiles(3))).Append(new DayDone(today, Distance.FromMiles(3))));
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], today)).Proposal;
        var off = Assert.Single(proposal.Causes).TimeOff!;
        Assert.Equal((days, factor, from.AddDays(days + noPair)), (off.Days, off.Factor, off.NoPairBefore));
    }

    [Fact]
    public void An_amber_light_makes_one_shorter_run_of_the_pair_and_the_next_full_week_is_no_larger_than_this_one()
    {
        var plan = Request.Standing();
        var week = plan.Weeks[8];
        var today = week.Sessions[3].Date;
        var history = plan.RunBefore(today);
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(
            Replanner.Propose(plan, history, [new LightDay(today, LightColor.Amber)], today)).Proposal;
        var then = plan.Taking(proposal);
        Assert.Equal((SessionKind.Long, SessionKind.Rest), (then.Weeks[8].Sessions[5].Kind, then.Weeks[8].Sessions[6].Kind));
        Assert.True(then.Weeks[8].Sessions[5].Distance.Meters <= 0.6 * week.Sessions[5].Distance.Meters + 1);
        Assert.True(plan.Weeks[10].Sessions.Sum(d => d.Distance.Meters) > week.Sessions.Sum(d => d.Distance.Meters) + 1);
        Assert.True(then.Weeks[10].Sessions.Sum(d => d.Distance.Meters) <= week.Sessions.Sum(d => d.Distance.Meters) + 1);
        Assert.Equal(CauseKind.AmberLight, Assert.Single(proposal.Causes).Kind);
    }

    [Fact]
    public void A_warning_sign_of_yesterday_that_is_over_is_named_as_what_makes_one_shorter_run_of_the_pair()
    {
        var plan = Request.Standing();
        var today = plan.Weeks[8].Sessions[3].Date;
        LightDay[] lights = [new LightDay(today.AddDays(-1), LightColor.Medical), new LightDay(today, LightColor.Green)];

        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, plan.RunBefore(today), lights, today)).Proposal;

        Assert.Equal(SessionKind.Long, plan.Taking(proposal).Weeks[8].Sessions[5].Kind);
        Assert.Equal((CauseKind.MedicalLight, today.AddDays(-1)), (Assert.Single(proposal.Causes).Kind, proposal.Causes[0].Date));
        Assert.Contains(AmberEffect.Pair, AmberEffects.Of(plan, plan.RunBefore(today), lights, today));
    }

    [Fact]
    public void A_workout_that_becomes_an_easy_run_takes_the_time_of_an_easy_run()
    {
        var plan = Request.Standing();
        var eased = plan.Sessions.Where(session => session.Kind == SessionKind.Quality)
            .Select(session => Replanner.Propose(plan, plan.RunBefore(session.Date), [new LightDay(session.Date, LightColor.Amber)], session.Date) is ReplanOutcome.Proposed { Proposal: var proposal }
                ? plan.Taking(proposal).OnlySessionOn(session.Date)
                : null)
            .OfType<StandingSession>().Where(session => session.Kind == SessionKind.Easy).ToList();

        Assert.NotEmpty(eased);
        Assert.All(eased, session => Assert.Equal(new RunningTime(Request).Of(SessionKind.Easy, SessionPurpose.Easy, session.Distance, session.Ascent), session.Duration));
    }

    [Fact]
    public void A_red_light_rests_for_three_days_and_cancels_the_pair()
    {
        var plan = Request.Standing();
        var today = plan.Weeks[8].Sessions[1].Date;
        var then = plan.Taking(Assert.IsType<ReplanOutcome.Proposed>(
            Replanner.Propose(plan, plan.RunBefore(today), [new LightDay(today, LightColor.Red)], today)).Proposal);
        Assert.Contains(plan.Weeks[8].Sessions.Skip(1).Take(3), d => d.IsOnFoot);
        Assert.NotNull(plan.PairOn(plan.Weeks[8].Sessions[5].Date));
        Assert.All(then.Weeks[8].Sessions.Skip(1).Take(3), d => Assert.False(d.IsOnFoot));
        Assert.Null(then.PairOn(then.Weeks[8].Sessions[5].Date));
    }

    [Fact]
    public void A_part_that_only_takes_away_is_accepted_and_what_it_breaks_later_is_told()
    {
        var plan = Request.Standing();
        var today = plan.Weeks[8].Sessions[1].Date;
        var saturday = plan.Weeks[8].Sessions[5].Date;
        LightDay[] red = [new(today, LightColor.Red)];
        var history = plan.RunBefore(today);
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, red, today)).Proposal;

        var accepted = Assert.IsType<AcceptOutcome.Accepted>(
            Replanner.Accept(plan, history, red, today, proposal, new HashSet<SessionId> { plan.OnlySessionOn(today)!.Id }));

        Assert.Contains(accepted.Broken, rule => rule.Code == RuleCode.WeekRamp && rule.Date == plan.Weeks[10].StartDate);
        var then = plan.After(accepted.Change)!;
        Assert.False(then.OnlySessionOn(today)!.IsOnFoot);
        Assert.NotNull(then.PairOn(saturday));
    }

    [Fact]
    public void A_medical_light_freezes_the_plan()
    {
        var plan = Request.Standing();
        var today = plan.Weeks[8].Sessions[1].Date;
        Assert.IsType<ReplanOutcome.Frozen>(Replanner.Propose(plan, plan.RunBefore(today), [new LightDay(today, LightColor.Medical)], today));
    }

    [Theory]
    [InlineData(92, false)]
    [InlineData(93, true)]
    public void After_more_than_ninety_days_off_a_new_block_is_needed(int days, bool needed)
    {
        var plan = Request.Standing();
        var sunday = plan.Weeks[2].Sessions[6].Date;
        var today = sunday.AddDays(days + 1);
        var history = plan.RunBefore(today, d => d.Date > sunday);
        Assert.Equal(sunday, history.Days.Max(d => d.Date));
        Assert.Equal(needed, Replanner.Propose(plan, history, [], today) is ReplanOutcome.NeedsNewBlock);
    }

    [Fact]
    public void Runs_that_were_logged_late_bring_the_first_plan_back_and_never_more()
    {
        var plan = Request.Standing();
        var from = plan.Weeks[8].StartDate;
        var today = from.AddDays(12);
        var lower = plan.Taking(Assert.IsType<ReplanOutcome.Proposed>(
            Replanner.Propose(plan, plan.RunBefore(today, d => d.Date >= from), [], today)).Proposal);
        var again = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(lower, plan.RunBefore(today), [], today, 2)).Proposal;
        Assert.Equal(plan.Sessions.Select(d => (d.Kind, d.Distance)), lower.Taking(again).Sessions.Select(d => (d.Kind, d.Distance)));
    }

    [Fact]
    public void Time_off_that_was_asked_for_is_no_cause_but_what_it_lasted_longer_is()
    {
        var from = Request.StartDate.AddDays(7 * 7);
        var plan = (Request with { Availability = new Availability { Spans = [new(from, from.AddDays(6), SpanAllows.Nothing, null, OffReason.Holiday)] } }).Standing();

        var back = from.AddDays(8);
        var asAsked = Replanner.Propose(plan, plan.RunBefore(back), [new LightDay(back, LightColor.Amber)], back);
        Assert.DoesNotContain(Assert.IsType<ReplanOutcome.Proposed>(asAsked).Proposal.Causes, cause => cause.Kind == CauseKind.TimeOff);

        var later = from.AddDays(13);
        var longer = Replanner.Propose(plan, plan.RunBefore(later, d => d.Date >= from), [], later);
        Assert.Contains(Assert.IsType<ReplanOutcome.Proposed>(longer).Proposal.Causes, cause => cause.Kind == CauseKind.TimeOff && cause.TimeOff!.Days > 7);
    }

    [Fact]
    public void A_day_left_out_of_a_week_with_fewer_runs_than_were_asked_for_does_not_give_their_number_as_the_reason()
    {
        var plan = (Request with { RunDaysPerWeek = 4 }).Standing();
        var today = plan.StartDate;
        int fewer = 0;
        foreach (var rest in plan.Sessions.Where(session => !session.IsOnFoot && session.Date > today))
        {
            if (PlanEditing.Apply(plan, new PlanEdit.Add(rest.Date, Distance.FromMiles(15)), plan.Ran(), [], today) is EditOutcome.Changed(var change, _)
                && plan.After(change)! is var longer && Replanner.Propose(longer, plan.Ran(), [], today) is ReplanOutcome.Proposed { Proposal: var proposal })
            {
                var then = longer.Taking(proposal);
                bool isFewer = then.WeekOf(rest.Date).Sessions.Count(session => session.IsOnFoot) < 4;
                fewer += isFewer ? 1 : 0;
                Assert.False(isFewer && proposal.Lines.Any(line => then.WeekOf(line.After.Date) == then.WeekOf(rest.Date) && line.Why[0].Code == RuleCode.RunDays), $"{rest.Date}");
            }
        }

        Assert.True(fewer > 0);
    }

    [Fact]
    public void A_long_run_after_a_race_is_told_to_be_measured_without_it()
    {
        var plan = Request.Standing();
        var race = plan.Weeks[8].Sessions[5].Date;
        var today = race.AddDays(3);
        var history = plan.Ran([.. plan.RunBefore(race).Days, new DayDone(race, Distance.FromKilometers(55)) { IsRace = true }]);
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], today)).Proposal;
        var spikes = proposal.Lines.Where(line => line.After.Date <= race.AddDays(30)).SelectMany(line => line.Why).Where(why => why.Code == RuleCode.SessionSpike).ToList();
        Assert.NotEmpty(spikes);
        Assert.All(spikes, why => Assert.Equal(1, why.Count));
    }

    [Fact]
    public void After_twelve_days_off_the_block_starts_again_lower()
    {
        var plan = Request.Standing();
        var from = plan.Weeks[8].StartDate;
        var today = from.AddDays(12);
        var history = plan.RunBefore(today, d => d.Date >= from);
        var proposed = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], today)).Proposal;
        var then = plan.Taking(proposed);
        Assert.Equal((WeekKind.Pair, WeekKind.Long), (plan.Weeks[10].Kind, then.Weeks[10].Kind));
        Assert.Equal(29.5, then.Weeks[16].Sessions.Skip(5).Sum(d => d.Distance.In(DistanceUnit.Mile)), 6);
        Assert.Equal(36, new Distance(proposed.LargestPairNow).In(DistanceUnit.Mile), 6);
        Assert.Equal(29.5, new Distance(proposed.LargestPairThen).In(DistanceUnit.Mile), 6);
        var cause = Assert.Single(proposed.Causes);
        Assert.Equal((CauseKind.TimeOff, 10, 0.75, today.AddDays(13)), (cause.Kind, cause.TimeOff!.Days, cause.TimeOff.Factor, cause.TimeOff.NoPairBefore));
        Assert.All(proposed.Lines, line => Assert.Equal(ReasonRole.SetBy, line.Why[0].Role));
        Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(then, history, [], today));
    }
}
