using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>What becomes of a kept block, with what a coach would accept.</summary>
public sealed class CoachLivesTests
{
    private static readonly StandingPlan Plan = CoachCases.R0.Standing();

    [Fact]
    public void L1_both_days_of_a_pair_missed_are_no_time_off()
    {
        var pair = Plan.Sessions.First(d => d.Kind == SessionKind.PairFirst && d.Date > new DateOnly(2027, 2, 20));
        var today = pair.Date.AddDays(3);
        var outcome = Replanner.Propose(Plan, Plan.RunBefore(today, d => d.Date == pair.Date || d.Date == pair.Date.AddDays(1)), [], today);
        Assert.DoesNotContain(CausesOf(outcome), cause => cause.Kind == CauseKind.TimeOff);
        var next = Plan.Sessions.First(d => d.Kind == SessionKind.PairFirst && d.Date > today);
        var then = Then(outcome);
        Assert.Equal(SessionKind.PairFirst, then.OnlySessionOn(next.Date)!.Kind);
        Assert.True(then.OnlySessionOn(next.Date)!.Distance <= next.Distance);
    }

    [Fact]
    public void L2_two_weeks_of_flu_are_thirteen_days_off()
    {
        var (from, today) = (new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 15));
        var outcome = Replanner.Propose(Plan, Plan.RunBefore(today, d => d.Date >= from), [], today);
        var off = Assert.Single(CausesOf(outcome), cause => cause.Kind == CauseKind.TimeOff).TimeOff!;
        Assert.Equal((13, 0.75), (off.Days, off.Factor));
        var then = Then(outcome);
        double before = Plan.Weeks.Where(w => w.StartDate < from).TakeLast(4).Max(Miles);
        var back = then.Weeks.Where(w => w.StartDate >= today).Take(2).ToList();
        Assert.InRange(Miles(back[0]) / before, 0.65, 0.76);
        Assert.All(back, w => Assert.NotEqual(WeekKind.StepBack, w.Kind));
        double last = then.Sessions.Where(d => d.Kind == SessionKind.PairFirst && d.Date > today).Select(d => Pair(then, d)).Last();
        double largest = Plan.Sessions.Where(d => d.Kind == SessionKind.PairFirst && d.Date < from).Max(d => Pair(Plan, d));
        Assert.True(last >= 0.90 * largest, $"{last} after {largest}");
    }

    [Fact]
    public void L3_an_ankle_at_four_takes_the_hard_part_first_and_then_length()
    {
        var week = Plan.Weeks.Last(w => w.Sessions.Any(d => d.Kind == SessionKind.PairFirst) && w.StartDate < new DateOnly(2027, 4, 10));
        var today = week.StartDate.AddDays(1);
        var then = Then(Replanner.Propose(Plan, Plan.RunBefore(today), [new LightDay(today, LightColor.Amber)], today));
        var longDay = week.Sessions.Single(d => d.Kind == SessionKind.PairFirst);
        Assert.Equal((SessionKind.Long, SessionKind.Rest), (then.OnlySessionOn(longDay.Date)!.Kind, then.OnlySessionOn(longDay.Date.AddDays(1))!.Kind));
        Assert.True(then.OnlySessionOn(longDay.Date)!.Distance.Meters <= (0.6 * longDay.Distance.Meters) + 1);
        Assert.All(then.Sessions.Where(d => d.Date >= today && d.Date < today.AddDays(7)), d => Assert.False(d.Kind.IsHard));
        foreach (var hard in Plan.Sessions.Where(d => d.Kind == SessionKind.Quality && d.Date >= today && d.Date < today.AddDays(7)))
        {
            Assert.True(then.OnlySessionOn(hard.Date)!.Duration.Minutes <= 46 && then.OnlySessionOn(hard.Date)!.Ascent.Meters == 0);
        }

        var next = Plan.Weeks.First(w => w.StartDate > week.StartDate && w.Kind is WeekKind.Pair or WeekKind.Long);
        Assert.True(Miles(then.Weeks.Single(w => w.StartDate == next.StartDate)) <= Miles(week) + 0.01);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(16)]
    public void L4_after_a_red_light_short_runs_ask_before_a_long_one(int march)
    {
        var today = new DateOnly(2027, 3, march);
        var history = Plan.RunBefore(today);
        var then = Then(Replanner.Propose(Plan, history, [new LightDay(today, LightColor.Red)], today));
        var after = then.Sessions.Where(d => d.Date >= today && d.Date < today.AddDays(15)).ToList();
        Assert.All(after.Take(3), d => Assert.False(d.IsOnFoot));
        var tests = after.Where(d => d.IsOnFoot).Take(3).ToList();
        Assert.All(tests.Zip((int[])[20, 30, 40]), x => Assert.True(x.First.Duration.Minutes <= x.Second + 5 || x.First.Distance.In(DistanceUnit.Mile) <= 2.01, $"{x.First.Date} {x.First.Duration.Minutes}"));
        Assert.All(tests, d => Assert.Equal(0, d.Ascent.Meters));
        Assert.All(tests.Zip(tests.Skip(1)), x => Assert.True(x.Second.Date.DayNumber - x.First.Date.DayNumber >= 2));
        Assert.All(after.Take(7), d => Assert.False(d.Kind.IsLong && d.Duration.Minutes > 46));
        Assert.All(after, d => Assert.False(d.Kind.IsHard));
        double longest = history.Days.Where(d => d.Date > today.AddDays(-31)).Max(d => d.Distance.Meters);
        var first = after.FirstOrDefault(d => d.Kind.IsLong && d.Date >= today.AddDays(7));
        Assert.True(first is null || first.Distance.Meters <= (0.5 * longest) + 1);
    }

    [Fact]
    public void L5_a_third_more_for_two_weeks_is_told_and_followed_by_less()
    {
        var (from, today) = (new DateOnly(2027, 3, 8), new DateOnly(2027, 3, 22));
        var history = Plan.Ran(Plan.RunBefore(today).Days.Select(d => d.Date >= from ? d with { Distance = d.Distance * 1.33 } : d));
        var outcome = Replanner.Propose(Plan, history, [], today);
        Assert.Contains(CausesOf(outcome), cause => cause.RanMore is { Weeks: 2 });
        var then = Then(outcome);
        var last = Plan.Weeks.Single(w => w.StartDate == today.AddDays(-7));
        Assert.True(Miles(then.Weeks.Single(w => w.StartDate == today)) <= 0.76 * Miles(last));
        Assert.True(Miles(then.Weeks.Single(w => w.StartDate == today.AddDays(7))) <= Miles(last) + 0.01);
        Assert.All(then.Sessions.Where(d => d.Date >= today), d => Assert.True(d.Distance.Meters <= Plan.OnlySessionOn(d.Date)!.Distance.Meters + 1));
    }

    [Fact]
    public void L6_a_50K_race_on_a_recovery_weekend_is_followed_by_its_recovery()
    {
        var race = new DateOnly(2027, 3, 27);
        var today = race.AddDays(2);
        var history = Plan.Ran([
            .. Plan.RunBefore(race).Days, new DayDone(race, CoachCases.FiftyKilometers) { IsRace = true }]);
        var outcome = Replanner.Propose(Plan, history, [], today);
        Assert.Contains(CausesOf(outcome), cause => cause is { Kind: CauseKind.Raced, CountsBy: null });
        var hard = Plan.Ran([.. Plan.RunBefore(race).Days, new DayDone(race, CoachCases.FiftyKilometers, Rpe: new Rpe(8))]);
        Assert.Contains(CausesOf(Replanner.Propose(Plan, hard, [], today)), cause => cause is { Kind: CauseKind.Raced, CountsBy.Value: 8 });
        var then = Then(outcome);
        Assert.All(then.Sessions.Where(d => d.Date > race && d.Date <= race.AddDays(3) && d.Date >= today), d => Assert.False(d.IsOnFoot));
        Assert.All(then.Sessions.Where(d => d.Date > race && d.Date <= race.AddDays(10)), d => Assert.False(d.Kind.IsHard || d.Kind.IsLong));
        Assert.All(then.Sessions.Where(d => d.Date > race && d.Date <= race.AddDays(18)), d => Assert.False(d.Kind.IsPairDay));
        double before = Plan.Weeks.Where(w => w.StartDate < race).TakeLast(4).Max(Miles);
        Assert.All(then.Weeks.Where(w => w.StartDate > race).Zip((double[])[0.25, 0.55, 0.80]), x => Assert.True(Miles(x.First) <= x.Second * before, $"{x.First.StartDate} holds {Miles(x.First)}"));
    }

    [Fact]
    public void L7_a_race_two_weeks_later_adds_weeks_before_the_taper_and_keeps_edits_and_history()
    {
        var today = new DateOnly(2027, 3, 15);
        var history = Plan.RunBefore(today);
        var own = Plan.Sessions.First(d => d.Kind == SessionKind.Easy && d.Date > today.AddDays(30));
        var edited = Plan.After(new PlanChange([new SessionChange(own, own.Of(own.Distance * 0.5) with { Lock = SessionLock.Edited })]))!;
        var race = Plan.EndDate.AddDays(14);
        var moved = ChangedBlock.WithRaceOn(edited, history, [], today, race)!;
        var then = moved.Plan;
        Assert.Equal((race, Plan.Weeks.Count + 2), (then.EndDate, then.Weeks.Count));
        Assert.Equal(SessionKind.Race, then.OnlySessionOn(race)!.Kind);
        Assert.Equal(edited.Sessions.Where(d => d.Date < today || d.IsLocked), then.Sessions.Where(d => d.Date < today || d.IsLocked));
        Assert.Equal(edited.Weeks.Take(moved.FirstWeek - 1).SelectMany(w => w.Sessions), then.Weeks.Take(moved.FirstWeek - 1).SelectMany(w => w.Sessions));
        Assert.Equal(Kinds(Plan.Weeks, WeekKind.Taper), Kinds(then.Weeks, WeekKind.Taper));
        Assert.True(then.Pairs.Max(p => p.Date) > Plan.Pairs.Max(p => p.Date));
        Assert.InRange(race.DayNumber - then.Pairs.Max(p => p.Second.Date).DayNumber, 18, 35);
        double peak = Plan.Weeks.Max(Miles);
        Assert.All(then.Weeks, w => Assert.True(Miles(w) <= 1.101 * peak, $"week {w.Number} holds {Miles(w)}"));
        Assert.True(moved.LargestPairThen >= moved.LargestPairNow - 1);

        static int Kinds(IReadOnlyList<PlanWeek> weeks, WeekKind kind) => weeks.Count(w => w.Kind == kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void L7_weeks_that_go_in_before_the_taper_go_on_in_the_rhythm(int weeks)
    {
        var today = new DateOnly(2027, 3, 15);
        foreach (var cadence in Enum.GetValues<Cadence>())
        {
            var plan = (CoachCases.R0 with { Cadence = cadence }).Standing();
            var then = ChangedBlock.WithRaceOn(plan, plan.RunBefore(today), [], today, plan.EndDate.AddDays(7 * weeks))!.Plan;
            Assert.Equal(plan.Weeks.Count + weeks, then.Weeks.Count);
            Assert.All(then.Pairs.Zip(then.Pairs.Skip(1)), x => Assert.True(x.Second.Date.DayNumber - x.First.Date.DayNumber >= 13, $"{cadence}: {x.First.Date} and {x.Second.Date}"));
            int full = 0;
            foreach (var week in then.Weeks)
            {
                full = week.Kind is WeekKind.Pair or WeekKind.Long ? full + 1 : 0;
                Assert.True(full <= (cadence == Cadence.TwoInFour ? 4 : 3) || week.Number < plan.Weeks.Count / 2, $"{cadence}: week {week.Number} is the {full}th full one in a row");
            }

            Assert.InRange(then.EndDate.DayNumber - then.Pairs.Max(p => p.Second.Date).DayNumber, 18, 28);
        }
    }

    private static IReadOnlyList<ReplanCause> CausesOf(ReplanOutcome outcome) => outcome switch
    {
        ReplanOutcome.Proposed proposed => proposed.Proposal.Causes,
        ReplanOutcome.Unchanged unchanged => unchanged.Told,
        _ => throw new InvalidOperationException("The block cannot go on."),
    };

    private static StandingPlan Then(ReplanOutcome outcome) => outcome is ReplanOutcome.Proposed proposed ? Plan.Taking(proposed.Proposal) : Plan;

    private static double Miles(PlanWeek week) => week.Sessions.Where(d => d.Kind.CountsAsDistance).Sum(d => d.Distance.In(DistanceUnit.Mile));

    private static double Pair(StandingPlan plan, StandingSession first) => first.Distance.In(DistanceUnit.Mile) + plan.OnlySessionOn(first.Date.AddDays(1))!.Distance.In(DistanceUnit.Mile);
}
