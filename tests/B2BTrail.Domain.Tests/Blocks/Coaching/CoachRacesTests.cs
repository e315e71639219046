using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>Races on the way, races close together, short plans, and the last days before a race.</summary>
public sealed class CoachRacesTests
{
    private static readonly BlockRequest R0 = CoachCases.R0;

    public static TheoryData<int> Weekdays => [0, 1, 2, 3, 4, 5, 6];

    [Fact]
    public void P2_a_hilly_half_marathon_in_the_block()
    {
        var date = new DateOnly(2027, 3, 7);
        var block = (R0 with { Races = [new("Hilly Half", date, new Distance(21_100), Climb.FromMeters(420), RaceEffort.Raced)] }).Planned();
        var week = block.Weeks.Single(w => w.Sessions.Any(s => s.Date == date));
        Assert.Equal(SessionKind.Race, week.Sessions.Single(s => s.Date == date).Kind);
        Assert.True(week.LongestMiles() < 13);
        Assert.Null(week.Pair);
        Assert.All(block.Between(date.AddDays(-4), date.AddDays(-1)), s => Assert.NotEqual(SessionKind.Quality, s.Kind));
        Assert.All(block.Between(date.AddDays(1), date.AddDays(4)), s => Assert.True(s.Kind is SessionKind.Rest or SessionKind.Easy));
        Assert.True(block.Pairs().First(p => p.First.Date > date).First.Date >= date.AddDays(6));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Q4_a_small_week_keeps_its_runs_before_the_race_as_short_as_they_may_be(int runDays)
    {
        foreach (double miles in (double[])[18, 20, 22, 25])
        {
            foreach (int raceDay in Enumerable.Range(0, 7))
            {
                var request = Requests.UltraLadies50K with
                {
                    Goal = new Goal.Race(new DateOnly(2026, 9, 28).AddDays(raceDay), Distance.FromKilometers(50), null),
                    Current = new Fitness(Distance.FromMiles(miles), Distance.FromMiles(miles * 0.4), null),
                    RunDaysPerWeek = runDays,
                    Target = new Target(Distance.FromMiles(miles * 0.6), Distance.FromMiles(miles)),
                };
                var days = request.Planned().Weeks.SelectMany(week => week.Sessions).SkipLast(1).Select(s => s.Miles()).ToList();
                double peak = request.Planned().Weeks.Max(week => week.Distance.In(DistanceUnit.Mile));
                int wanted = Math.Max(2, runDays - 2);
                Assert.True(days.TakeLast(7).Count(run => run > 0) >= Math.Min(wanted, (int)(0.35 * peak / 2)), $"{miles} miles, race day {raceDay}: {string.Join(" ", days.TakeLast(7))}");
                Assert.True(days.TakeLast(7).Sum() <= (0.35 * peak) + 0.25, $"{miles} miles, race day {raceDay}: {days.TakeLast(7).Sum()}");
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void P2_after_a_race_on_the_way_no_more_days_in_a_row_are_run_than_in_other_weeks(int runDays)
    {
        foreach (double kilometers in (double[])[10, 21.1, 42.2, 50])
        {
            foreach (int day in Enumerable.Range(57, 7))
            {
                var date = Requests.UltraLadies50K.StartDate.AddDays(day);
                var block = (Requests.UltraLadies50K with { RunDaysPerWeek = runDays, Races = [new("B", date, Distance.FromKilometers(kilometers), null, RaceEffort.Raced)] }).Planned();
                var others = block.Weeks.Where(week => week.Role is null or WeekRole.Plateau && week.Kind is WeekKind.Pair or WeekKind.Long && week.Sessions.All(s => s.Kind != SessionKind.Race)).ToList();
                foreach (var week in block.Weeks.Where(week => week.Role == WeekRole.AfterRace))
                {
                    Assert.True(InARow(week) <= others.Max(InARow), $"{kilometers} km on {date:ddd}: {InARow(week)} days in a row");
                    Assert.True(Longest(week) is not { } longest || others.Exists(other => MidWeek(other).Any(s => s.Date.DayOfWeek == longest)), $"{kilometers} km on {date:ddd}: the longest run mid-week on {Longest(week)}");
                }
            }
        }

        static int InARow(WeekDraft week) => string.Concat(week.Sessions.Select(s => s.Kind.IsOnFoot ? 'x' : ' ')).Split(' ').Max(row => row.Length);

        static List<SessionDraft> MidWeek(WeekDraft week) => [.. week.Sessions.Take(5).Where(s => s.Kind.IsOnFoot)];

        // The only run mid-week may move to the next day.
        static DayOfWeek? Longest(WeekDraft week) => MidWeek(week) is { Count: > 1 } runs ? runs.MaxBy(s => s.Distance.Meters)!.Date.DayOfWeek : null;
    }

    [Fact]
    public void P2_runs_just_before_a_race_on_the_way_are_short_because_of_it()
    {
        var date = new DateOnly(2027, 3, 11);
        var block = (R0 with { Races = [new("Hilly Half", date, new Distance(21_100), null, RaceEffort.Raced)] }).Planned();
        var before = block.Between(date.AddDays(-2), date.AddDays(-1)).Where(s => s.Kind.IsOnFoot).ToList();
        Assert.NotEmpty(before);
        Assert.All(before, s => Assert.DoesNotContain(s.Why, why => why.Code == RuleCode.DayTime));
        Assert.Contains(before, s => s.Why[0].Code == RuleCode.RaceCountdown && s.Why[0].Count == date.DayNumber - s.Date.DayNumber);
    }

    [Fact]
    public void Races_may_lie_on_a_weekday_that_is_never_free_and_nothing_else_does()
    {
        var tuneUp = new DateOnly(2027, 3, 20);
        var request = R0 with
        {
            FirstDay = DayOfWeek.Tuesday,
            RunDaysPerWeek = 4,
            Availability = new() { Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Saturday] = 0 } },
            Races = [new("Half", tuneUp, new Distance(21_100), null, RaceEffort.Raced)],
        };
        var saturdays = request.Planned().Weeks.SelectMany(w => w.Sessions).Where(s => s.Date.DayOfWeek == DayOfWeek.Saturday && s.Kind.IsOnFoot).ToList();
        Assert.Equal([(tuneUp, SessionKind.Race), (new(2027, 5, 22), SessionKind.Race)], saturdays.Select(s => (s.Date, s.Kind)));
    }

    [Fact]
    public void A_race_on_the_way_on_a_day_that_is_blocked_is_refused()
    {
        var date = new DateOnly(2027, 3, 20);
        var blocked = R0 with { BlockedDates = [date], Races = [new("Half", date, new Distance(21_100), null, RaceEffort.Raced)] };
        var problem = Assert.Single(Assert.IsType<PlanOutcome.Impossible>(BlockPlanner.Plan(blocked)).Problems);
        Assert.Equal(("races[0].date", RequestProblemCode.RaceOnBlockedDay), (problem.Field, problem.Code));
    }

    [Theory]
    [InlineData("2027-02-20")]
    [InlineData("2027-02-21")]
    [InlineData("2027-04-04")]
    [InlineData("2027-04-14")]
    public void Runs_before_a_race_on_the_way_are_no_longer_than_usual_and_get_shorter(string day)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var block = (R0.Running(40, 16, 24) with { Races = [new("Half", date, new Distance(21_097.5), null, RaceEffort.Raced)] }).Planned();
        var week = block.Weeks.Single(w => w.Sessions.Any(s => s.Date == date));
        var usual = block.FullWeeks().Last(w => w.Number < week.Number).Sessions.Where(s => s.Kind is SessionKind.Easy or SessionKind.Quality).Max(s => s.Miles());
        Assert.All(week.Sessions, s => Assert.True(s.Miles() <= usual, $"{s.Date} {s.Miles()} of {usual}"));
        var before = week.Sessions.Where(s => s.Date < date && s.Kind == SessionKind.Easy).Select(s => s.Miles()).ToList();
        Assert.Equal(before.OrderDescending(), before);
        Assert.All(block.Between(date.AddDays(-4), date.AddDays(-3)), s => Assert.True(s.Duration.Minutes <= (date.DayNumber - s.Date.DayNumber == 4 ? 65 : 50), $"{s.Date} {s.Duration}"));
    }

    [Fact]
    public void P3_fifty_miles_five_weeks_after_a_50K()
    {
        var start = new DateOnly(2027, 5, 24);
        var request = R0.Before(new DateOnly(2027, 6, 26), Distance.FromMiles(50)).Running(45, 15, 22) with { StartDate = start };
        request = request with { Current = request.Current with { LastRace = new PastRace(new DateOnly(2027, 5, 22), CoachCases.FiftyKilometers, RaceEffort.Raced) } };
        var block = request.Planned();
        Assert.All(block.Between(new DateOnly(2027, 5, 23), new DateOnly(2027, 5, 25)), s => Assert.Equal(SessionKind.Rest, s.Kind));
        Assert.True(block.Weeks[0].Miles() <= 0.25 * 45);
        Assert.DoesNotContain(block.Pairs(), p => p.First.Date <= new DateOnly(2027, 6, 9));
        var longRun = Assert.Single(block.Weeks.SelectMany(w => w.Sessions), s => s.Miles() is >= 14 and <= 18);
        Assert.True(longRun.Date < start.AddDays(21) && longRun.Date <= new DateOnly(2027, 6, 16), $"{longRun.Date}");
    }

    [Fact]
    public void P13_five_and_a_half_weeks_to_go()
    {
        var block = (R0.Running(55, 22, 34) with { StartDate = new DateOnly(2027, 4, 12) }).Planned();
        Assert.InRange(block.Weeks.Count(w => w.Kind is WeekKind.Pair or WeekKind.Long), 1, 3);
        Assert.InRange(block.Pairs().Count, 1, 2);
        Assert.All(block.Pairs(), p => Assert.True(p.Total.In(DistanceUnit.Mile) <= 34 * 1.15));
        Assert.Equal([WeekKind.Taper, WeekKind.Taper, WeekKind.Race], block.Weeks.TakeLast(3).Select(w => w.Kind));
    }

    [Theory]
    [InlineData(2027, 4, 26)]
    [InlineData(2027, 5, 3)]
    [InlineData(2027, 5, 10)]
    [InlineData(2027, 5, 15)]
    public void P14_a_race_within_four_weeks_is_a_taper(int year, int month, int day)
    {
        var request = R0.Running(55, 22, 34) with { StartDate = new DateOnly(year, month, day) };
        var block = request.Planned();
        Assert.Empty(block.Pairs());
        Assert.All(block.Weeks, w => Assert.True(w.Kind is WeekKind.Taper or WeekKind.Race));
        Assert.Equal(34, block.PairTarget.Reached.In(DistanceUnit.Mile), 3);
        Assert.All(block.Weeks, w => Assert.True(w.Miles() <= 50));
    }

    [Theory]
    [InlineData(40, 15, 22, "2027-05-19")]
    [InlineData(70, 15, 22, "2027-06-17")]
    public void P18_the_last_days_before_a_race_in_mid_week(double weekly, double longest, double twoDays, string date)
    {
        var block = R0.Running(weekly, longest, twoDays).Before(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Distance.FromMiles(50)).Planned();
        CountdownIsLight(block);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void P18_the_last_ten_days_are_alike_on_any_weekday(int later)
    {
        var block = Later(later);
        CountdownIsLight(block);
        var all = Enumerable.Range(0, 7).Select(days => Later(days).MilesBeforeRace(10, 1)).ToList();
        Assert.True(all.Max() - all.Min() < 0.5 * all.Max(), string.Join(" ", all));

        static BlockDraft Later(int days) => R0.Before(new DateOnly(2027, 5, 17).AddDays(days), Distance.FromMiles(50)).Planned();
    }

    private static void CountdownIsLight(BlockDraft block)
    {
        double peak = block.Weeks.Max(w => w.Miles());
        Assert.True(block.MilesBeforeRace(3, 1) <= 0.12 * peak, $"{block.MilesBeforeRace(3, 1)} of {peak}");
        Assert.All(block.Between(block.EndDate.AddDays(-3), block.EndDate.AddDays(-1)), s => Assert.True(s.Miles() <= Math.Max(0.09 * peak, 3) + 0.001));
        Assert.True(block.MilesBeforeRace(10, 1) >= (0.30 * peak) - 0.5, $"{block.MilesBeforeRace(10, 1)} of {peak}");
    }
}
