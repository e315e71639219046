using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

public sealed class TrainingCalendarTests
{
    private static readonly DateOnly LastPair = new(2026, 9, 12);

    [Fact]
    public void Weeks_start_the_day_after_the_pair()
    {
        var block = (Requests.UltraLadies50K with { FirstDay = DayOfWeek.Sunday, StartDate = new DateOnly(2026, 5, 14) }).Planned();
        Assert.Equal(new DateOnly(2026, 5, 19), block.StartDate);
        Assert.All(block.Weeks, w => Assert.Equal(DayOfWeek.Tuesday, w.StartDate.DayOfWeek));
    }

    [Fact]
    public void Kinds_are_read_backwards_from_the_last_pair()
    {
        Assert.Equal(
            [WeekKind.Pair, WeekKind.StepBack, WeekKind.Pair, WeekKind.Taper, WeekKind.Taper, WeekKind.Race],
            LastKinds(Cadence.EverySecondWeek, 6));
        Assert.Equal([WeekKind.Pair, WeekKind.StepBack, WeekKind.Long, WeekKind.Pair], LastKinds(Cadence.EveryThirdWeek, 7).Take(4));
        Assert.Equal([WeekKind.Pair, WeekKind.StepBack, WeekKind.Pair, WeekKind.Long, WeekKind.Pair], LastKinds(Cadence.TwoInFour, 8).Take(5));
    }

    [Fact]
    public void A_runner_new_to_two_long_days_has_no_pair_in_the_first_two_weeks()
    {
        var request = Requests.UltraLadies50K with { Current = Requests.UltraLadies50K.Current with { LargestTwoDay = null } };
        Assert.All(request.Planned().Weeks.Take(2), w => Assert.Null(w.Pair));
        Assert.NotNull(Requests.UltraLadies50K.Planned().Weeks[0].Pair);
    }

    [Fact]
    public void Phases_follow_the_pairs()
    {
        var weeks = (Requests.EightAndThree).Planned().Weeks;
        Assert.Equal([Phase.Base, Phase.Build, Phase.Peak, Phase.Taper, Phase.Race], weeks.Select(w => w.Phase).Distinct());
        Assert.Equal(3, weeks.Count(w => w is { Phase: Phase.Peak, Kind: WeekKind.Pair }));
        Assert.Equal(Phase.Build, weeks.First(w => w.Pair is not null).Phase);
    }

    [Fact]
    public void Without_a_race_the_block_ends_with_the_step_back_week_after_the_pair()
    {
        var request = Requests.UltraLadies50K.WithoutRace(LastPair, Distance.FromMiles(36));
        var block = request.Planned();

        Assert.Equal(LastPair, block.Weeks[^2].Pair!.First.Date);
        Assert.Equal(WeekKind.StepBack, block.Weeks[^1].Kind);
        Assert.Equal(LastPair.AddDays(8), block.EndDate);
        Assert.DoesNotContain(block.Weeks, w => w.Kind is WeekKind.Taper or WeekKind.Race);
        Assert.True(block.IsFeasible);
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Fact]
    public void A_pair_with_a_blocked_day_becomes_one_long_run_on_the_free_day()
    {
        var blocked = new DateOnly(2026, 7, 18);
        var request = Requests.UltraLadies50K with { BlockedDates = [blocked] };
        var week = request.Planned().Weeks.Single(w => w.Sessions.Any(s => s.Date == blocked));

        Assert.Null(week.Pair);
        Assert.Equal(SessionKind.Rest, week.Sessions[5].Kind);
        Assert.Equal(RuleCode.BlockedDay, week.Sessions[5].Why[0].Code);
        Assert.Equal(SessionKind.Long, week.Sessions[6].Kind);
    }

    [Fact]
    public void A_blocked_mid_week_day_moves_to_a_free_one()
    {
        var blocked = new DateOnly(2026, 7, 15);
        var week = (Requests.UltraLadies50K with { BlockedDates = [blocked] }).Planned().Weeks.Single(w => w.Sessions.Any(s => s.Date == blocked));

        Assert.Equal(SessionKind.Rest, week.Sessions[2].Kind);
        Assert.NotEqual(SessionKind.Rest, week.Sessions[4].Kind);
        Assert.True(Requests.UltraLadies50K.TrailPace.For(week.Sessions[4].Distance) <= Duration.FromMinutes(40));
        Assert.NotNull(week.Pair);
    }

    [Fact]
    public void Where_the_last_weekend_is_blocked_the_last_pair_comes_a_week_earlier_at_most()
    {
        var request = Requests.UltraLadies50K with { BlockedDates = [LastPair] };
        var block = request.Planned();
        Assert.True(block.Weeks.Last(w => w.Pair is not null).Pair!.First.Date >= LastPair.AddDays(-7));
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Fact]
    public void A_holiday_of_three_weeks_is_survived()
    {
        var request = Requests.UltraLadies50K with { BlockedDates = [.. Enumerable.Range(50, 21).Select(Requests.UltraLadies50K.StartDate.AddDays)] };
        Assert.Empty(BlockInvariants.Broken(request.Planned(), request));
    }

    [Fact]
    public void Blocks_across_a_leap_day_and_a_new_year_hold()
    {
        var request = Requests.UltraLadies50K with
        {
            StartDate = new DateOnly(2027, 10, 18),
            Goal = new Goal.Race(new DateOnly(2028, 3, 4), Distance.FromKilometers(50), null),
        };
        var block = request.Planned();
        Assert.Contains(block.Weeks.SelectMany(w => w.Sessions), s => s.Date == new DateOnly(2028, 2, 29));
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Theory]
    [InlineData(DayOfWeek.Sunday)]
    [InlineData(DayOfWeek.Monday)]
    [InlineData(DayOfWeek.Tuesday)]
    [InlineData(DayOfWeek.Wednesday)]
    [InlineData(DayOfWeek.Thursday)]
    [InlineData(DayOfWeek.Friday)]
    [InlineData(DayOfWeek.Saturday)]
    public void Any_two_days_in_a_row_can_be_the_pair(DayOfWeek first)
    {
        var request = Requests.UltraLadies50K with { FirstDay = first };
        var block = request.Planned();
        var pairs = block.Weeks.Select(w => w.Pair).OfType<PairDraft>().ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(first, pair.First.Date.DayOfWeek));
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    private static IEnumerable<WeekKind> LastKinds(Cadence cadence, int count) =>
        (Requests.UltraLadies50K with { Cadence = cadence }).Planned().Weeks.TakeLast(count).Select(w => w.Kind);
}
