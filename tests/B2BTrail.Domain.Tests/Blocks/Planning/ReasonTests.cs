using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class ReasonTests
{
    [Fact]
    public void Every_session_says_what_set_it_then_what_would_have_allowed_more_then_what_shaped_it() =>
        Requests.Any.Sample(
            request =>
            {
                foreach (var session in Sessions(request))
                {
                    Assert.Equal(ReasonRole.SetBy, session.Why[0].Role);
                    Assert.Equal(session.Why.Select(w => w.Role).Order(), session.Why.Select(w => w.Role));
                }
            },
            iter: 500);

    [Fact]
    public void What_would_have_allowed_more_is_never_less_than_what_was_given() =>
        Requests.Any.Sample(
            request =>
            {
                foreach (var why in Sessions(request).SelectMany(s => s.Why))
                {
                    if (why is { Value: { } value, Limit: { } limit } && why.Code is not (RuleCode.DaysFull or RuleCode.MinimumRun))
                    {
                        Assert.True(limit.Meters > value.Meters - 1, $"{why}");
                    }
                }
            },
            iter: 500);

    [Fact]
    public void A_reason_that_quotes_the_week_quotes_what_the_plan_shows_or_says_what_the_week_holds()
    {
        int quoted = 0;
        int held = 0;
        Requests.Any.Sample(
            request =>
            {
                foreach (var week in BlockPlanner.Plan(request).Plan?.Weeks ?? [])
                {
                    foreach (var why in week.Sessions.SelectMany(s => s.Why).Where(QuotesTheWeek))
                    {
                        Assert.Equal(week.Distance.Meters, (why.Held ?? Quoted(why)).Meters, 1.0);
                        Assert.NotEqual(why.Held, Quoted(why));
                        Interlocked.Increment(ref quoted);
                        Interlocked.Add(ref held, why.Held is null ? 0 : 1);
                    }
                }
            },
            iter: 500);
        Assert.True(quoted > 5_000 && held > 500, $"{quoted} {held}");

        static bool QuotesTheWeek(Reason why) => why.Code is RuleCode.RestOfWeek or RuleCode.DaysFull or RuleCode.WeekShare or RuleCode.LongShare or RuleCode.StepBackShare
            or RuleCode.DayAfterLongShare or RuleCode.TaperFar or RuleCode.TaperNear or RuleCode.TaperLast or RuleCode.WeekOfOtherRace
            || why is { Code: RuleCode.WeekPath, Role: ReasonRole.SetBy };

        static Distance Quoted(Reason why) => why.Reference is { } reference
            && why.Code is not (RuleCode.TaperFar or RuleCode.TaperNear or RuleCode.TaperLast or RuleCode.WeekOfOtherRace or RuleCode.WeekPath) ? reference : why.Value!.Value;
    }

    [Fact]
    public void Weeks_that_are_said_to_grow_do_so_from_the_first_full_week_to_the_largest()
    {
        int told = 0;
        Requests.Any.Sample(
            request =>
            {
                if (BlockPlanner.Plan(request).Plan is not { } plan)
                {
                    return;
                }

                var facts = new RequestFacts(request, plan.StartDate, plan.Weeks.Sum(week => week.Sessions.Count));
                bool isUndisturbed = facts.TimesOff.Count == 0 && Enumerable.Range(0, plan.Weeks.Count).All(facts.IsUndisturbed);
                List<double> full = [.. plan.Weeks.Where(week => week.Kind is WeekKind.Pair or WeekKind.Long).Select(week => Math.Round(week.Distance.Meters))];
                foreach (var why in plan.Weeks.SelectMany(week => week.Sessions).SelectMany(session => session.Why).Where(why => why.Code == RuleCode.WeekPath && why.From < why.To))
                {
                    var (from, to) = (Math.Round(why.From!.Value), Math.Round(why.To!.Value));
                    Assert.True(full.Contains(from) && full.Contains(to) && why.Value!.Value.Meters < to + 1, $"{from} to {to}: {why.Value}");
                    Assert.True(!isUndisturbed || (from, to, why.Count) == (full[0], full.Max(), full.IndexOf(full.Max()) + 1), $"{from} to {to} over {why.Count}");
                    Interlocked.Increment(ref told);
                }
            },
            iter: 1_000);
        Assert.True(told > 1_000, $"only {told}");
    }

    [Fact]
    public void A_pair_on_its_path_is_set_by_the_path()
    {
        var first = Requests.UltraLadies50K.Planned().Weeks[2].Pair!.First;
        var path = first.Why[0];
        Assert.Equal((RuleCode.PairPath, Basis.CoachRule, 9), (path.Code, path.Basis, path.Count));
        Assert.Equal(24.5, path.Value!.Value.In(DistanceUnit.Mile), 6);
        Assert.Equal(36, new Distance(path.To!.Value).In(DistanceUnit.Mile), 6);
        var spike = Assert.Single(first.Why, w => w.Code == RuleCode.SessionSpike);
        Assert.Equal((ReasonRole.WouldAllow, Basis.Observed), (spike.Role, spike.Basis));
        Assert.Equal(1.1 * 16.5, spike.Limit!.Value.In(DistanceUnit.Mile), 6);
    }

    [Fact]
    public void The_growth_of_pairs_that_is_told_is_that_of_the_plan_and_within_its_limit()
    {
        int told = 0;
        Requests.Any.Sample(
            request =>
            {
                double most = BlockLimits.OfToday(request).PairGrowth;
                foreach (var why in Sessions(request).SelectMany(session => session.Why).Where(why => why is { Code: RuleCode.PairPath, Factor: > 0 }))
                {
                    Assert.True(why.Factor <= most + 0.001, $"{why}");
                    Assert.Equal(why.Value!.Value.Meters, why.Reference!.Value.Meters * (1 + why.Factor!.Value), 1.0);
                    Interlocked.Increment(ref told);
                }
            },
            iter: 1_000);
        Assert.True(told > 20, $"only {told}");
    }

    [Fact]
    public void A_limit_that_the_runner_moved_is_told_as_theirs_wherever_it_binds()
    {
        var request = Requests.FarTooSoon with { Limits = MovedLimits.AsShipped with { PairGrowth = 0.08 } };
        var block = request.Planned();
        Assert.Equal(Basis.YourLimit, Assert.Single(block.LimitsThatBound, l => l.Code == RuleCode.PairGrowth).Basis);
        Assert.All(
            block.Weeks.SelectMany(w => w.Sessions).SelectMany(s => s.Why).Where(w => w.Code == RuleCode.PairGrowth),
            w => Assert.Equal((Basis.YourLimit, 0.08), (w.Basis, w.Factor)));
        Assert.All(Requests.FarTooSoon.Planned().LimitsThatBound, l => Assert.NotEqual(Basis.YourLimit, l.Basis));
    }

    [Fact]
    public void Limits_that_bound_come_most_often_first()
    {
        int compared = 0;
        Requests.Any.Sample(
            request =>
            {
                var weeks = BlockPlanner.Plan(request).Plan?.LimitsThatBound.Select(l => l.Weeks).ToList() ?? [];
                Assert.Equal(weeks.OrderDescending(), weeks);
                Interlocked.Add(ref compared, weeks.Distinct().Count() > 1 ? 1 : 0);
            },
            iter: 500);
        Assert.True(compared > 20, $"only {compared} plans with limits that bound more and less often");
    }

    [Fact]
    public void A_time_cap_that_holds_the_target_is_told()
    {
        var limits = Requests.SlowFiftyMiles.Planned().LimitsThatBound;
        Assert.Contains(limits, l => l.Code == RuleCode.FirstDayTime);
    }

    [Fact]
    public void A_limit_of_time_counts_every_back_to_back_that_it_holds()
    {
        var block = (Requests.UltraLadies50K with { Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(120) } }).Planned();
        var pairs = block.Weeks.Select(w => w.Pair).OfType<PairDraft>().ToList();
        var held = pairs.Where(p => p.First.Distance.Meters + block.Step.Meters > 120 * 60 / Requests.UltraLadies50K.TrailPace.SecondsPerKilometer * 1000).ToList();
        Assert.Equal(held.Count, block.LimitsThatBound.Single(l => l.Code == RuleCode.FirstDayTime).Weeks);
        Assert.True(held.Count > 1 && held.TrueForAll(p => p.First.Why[0].Code == RuleCode.FirstDayTime));
    }

    [Fact]
    public void The_first_reason_of_a_day_is_a_limit_only_where_one_step_more_would_break_it() =>
        Requests.Any.Sample(
            request =>
            {
                if (BlockPlanner.Plan(request).Plan is { } block)
                {
                    foreach (var first in block.Weeks.SelectMany(w => w.Sessions).Select(s => s.Why[0]).Where(w => w.Code is RuleCode.FirstDayTime or RuleCode.SessionSpike or RuleCode.OtherDayTime))
                    {
                        Assert.True(first.Value!.Value.Meters + (2 * block.Step.Meters) > first.Limit!.Value.Meters, $"{first}");
                    }
                }
            },
            iter: 3000);

    [Fact]
    public void Back_to_backs_that_are_large_enough_already_stay_and_say_so()
    {
        var request = Requests.UltraLadies50K with
        {
            StartDate = new DateOnly(2027, 1, 4),
            Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromKilometers(50), null),
            Cadence = Cadence.EveryThirdWeek,
            Current = new Fitness(Distance.FromMiles(80), Distance.FromMiles(22), Distance.FromMiles(36)),
            RunDaysPerWeek = 6,
            TrailPace = new Pace(340),
            Target = Target.FromGoal,
            Limits = MovedLimits.AsShipped,
        };
        var pairs = request.Planned().Weeks.Select(w => w.Pair).OfType<PairDraft>().ToList();
        Assert.All(pairs, p => Assert.Equal(36, p.Total.In(DistanceUnit.Mile), 3));
        foreach (var pair in pairs)
        {
            var path = Assert.Single(pair.First.Why, w => w.Code == RuleCode.PairPath);
            Assert.Equal(0, path.Factor);
            Assert.NotNull(path.Reference);
            var ratio = Assert.Single(pair.First.Why, w => w.Code == RuleCode.RatioPath);
            Assert.Equal((null, null), (ratio.From, ratio.To));
        }
    }

    [Fact]
    public void The_first_weeks_are_told_to_have_one_long_day_only_where_they_have_no_pair() => Requests.Any.Sample(
        request =>
        {
            var weeks = BlockPlanner.Plan(request).Plan?.Weeks.Take(Rules.FirstWeeks.Count).ToList() ?? [];
            Assert.False(weeks.Exists(week => week.Pair is not null) && weeks.SelectMany(week => week.Sessions).SelectMany(day => day.Why).Any(why => why.Code == RuleCode.FirstWeeks));
        },
        iter: 500);

    [Fact]
    public void Rest_says_why_it_is_rest()
    {
        var weeks = Requests.UltraLadies50K.Planned().Weeks;
        Assert.Equal(RuleCode.DayAfterPair, weeks[1].Sessions[0].Why[0].Code);
        Assert.Equal(RuleCode.EveOfPair, weeks[0].Sessions[4].Why[0].Code);
        Assert.Equal(RuleCode.EveOfRace, weeks[^1].Sessions[^2].Why[0].Code);
        Assert.Equal(RuleCode.RunDays, weeks[1].Sessions[4].Why[0].Code);
    }

    [Fact]
    public void Rest_in_the_week_of_a_race_on_the_way_says_that_it_is_for_the_race()
    {
        var request = Requests.UltraLadies50K with
        {
            RunDaysPerWeek = 4,
            Races = [new OtherRace("Half", new DateOnly(2026, 8, 2), Distance.FromKilometers(21.1), null, RaceEffort.Raced)],
        };
        var week = request.Planned().Weeks.Single(week => week.Sessions.Any(day => day.RaceName is not null));
        var rests = week.Sessions.Where(day => !day.Kind.IsOnFoot).Select(day => day.Why[0].Code).ToHashSet();
        Assert.DoesNotContain(RuleCode.MinimumRun, rests);
        Assert.Contains(RuleCode.RaceCountdown, rests);
        Assert.Contains(RuleCode.WeekOfOtherRace, rests);
    }

    [Fact]
    public void A_medium_long_run_is_measured_by_its_own_time()
    {
        var request = Requests.UltraLadies50K with
        {
            RunDaysPerWeek = 3,
            TrailPace = new Pace(445),
            Limits = new MovedLimits { WeekShare = 0.75, WeekRamp = 0.15, SessionSpike = 0.15, PairGrowth = 0.25 },
        };
        var full = request.Planned().Weeks.Where(week => week.Pair?.First.Why[0].Code == RuleCode.DaysFull).ToList();
        Assert.NotEmpty(full);
        Assert.All(full, week => Assert.Equal(RuleCode.MediumLongTime, week.Sessions.Single(day => day.Kind.IsOnFoot && !day.Kind.IsPairDay).Why[0].Code));
    }

    private static IEnumerable<SessionDraft> Sessions(BlockRequest request) =>
        BlockPlanner.Plan(request).Plan?.Weeks.SelectMany(w => w.Sessions) ?? [];
}
