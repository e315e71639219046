using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>Runners of all kinds, with what a coach would accept.</summary>
public sealed class CoachRunnersTests
{
    private static readonly BlockRequest R0 = CoachCases.R0;
    private static readonly DateOnly RaceDay = new(2027, 5, 22);

    public static TheoryData<int, int> ThreeToSixDays
    {
        get
        {
            var data = new TheoryData<int, int>();
            // More than these hold in their days at twelve minutes a mile is told, and no matter of this test.
            foreach (var (days, most) in (ReadOnlySpan<(int, int)>)[(3, 25), (4, 45), (5, 55), (6, 55)])
            {
                foreach (int weekly in (int[])[25, 30, 35, 45, 55])
                {
                    if (weekly <= most)
                    {
                        data.Add(days, weekly);
                    }
                }
            }

            return data;
        }
    }

    [Fact]
    public void P1_runs_on_four_weekdays_only()
    {
        var closed = new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday };
        var block = (R0.Before(RaceDay, CoachCases.FiftyKilometers).Running(30, 12) with
        {
            RunDaysPerWeek = 4,
            Availability = new Availability { Weekdays = closed.ToDictionary(day => day, _ => 0) },
        }).Planned();
        Assert.All(block.Weeks.SelectMany(w => w.Sessions).Where(s => s.Miles() > 0), s => Assert.DoesNotContain(s.Date.DayOfWeek, closed));
        var easy = block.FullWeeks().Select(w => w.Sessions.Take(5).Where(s => s.Miles() > 0).Select(s => s.Miles()).ToList()).Where(runs => runs.Count == 2).ToList();
        Assert.True(easy.Count(runs => runs.Min() <= 0.84 * runs.Max()) > easy.Count / 2, string.Join(" ", easy.Select(runs => $"{runs[0]}+{runs[1]}")));
        Assert.True(block.Pairs()[0].Total.In(DistanceUnit.Mile) >= 0.95 * TwoDaysBefore(block, block.Pairs()[0]));
    }

    [Fact]
    public void P4_flatlander_before_a_mountain_race()
    {
        var request = R0 with
        {
            Unit = DistanceUnit.Kilometre,
            RunDaysPerWeek = 6,
            Cadence = Cadence.TwoInFour,
            Current = new Fitness(Distance.FromKilometers(80), Distance.FromKilometers(28), null) { WeeklyAscent = Climb.FromMeters(400) },
            Goal = new Goal.Race(R0.StartDate.AddDays((29 * 7) - 2), Distance.FromKilometers(171), Climb.FromMeters(10_000)),
        };
        var block = request.Planned();
        var climbs = block.Weeks.Select(w => w.Ascent.Meters).ToList();
        Assert.True(climbs[0] <= 500, $"{climbs[0]} m in the first week");
        for (int week = 1; week < climbs.Count; week++)
        {
            double most = climbs.Take(week).TakeLast(4).Append(week < 4 ? 400 : 0).Max();
            Assert.True(climbs[week] <= Math.Max(1.10 * most, most + 100) + 1, $"{climbs[week]} m in week {week + 1} after {most}");
        }

        Assert.Contains(block.Notices, notice => notice.Code == PlanNoticeCode.ClimbShort);
    }

    [Fact]
    public void P7_bone_stress_sixteen_weeks_before_a_50K()
    {
        var block = (R0.Before(new DateOnly(2027, 4, 24), CoachCases.FiftyKilometers).Running(5, 2) with { RunDaysPerWeek = 3 }).Planned();
        Assert.False(block.PairTarget.Reached.Meters >= 0.5 * block.PairTarget.Asked.Meters);
        var longs = block.FullWeeks().Select(w => w.LongestMiles()).ToList();
        Assert.True(longs[1] > 2 && longs[^1] > longs[1], string.Join(" ", longs));
    }

    [Fact]
    public void P9_a_parent_with_three_running_days()
    {
        var request = R0.Before(RaceDay, CoachCases.FiftyKilometers).Running(25, 10) with { RunDaysPerWeek = 3 };
        var block = request.Planned();
        Assert.All(block.FullWeeks(), w => Assert.True(w.Miles() >= 23.75, $"week {w.Number} holds {w.Miles()}"));
        Assert.Contains(block.FullWeeks(), w => w.Miles() >= 25);
        Assert.True(block.FullWeeks().Max(w => w.LongestMiles()) >= 20);
    }

    [Theory]
    [MemberData(nameof(ThreeToSixDays))]
    public void P9_full_weeks_hold_what_the_runner_does_today(int days, int weekly)
    {
        var request = R0.Running(weekly, Math.Round(0.38 * weekly)) with { RunDaysPerWeek = days };
        var block = request.Planned();
        Assert.All(block.FullWeeks(), w => Assert.True(w.Miles() >= (0.95 * weekly) - 0.5, $"week {w.Number} holds {w.Miles()}"));
        Assert.Contains(block.FullWeeks(), w => w.Miles() >= weekly - 0.5);
    }

    [Fact]
    public void P15_eight_hours_a_week()
    {
        var request = R0 with { Limits = MovedLimits.AsShipped with { Week = Duration.FromMinutes(480) } };
        var block = request.Planned();
        Assert.All(block.Weeks, w => Assert.True(request.TrailPace.For(w.Distance).Minutes <= 480, $"week {w.Number} takes {request.TrailPace.For(w.Distance).Minutes} minutes at training pace"));
        Assert.Contains(BlockPlanner.AlternativesTo(request), way => way.Change.ToString().Contains("Week", StringComparison.Ordinal));
    }

    [Fact]
    public void P16_a_beginner_thirty_weeks_before_a_50K()
    {
        var block = (R0.Before(new DateOnly(2027, 7, 31), CoachCases.FiftyKilometers).Running(15, 6) with { RunDaysPerWeek = 4 }).Planned();
        var full = block.FullWeeks().ToList();
        Assert.All(full.Where(w => w.Miles() < 20), w => Assert.DoesNotContain(w.Sessions, s => s.Kind == SessionKind.Quality));
        var hard = full.Where(w => w.Miles() is >= 20 and < 30).Select(w => w.Sessions.Any(s => s.Kind == SessionKind.Quality)).ToList();
        Assert.DoesNotContain(hard.Zip(hard.Skip(1)), pair => pair.First && pair.Second);
        for (int week = 1; week < block.Weeks.Count; week++)
        {
            if (block.Weeks[week] is { Kind: WeekKind.StepBack, Role: null } back)
            {
                Assert.True(back.Miles() >= (0.60 * block.Weeks[week - 1].Miles()) - 0.25, $"week {back.Number} holds {back.Miles()} after {block.Weeks[week - 1].Miles()}");
            }
        }
    }

    [Fact]
    public void P17_kilometers_with_the_pair_on_wednesday_and_thursday()
    {
        var request = R0 with
        {
            Unit = DistanceUnit.Kilometre,
            FirstDay = DayOfWeek.Wednesday,
            Current = new Fitness(Distance.FromKilometers(55), Distance.FromKilometers(20), null),
            Goal = new Goal.Race(RaceDay, CoachCases.FiftyKilometers, null),
        };
        var block = request.Planned();
        double needed = Math.Max(55_000, block.PairTarget.Asked.Meters / 0.65);
        Assert.True(block.Weeks.Max(w => w.Distance.Meters) <= (1.05 * needed) + 500);
        var smaller = (request with { Target = request.Target with { PeakWeek = new Distance(needed) } }).Planned();
        Assert.True(block.PairTarget.Reached.Meters >= smaller.PairTarget.Reached.Meters - 500);
        Assert.All(block.Pairs(), p => Assert.Equal(DayOfWeek.Wednesday, p.First.Date.DayOfWeek));
    }

    [Fact]
    public void P20_a_pair_of_thirty_by_a_date()
    {
        var block = (R0.Running(30, 12) with { Goal = new Goal.PairBy(RaceDay, Distance.FromMiles(30)) }).Planned();
        Assert.True(block.Weeks.Max(w => w.Miles()) <= (1.05 * 46.2) + 0.5);
        Assert.True(block.Pairs()[0].Total.In(DistanceUnit.Mile) >= (0.95 * TwoDaysBefore(block, block.Pairs()[0])) - 0.5);
    }

    [Fact]
    public void P21_ninety_miles_a_week_before_a_hundred_miles()
    {
        var block = (R0.Before(RaceDay, Distance.FromMiles(100)).Running(90, 30, 45) with { RunDaysPerWeek = 6 }).Planned();
        var full = block.FullWeeks().ToList();
        Assert.Equal(1, full[0].Number);
        Assert.All(full, w => Assert.True(w.Miles() >= 85, $"week {w.Number} holds {w.Miles()}"));
        double longest = 0;
        foreach (var week in full)
        {
            Assert.True(week.LongestMiles() >= (0.95 * longest) - 0.5, $"week {week.Number} has {week.LongestMiles()} after {longest}");
            longest = Math.Max(longest, week.LongestMiles());
        }
    }

    private static double TwoDaysBefore(BlockDraft block, PairDraft pair)
    {
        var days = block.Weeks.SelectMany(w => w.Sessions).TakeWhile(s => s != pair.First).ToList();
        return days.Zip(days.Skip(1), (a, b) => a.Miles() + b.Miles()).DefaultIfEmpty().Max();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_small_recovery_week_is_from_three_fifths_to_three_quarters_of_the_week_before_where_one_run_more_is_not_too_much(int runDays)
    {
        int held = 0;
        foreach (double weekly in (double[])[8, 10, 12.5, 15, 20, 25])
        {
            foreach (var cadence in (Cadence[])[Cadence.EverySecondWeek, Cadence.EveryThirdWeek])
            {
                var block = (Requests.FarTooSoon with
                {
                    Goal = new Goal.Race(new DateOnly(2026, 12, 5), Distance.FromKilometers(25), null),
                    Current = new Fitness(Distance.FromKilometers(weekly), Distance.FromKilometers(weekly * 0.4), null),
                    RunDaysPerWeek = runDays,
                    Cadence = cadence,
                }).Planned();
                foreach (var (before, week) in block.Weeks.Zip(block.Weeks.Skip(1)).Where(two => two.Second.Kind == WeekKind.StepBack))
                {
                    double share = week.Distance / before.Distance;
                    bool isOneMoreTooMuch = week.Distance + Distance.FromKilometers(3) > before.Distance * 0.75;
                    Assert.True(share <= 0.75 + 1e-6 && (share >= 0.60 - 1e-6 || isOneMoreTooMuch), $"{runDays} days, {weekly} km: {week.Distance} after {before.Distance}");
                    held += share >= 0.60 ? 1 : 0;
                }
            }
        }

        Assert.True(held > 40, $"only {held}");
    }
}
