using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class PairShapeTests
{
    private static readonly BlockRequest ShorterThenLonger = Requests.UltraLadies50K with { Shape = PairShape.LongerSecond };

    /// <summary>A hilly hundred kilometers over three days, trained for on Friday, Saturday and Sunday.</summary>
    private static readonly BlockRequest StageRace = Requests.HillyFiftyMiles with
    {
        Goal = new Goal.Race(new DateOnly(2027, 6, 11), Distance.FromKilometers(100), Climb.FromMeters(4200)),
        FirstDay = DayOfWeek.Friday,
        Shape = PairShape.ThreeDays,
    };

    [Fact]
    public void In_Higdons_order_Saturday_is_the_shorter_day_and_Sunday_the_longer()
    {
        var block = ShorterThenLonger.Planned();
        var pairs = Pairs(block);

        Assert.All(pairs, p => Assert.Equal((DayOfWeek.Saturday, DayOfWeek.Sunday), (p.First.Date.DayOfWeek, p.Second.Date.DayOfWeek)));
        Assert.All(pairs, p => Assert.Same(p.Second, p.Longer));
        Assert.All(pairs, p => Assert.InRange(p.Ratio, 0.30, 0.75));
        Assert.All(pairs, p => Assert.Equal((Intensity.Easy, Intensity.Moderate), (p.First.Effort!.Intensity, p.Second.Effort!.Intensity)));
        Assert.All(pairs, p => Assert.Null(p.Third));
        Assert.Empty(BlockInvariants.Broken(block, ShorterThenLonger));
    }

    [Fact]
    public void The_order_of_the_days_changes_neither_the_weeks_nor_how_far_the_pair_gets()
    {
        var usual = Requests.UltraLadies50K.Planned();
        var turned = ShorterThenLonger.Planned();

        Assert.Equal(
            usual.Weeks.Select(w => (w.StartDate, w.Kind, Math.Round(w.Distance.Meters))),
            turned.Weeks.Select(w => (w.StartDate, w.Kind, Math.Round(w.Distance.Meters))));
        Assert.Equal(Pairs(usual).Select(p => (p.First.Distance, p.Second.Distance)), Pairs(turned).Select(p => (p.Second.Distance, p.First.Distance)));
        Assert.Equal(usual.PairTarget, turned.PairTarget);
        Assert.All(
            usual.Weeks.Zip(turned.Weeks).Where(w => w.First.Pair is null),
            w => Assert.Equal(w.First.Sessions.Select(s => (s.Kind, s.Distance)), w.Second.Sessions.Select(s => (s.Kind, s.Distance))));
    }

    [Fact]
    public void In_Higdons_order_each_day_gives_the_reasons_of_its_part()
    {
        var pair = Pairs(ShorterThenLonger.Planned())[^1];

        Assert.Equal(RuleCode.PairPath, pair.Second.Why[0].Code);
        Assert.Contains(pair.Second.Why, w => w is { Code: RuleCode.SessionSpike, Role: ReasonRole.WouldAllow } && w.Value == pair.Second.Distance);
        Assert.Contains(pair.Second.Why, w => w.Code == RuleCode.FirstDayTime);
        Assert.Contains(pair.Second.Why, w => w is { Code: RuleCode.LastPair, Count: 20 });
        Assert.Equal((RuleCode.RatioPath, ReasonRole.SetBy), (pair.First.Why[0].Code, pair.First.Why[0].Role));
        Assert.Contains(pair.First.Why, w => w.Code == RuleCode.RatioMost && w.Reference == pair.Second.Distance);
        Assert.Contains(pair.First.Why, w => w.Code == RuleCode.SecondDayTime);
        Assert.All([pair.First, pair.Second], s => Assert.Contains(s.Why, w => w is { Code: RuleCode.LongerSecond, Role: ReasonRole.Shapes }));
    }

    [Fact]
    public void Time_caps_go_with_the_longer_and_the_shorter_day_and_not_with_their_order()
    {
        var request = ShorterThenLonger with
        {
            Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(200), SecondDay = Duration.FromMinutes(60) },
        };
        var pairs = Pairs(request.Planned());

        Assert.InRange(pairs.Max(p => request.TrailPace.For(p.First.Distance).Minutes), 50, 60);
        Assert.InRange(pairs.Max(p => request.TrailPace.For(p.Second.Distance).Minutes), 190, 200);
        Assert.Contains(pairs[^1].First.Why, w => w is { Code: RuleCode.SecondDayTime, Role: ReasonRole.SetBy });
    }

    [Fact]
    public void Before_a_stage_race_an_easy_third_day_follows_the_pair()
    {
        var block = StageRace.Planned();
        var largest = Pairs(block)[^1];
        var third = largest.Third!;

        Assert.Equal(
            [DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday],
            new[] { largest.First, largest.Second, third }.Select(s => s.Date.DayOfWeek));
        Assert.Equal((SessionKind.Easy, Intensity.Easy), (third.Kind, third.Effort!.Intensity));
        Assert.InRange(third.Distance / largest.Second.Distance, 0.40, 0.50);
        Assert.Equal(largest.First.Distance + largest.Second.Distance, largest.Total);
        Assert.True(largest.Total + third.Distance < largest.Week);
        Assert.Equal((RuleCode.ThirdDay, ReasonRole.SetBy, Basis.Estimate), (third.Why[0].Code, third.Why[0].Role, third.Why[0].Basis));
        Assert.Contains(third.Why, w => w.Code == RuleCode.LastPair && w.Count >= 18);
        Assert.Empty(BlockInvariants.Broken(block, StageRace));
    }

    [Fact]
    public void With_a_third_day_weeks_start_on_the_day_of_rest_after_it()
    {
        var weeks = StageRace.Planned().Weeks;

        Assert.All(weeks, w => Assert.Equal((DayOfWeek.Monday, SessionKind.Rest), (w.StartDate.DayOfWeek, w.Sessions[0].Kind)));
        Assert.All(weeks.Zip(weeks.Skip(1)).Where(w => w.First.Pair is not null), w => Assert.Equal(RuleCode.DayAfterPair, w.Second.Sessions[0].Why[0].Code));
        Assert.All(weeks.Where(w => w.Pair is not null), w => Assert.True(
            w.Sessions[3].Why[0].Code is RuleCode.EveOfPair or RuleCode.EveOfPairTime && StageRace.TrailPace.For(w.Sessions[3].Distance).Minutes <= 40));
        Assert.All(weeks.Where(w => w.Kind == WeekKind.Long), w => Assert.Equal(DayOfWeek.Friday, w.Sessions.Single(s => s.Kind == SessionKind.Long).Date.DayOfWeek));
    }

    [Fact]
    public void A_third_day_not_worth_running_is_rest_and_says_so()
    {
        var request = StageRace with { Current = new Fitness(Distance.FromMiles(20), Distance.FromMiles(7), Distance.FromMiles(10)) };
        var block = request.Planned();
        var first = block.Weeks.First(w => w.Pair is not null);

        Assert.Null(first.Pair!.Third);
        Assert.Equal((SessionKind.Rest, RuleCode.ThirdDay), (first.Sessions[6].Kind, first.Sessions[6].Why[0].Code));
        Assert.NotNull(Pairs(block)[^1].Third);
    }

    [Fact]
    public void A_blocked_third_day_leaves_the_pair()
    {
        var blocked = Pairs(StageRace.Planned())[0].Third!.Date;
        var request = StageRace with { BlockedDates = [blocked] };
        var block = request.Planned();
        var week = block.Weeks.Single(w => w.Sessions.Any(s => s.Date == blocked));

        Assert.NotNull(week.Pair);
        Assert.Null(week.Pair.Third);
        Assert.Equal(RuleCode.BlockedDay, week.Sessions[6].Why[0].Code);
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Fact]
    public void A_third_day_needs_a_fourth_run_in_the_week()
    {
        var refused = Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(StageRace with { RunDaysPerWeek = 3 }));
        Assert.Equal(["pairShape"], refused.Problems.Select(p => p.Field));
        Assert.NotNull(BlockPlanner.Plan(StageRace with { RunDaysPerWeek = 4 }).Plan);
    }

    [Fact]
    public void A_pair_by_a_date_ends_eight_days_after_its_first_day_and_nine_with_a_third()
    {
        var by = Requests.UltraLadies50K.WithoutRace(new DateOnly(2026, 9, 12), Distance.FromMiles(36));

        Assert.Equal(new DateOnly(2026, 9, 20), (by with { Shape = PairShape.LongerSecond }).Planned().EndDate);
        Assert.Equal(new DateOnly(2026, 9, 21), (by with { Shape = PairShape.ThreeDays }).Planned().EndDate);
    }

    private static List<PairDraft> Pairs(BlockDraft block) => [.. block.Weeks.Select(w => w.Pair).OfType<PairDraft>()];
}
