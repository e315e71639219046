using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;

namespace B2BTrail.Web.Tests.Features.Blocks;

public sealed class ReasonTextTests
{
    private static readonly BlockRequest Request = new()
    {
        Name = "50K",
        StartDate = new DateOnly(2026, 5, 18),
        Goal = new Goal.Race(new DateOnly(2026, 10, 3), Distance.FromKilometers(50), Climb.FromMeters(1500)),
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EverySecondWeek,
        TrailPace = new Pace(420),
        Unit = DistanceUnit.Mile,
        Target = new Target(Distance.FromMiles(36), Distance.FromMiles(56)),
        Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(300) },
    };

    private static readonly SessionDraft Session = BlockPlanner.Plan(Request).Plan!.Weeks[2].Sessions[5];

    public static TheoryData<RuleCode> Codes => [.. Enum.GetValues<RuleCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_words(RuleCode code)
    {
        foreach (var role in Enum.GetValues<ReasonRole>())
        {
            string text = ReasonText.For(new Reason(code, role, Rules.Of(code).Basis), Session, DistanceUnit.Mile);
            Assert.EndsWith(".", text);
            Assert.DoesNotContain("!", text);
        }
    }

    [Fact]
    public void Every_reason_of_a_plan_reads_as_a_sentence()
    {
        foreach (var session in BlockPlanner.Plan(Request).Plan!.Weeks.SelectMany(w => w.Sessions))
        {
            Assert.All(session.Why, why => Assert.Matches(@"^[A-Z0-9][^!]*\.$", ReasonText.For(why, session, DistanceUnit.Mile)));
        }
    }

    [Fact]
    public void The_weeks_after_weeks_off_say_from_where_they_start_again()
    {
        var weeks = BlockPlanner.Plan(Request with { BlockedDates = [.. Enumerable.Range(42, 14).Select(Request.StartDate.AddDays)] }).Plan!.Weeks;
        var first = weeks[8].Sessions.Single(s => s.Kind == SessionKind.Long);
        var texts = first.Why.Select(w => $"{ReasonText.For(w, first, DistanceUnit.Mile)} [{ReasonText.Tag(w)}]").ToList();
        Assert.Contains(texts, t => t.StartsWith("Building back after 13 days off, from 75% of before (", StringComparison.Ordinal) && t.EndsWith(" here. [coach rule]", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_day_of_a_pair_says_what_set_it_and_what_would_have_allowed_more()
    {
        var texts = Session.Why.Select(w => $"{ReasonText.For(w, Session, DistanceUnit.Mile)} [{ReasonText.Tag(w)}]").ToList();
        Assert.Equal("The back-to-back grows evenly, 23 to 36 miles over nine weekends: 24.5 here. [coach rule]", texts[0]);
        Assert.Contains("10% over your longest run of the last 30 days (16.5) would allow 18.1 miles. [cohort study, 5,205 runners]", texts);
        Assert.Contains(texts, t => t.StartsWith("Your limit of 5 hours would allow 26.6 miles at your trail pace of 11:16 /mi.", StringComparison.Ordinal) && t.EndsWith("[your limit]", StringComparison.Ordinal));
        Assert.Contains("Day 2 is 40% of day 1, growing from 39% to 50% over the block. [coach rule]", texts);
    }

    [Fact]
    public void In_the_other_order_both_days_say_the_same_of_each_other()
    {
        var pair = BlockPlanner.Plan(Request with { Shape = PairShape.LongerSecond }).Plan!.Weeks[2].Pair!;

        foreach (var day in (SessionDraft[])[pair.First, pair.Second])
        {
            var texts = day.Why.Select(w => ReasonText.For(w, day, DistanceUnit.Mile)).ToList();
            Assert.Contains("Day 1 is 40% of day 2, growing from 39% to 50% over the block.", texts);
            Assert.Contains("You chose the shorter day first and the longer second.", texts);
        }

        Assert.Contains(pair.First.Why, w => ReasonText.For(w, pair.First, DistanceUnit.Mile).StartsWith("75% of day 2 (17.5) would allow 13.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RuleCode.WeekShare, "65% of the week as meant (41.5 miles; it holds 35) would allow a back-to-back of 26.9 miles.")]
    [InlineData(RuleCode.LongShare, "A single long run is at most 65% of its week as meant (41.5 miles; it holds 35).")]
    [InlineData(RuleCode.DayAfterLongShare, "Easy after the long run: at most 65% of the week as meant (41.5 miles; it holds 35).")]
    public void A_share_of_a_week_whose_days_hold_less_says_so(RuleCode code, string words) => Assert.Equal(
        words,
        ReasonText.For(
            new Reason(code, ReasonRole.WouldAllow, Basis.CoachRule, Distance.FromMiles(15), Distance.FromMiles(26.975))
            {
                Reference = Distance.FromMiles(41.5),
                Held = Distance.FromMiles(35),
                Factor = 0.65,
            },
            Session,
            DistanceUnit.Mile));

    [Theory]
    [InlineData(null, "10% over your longest run of the last 30 days (28.2) would allow 30.9 kilometers.")]
    [InlineData(1, "10% over your longest run of the last 30 days, races left out (28.2) would allow 30.9 kilometers.")]
    public void Figures_are_rounded_as_on_every_page_and_races_that_nothing_grows_from_are_told(int? races, string words) => Assert.Equal(
        words,
        ReasonText.For(
            new Reason(RuleCode.SessionSpike, ReasonRole.WouldAllow, Basis.Observed, Distance.FromMiles(17.5), Distance.FromMiles(19.25)) { Reference = Distance.FromMiles(17.5), Factor = 0.1, Count = races },
            Session,
            DistanceUnit.Kilometre));

    [Theory]
    [InlineData(RuleCode.TimeOff, "your choice")]
    [InlineData(RuleCode.RunDays, "your choice")]
    [InlineData(RuleCode.RaceDay, "your choice")]
    [InlineData(RuleCode.DaysFull, "your limit")]
    [InlineData(RuleCode.WeekTime, "your limit")]
    public void What_a_runner_chose_is_no_limit_that_they_moved(RuleCode code, string tag) =>
        Assert.Equal(tag, ReasonText.Tag(new Reason(code, ReasonRole.SetBy, Basis.YourLimit)));

    [Theory]
    [InlineData(0, "What you ran or locked covers this week’s 16.5 miles.")]
    [InlineData(9, "Rest: what you ran or locked this week leaves 9 of its 16.5 miles, too little for this day as well.")]
    public void A_day_that_the_rest_of_its_week_leaves_out_says_why(double left, string words) => Assert.Equal(
        words,
        ReasonText.For(
            new Reason(RuleCode.RestOfWeek, ReasonRole.SetBy, Basis.CoachRule, Distance.Zero, Distance.FromMiles(left)) { Reference = Distance.FromMiles(16.5) },
            Session with { Kind = SessionKind.Rest },
            DistanceUnit.Mile));

    [Theory]
    [InlineData(RuleCode.MinimumRun)]
    [InlineData(RuleCode.RestOfWeek)]
    [InlineData(RuleCode.MediumLongTime)]
    [InlineData(RuleCode.WarmUp)]
    [InlineData(RuleCode.RaceCountdown)]
    [InlineData(RuleCode.RaceRecovery)]
    [InlineData(RuleCode.RanMore)]
    public void What_a_day_of_any_kind_may_say_does_not_call_it_a_run(RuleCode code)
    {
        foreach (double? miles in (double?[])[null, 0, 9])
        {
            Distance? limit = miles is { } m ? Distance.FromMiles(m) : null;
            string text = ReasonText.For(new Reason(code, ReasonRole.SetBy, Basis.CoachRule, null, limit), Session with { Kind = SessionKind.Easy }, DistanceUnit.Mile);
            Assert.DoesNotMatch(@"\bruns?\b", text);
        }
    }

    [Theory]
    [InlineData(ReasonRole.SetBy, "The week grows evenly: 41.5 here.")]
    [InlineData(ReasonRole.WouldAllow, "The week grows evenly, which would be 41.5 miles here.")]
    public void Growth_of_weeks_that_no_other_week_shows_is_told_of_this_week_alone(ReasonRole role, string words) =>
        Assert.Equal(words, ReasonText.For(new(RuleCode.WeekPath, role, Basis.CoachRule, Distance.FromMiles(41.5)), Session, DistanceUnit.Mile));

    [Fact]
    public void A_back_to_back_that_becomes_one_run_speaks_of_time_only_where_time_is_what_day_2_lacks()
    {
        var tooSmall = new Reason(RuleCode.PairTooSmall, ReasonRole.SetBy, Basis.CoachRule, Distance.FromMiles(10), Distance.FromMiles(2)) { Factor = 0.3 };

        Assert.Equal("One long run instead of a back-to-back: the shorter day would be under 2 miles or 30% of the longer.", ReasonText.For(tooSmall, Session, DistanceUnit.Mile));
        Assert.StartsWith("Day 2 has time for 3 miles", ReasonText.For(tooSmall with { Limit = Distance.FromMiles(10), Reference = Distance.FromMiles(3) }, Session, DistanceUnit.Mile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_of_weeks_that_a_week_falls_short_of_says_what_it_would_have_been()
    {
        var path = new Reason(RuleCode.WeekPath, ReasonRole.WouldAllow, Basis.CoachRule, Distance.FromMiles(41.5)) { From = 35 * Distance.MetersPerMile, To = 60 * Distance.MetersPerMile, Count = 12 };

        Assert.Equal("The week grows evenly, 35 to 60 miles over twelve full weeks, which would be 41.5 miles here.", ReasonText.For(path, Session, DistanceUnit.Mile));
    }

    [Fact]
    public void The_week_of_a_race_on_the_way_says_what_is_beside_the_race() => Assert.Equal(
        "The race is part of this week, so the other days are fewer: 17 miles beside it.",
        ReasonText.For(new Reason(RuleCode.WeekOfOtherRace, ReasonRole.SetBy, Basis.CoachRule, Distance.FromMiles(17)), Session, DistanceUnit.Mile));

    [Theory]
    [InlineData(ReasonRole.SetBy, 34.0, "The back-to-back stays at 36 miles; your target does not need more.")]
    [InlineData(ReasonRole.WouldAllow, null, "The back-to-back would stay at 36 miles.")]
    public void Back_to_backs_that_do_not_grow_are_not_said_to_grow(ReasonRole role, double? asked, string words)
    {
        var path = new Reason(RuleCode.PairPath, role, Basis.CoachRule, Distance.FromMiles(36), Distance.FromMiles(36))
        {
            From = 36 * Distance.MetersPerMile,
            To = 36 * Distance.MetersPerMile,
            Count = 6,
            Factor = 0,
            Reference = asked is { } miles ? Distance.FromMiles(miles) : null,
        };
        Assert.Equal(words, ReasonText.For(path, Session, DistanceUnit.Mile));
        Assert.Equal("Day 2 is 38% of day 1.", ReasonText.For(new(RuleCode.RatioPath, ReasonRole.Shapes, Basis.CoachRule) { Factor = 0.38 }, Session, DistanceUnit.Mile));
    }

    [Fact]
    public void Back_to_backs_on_a_steeper_path_tell_the_growth_of_the_plan_and_never_that_of_the_path()
    {
        var path = new Reason(RuleCode.PairPath, ReasonRole.SetBy, Basis.CoachRule, Distance.FromKilometers(24)) { To = 55_000, Factor = 3 / 21.0, Reference = Distance.FromKilometers(21) };
        const string steeper = "The back-to-back grows in bigger steps, because even steps would not reach 55 kilometers: 24 here";

        Assert.Equal($"{steeper}, about 14% over your biggest two-day total of six weeks (21).", ReasonText.For(path, Session, DistanceUnit.Kilometre));
        Assert.Equal($"{steeper}.", ReasonText.For(path with { Factor = null, Reference = null }, Session, DistanceUnit.Kilometre));
        var earlier = path with { Role = ReasonRole.WouldAllow, Factor = 0.58, Reference = null, From = 23_500, Count = 5, Limit = Distance.FromKilometers(237.5) };
        Assert.Equal($"{steeper}.", ReasonText.For(earlier, Session, DistanceUnit.Kilometre));
    }

    [Fact]
    public void Other_days_that_are_full_tell_the_share_of_the_back_to_back()
    {
        var reason = new Reason(RuleCode.DaysFull, ReasonRole.SetBy, Basis.Estimate, Distance.FromKilometers(35)) { Reference = Distance.FromKilometers(50), Factor = 0.7 };

        Assert.Equal(
            "The back-to-back is 70% of the week (50 kilometers), because the other days are full; usually at most 65%.",
            ReasonText.For(reason with { From = 0.65, To = 0.7 }, Session, DistanceUnit.Kilometre));
        Assert.Equal(
            "The other days are full, so a bigger back-to-back would be more than your 55% of the week (50 kilometers).",
            ReasonText.For(reason with { Basis = Basis.YourLimit, Factor = 0.55 }, Session, DistanceUnit.Kilometre));
        Assert.Equal("In two weeks, your limit for the back-to-back’s share of the week was what capped it.", ReasonText.For(new BoundLimit(RuleCode.DaysFull, 2, Basis.YourLimit)));
        Assert.Equal("The other days are full, so a bigger back-to-back would be too much of the week’s 50 kilometers.", ReasonText.For(reason, Session, DistanceUnit.Kilometre));
    }

    [Fact]
    public void A_second_day_that_is_more_of_the_first_than_its_path_says_so()
    {
        var reason = new Reason(RuleCode.RatioPath, ReasonRole.SetBy, Basis.CoachRule) { Factor = 0.63, From = 0.375, To = 0.5 };

        Assert.Equal("Day 2 is 63% of day 1, more than the 50% of the plan, because day 1 is capped.", ReasonText.For(reason, Session with { Kind = SessionKind.PairSecond }, DistanceUnit.Mile));
    }

    [Fact]
    public void A_light_tells_of_a_back_to_back_only_where_one_was_planned()
    {
        var reason = new Reason(RuleCode.AmberLong, ReasonRole.SetBy, Basis.Estimate);

        Assert.Equal("After this week’s light: at most 75% of the long run you had planned.", ReasonText.For(reason with { Factor = 0.75 }, Session, DistanceUnit.Mile));
        Assert.Equal("After this week’s light, the rest of the back-to-back is off.", ReasonText.For(reason with { Factor = 0 }, Session, DistanceUnit.Mile));
    }

    [Fact]
    public void A_third_day_says_what_it_is_half_of()
    {
        var pair = BlockPlanner.Plan(Request with { Shape = PairShape.ThreeDays }).Plan!.Weeks.Last(w => w.Pair is not null).Pair!;

        Assert.StartsWith("Day 3, as you chose: 50% of day 2 (12) allows 6 miles.", ReasonText.For(pair.Third!.Why[0], pair.Third, DistanceUnit.Mile));
    }

    [Fact]
    public void A_limit_that_bound_is_told_with_its_weeks() => Assert.Equal(
        "In four weeks, the back-to-back growth limit was what capped it.",
        ReasonText.For(new BoundLimit(RuleCode.PairGrowth, 4, Basis.CoachRule)));

    [Fact]
    public void After_time_off_a_day_says_from_where_it_builds_back()
    {
        var reason = new Reason(RuleCode.ComeBack, ReasonRole.SetBy, Basis.CoachRule, Distance.FromMiles(36), Distance.FromMiles(36))
        {
            Reference = Distance.FromMiles(48),
            Factor = 0.75,
            Count = 13,
        };
        Assert.Equal("Building back after 13 days off, from 75% of before (48 miles): at most 36 miles here.", ReasonText.For(reason, Session, DistanceUnit.Mile));
    }

    [Theory]
    [InlineData(SpanAllows.EasyOnly, null, "During your time off, only easy runs: 45 minutes at most, which is 3.5 miles at your trail pace of ")]
    [InlineData(SpanAllows.NoLong, 40, "During your time off, no long run: 40 minutes at most, which is 3.5 miles at your trail pace of ")]
    [InlineData(SpanAllows.NoLong, null, "During your time off, no long run.")]
    public void A_day_in_time_off_with_some_running_names_the_time_off(SpanAllows allows, int? minutes, string onLongDay)
    {
        var span = new AvailabilitySpan(Request.StartDate.AddDays(42), Request.StartDate.AddDays(55), allows, minutes);
        var plan = BlockPlanner.Plan(Request with { Availability = new() { Spans = [span] } }).Plan!;
        var days = plan.Weeks.SelectMany(week => week.Sessions).Where(day => day.Date >= span.From && day.Date <= span.To && day.Kind.IsOnFoot).ToList();
        var texts = days.SelectMany(day => day.Why.Select(why => ReasonText.For(why, day, DistanceUnit.Mile))).ToList();

        Assert.DoesNotContain(texts, text => text.Contains("all you have", StringComparison.Ordinal));
        Assert.Contains(days.Where(day => day.Date.DayOfWeek == Request.FirstDay).SelectMany(day => day.Why), why => ReasonText.For(why, days[0], DistanceUnit.Mile).StartsWith(onLongDay, StringComparison.Ordinal));
    }

    [Fact]
    public void After_easy_days_a_day_says_that_it_goes_on_and_nothing_of_time_off()
    {
        var easy = new Availability { Spans = [new(Request.StartDate.AddDays(42), Request.StartDate.AddDays(55), SpanAllows.EasyOnly, 45)] };
        var plan = BlockPlanner.Plan(Request with { Availability = easy }).Plan!;
        var days = plan.Weeks.SelectMany(week => week.Sessions).ToList();
        var texts = days.SelectMany(day => day.Why.Select(why => ReasonText.For(why, day, DistanceUnit.Mile))).Distinct().ToList();

        Assert.Contains(texts, text => text.StartsWith("After 14 easier days, you go on at 95% of before (", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("off", StringComparison.Ordinal) && !text.StartsWith("During your time off, only easy runs", StringComparison.Ordinal));
        Assert.All(plan.Weeks, week => Assert.DoesNotContain("time off", SessionPurposeText.Of(week), StringComparison.OrdinalIgnoreCase));
    }
}
