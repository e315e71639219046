using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class BlockedWeeksTests
{
    private const double Tolerance = 0.001;

    /// <summary>Forty miles a week, 20 weeks before a hilly fifty-miler.</summary>
    private static readonly BlockRequest Runner = Requests.UltraLadies50K with
    {
        Name = "50 miles",
        StartDate = new DateOnly(2027, 1, 4),
        Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromMiles(50), Climb.FromMeters(2000)),
        Current = new Fitness(Distance.FromMiles(40), Distance.FromMiles(15), Distance.FromMiles(22)),
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(447),
        Target = Target.FromGoal,
    };

    public static TheoryData<int, int> Breaks
    {
        get
        {
            var breaks = new TheoryData<int, int>();
            foreach (int days in (int[])[7, 14, 21])
            {
                for (int week = 0; (week * 7) + days <= 133; week++)
                {
                    breaks.Add(days, week);
                }
            }

            return breaks;
        }
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void After_weeks_off_the_runner_starts_again_from_the_last_week_that_was_run(int days, int week)
    {
        var request = Off(week * 7, days);
        var block = request.Planned();
        var miles = block.Weeks.Select(Miles).ToArray();
        int back = week + (days / 7);
        double largest = week == 0 ? 40 : miles[..week].TakeLast(4).Append(week < 4 ? 40 : 0).Max();
        double share = days < 8 ? 0.90 : days < 15 ? 0.75 : 0.60;

        Assert.All(Enumerable.Range(0, miles.Length), w => Assert.Equal(w >= week && w < back, miles[w] == 0));
        for (int w = back; w < miles.Length && share < 1; w++, share *= 1.15)
        {
            Assert.True(miles[w] <= (largest * share) + Tolerance, $"{miles[w]} miles in week {w + 1} after {largest}");
        }

        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_block_with_weeks_off_is_feasible_only_with_a_pair_in_its_last_nine_weeks(int days, int week)
    {
        var block = Off(week * 7, days).Planned();
        var pairs = block.Weeks.Select(w => w.Pair).OfType<PairDraft>().Where(p => p.Second.Date >= new DateOnly(2027, 5, 22).AddDays(-63)).ToList();

        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Max(p => p.Total.Meters), block.PairTarget.Reached.Meters, 3);
        Assert.Equal(pairs.Any(p => p.Total.Meters >= (0.85 * 39 * Distance.MetersPerMile) - 1), block.IsFeasible);
        Assert.Contains(block.Weeks.Skip(week + (days / 7)), w => Miles(w) > 0);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(14, 2)]
    [InlineData(21, 3)]
    public void No_pair_and_no_step_back_come_right_after_weeks_off(int days, int weeksWithout)
    {
        for (int week = 2; week < 10; week++)
        {
            var weeks = Off(week * 7, days).Planned().Weeks.Skip(week + (days / 7)).ToList();
            Assert.All(weeks.Take(2), w => Assert.NotEqual(WeekKind.StepBack, w.Kind));
            Assert.All(weeks.Take(weeksWithout), w => Assert.Null(w.Pair));
        }
    }

    [Fact]
    public void The_first_weeks_back_say_that_they_start_again_after_time_off()
    {
        var block = Off(56, 14).Planned();
        var before = block.Weeks[7];
        var first = Assert.Single(block.Weeks[10].Sessions, s => s.Kind == SessionKind.Long).Why;

        var restart = first.Where(w => w is { Code: RuleCode.ComeBack, Role: ReasonRole.SetBy }).ToList();
        Assert.All(restart, w => Assert.Equal((Basis.CoachRule, 0.75, 13), (w.Basis, w.Factor, w.Count)));
        Assert.Contains(restart, w => Math.Abs(w.Reference!.Value.Meters - before.Distance.Meters) < 1);
        Assert.Contains(first, w => w is { Code: RuleCode.PairAfterBreak, Count: 14 });
        Assert.All(block.Weeks[8].Sessions.Skip(1), s => Assert.Equal(RuleCode.BlockedDay, s.Why[0].Code));
    }

    [Fact]
    public void Five_blocked_days_of_a_week_are_no_base_for_the_step_back_after_it()
    {
        var weeks = Off(28, 5).Planned().Weeks;
        Assert.InRange(Miles(weeks[4]), 10, 40);
        Assert.Equal(WeekKind.StepBack, weeks[5].Kind);
        Assert.InRange(Miles(weeks[5]) / Miles(weeks[3]), 0.6, 0.75);
    }

    [Fact]
    public void A_taper_week_without_a_free_day_does_not_empty_the_weeks_after_it()
    {
        var weeks = Off(17 * 7, 7).Planned().Weeks;
        Assert.Equal([WeekKind.Taper, WeekKind.Taper, WeekKind.Race], weeks.Skip(17).Select(w => w.Kind));
        Assert.Equal(0, Miles(weeks[17]));
        Assert.InRange(Miles(weeks[18]) / 60, 0.40, 0.50);
        Assert.InRange(Miles(weeks[19]), 4, 0.12 * 60);
    }

    [Fact]
    public void A_plan_in_which_a_week_would_have_no_running_is_refused_in_words()
    {
        var request = Off(14, 21) with { Current = new Fitness(Distance.FromMiles(3), Distance.FromMiles(2), null) };
        var impossible = Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(request));

        var problem = Assert.Single(impossible.Problems);
        Assert.Equal("blockedDates", problem.Field);
        Assert.Equal(RequestProblemCode.EmptyWeekFromBlockedDays, problem.Code);
        Assert.NotNull(problem.EmptyWeek);
        Assert.Empty(BlockPlanner.AlternativesTo(request));
    }

    [Fact]
    public void A_base_so_small_that_a_step_back_week_would_be_empty_is_refused_in_words()
    {
        var request = Runner with { Current = new Fitness(Distance.FromMiles(2), Distance.FromMiles(2), null), Target = new Target(Distance.FromMiles(4), null) };
        var impossible = Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(request));
        Assert.Equal("current.weeklyDistanceMeters", Assert.Single(impossible.Problems).Field);
    }

    private static BlockRequest Off(int from, int days) => Runner with { BlockedDates = [.. Enumerable.Range(from, days).Select(Runner.StartDate.AddDays)] };

    private static double Miles(WeekDraft week) => Math.Round(week.Distance.In(DistanceUnit.Mile), 6);
}
