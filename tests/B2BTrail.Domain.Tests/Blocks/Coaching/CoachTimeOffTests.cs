using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>Holidays, illness and injury, as a coach would plan around them.</summary>
public sealed class CoachTimeOffTests
{
    public static TheoryData<int, int> AwayFromAnyWeek
    {
        get
        {
            var data = new TheoryData<int, int>();
            for (int week = 2; week <= 15; week++)
            {
                foreach (int days in (int[])[4, 7, 10, 14, 21, 28, 42, 60, 90])
                {
                    if ((week * 7) + days < 138)
                    {
                        data.Add(week, days);
                    }
                }
            }

            return data;
        }
    }

    [Fact]
    public void P8_three_weeks_ill_before_a_50K_in_twelve_weeks()
    {
        var request = CoachCases.R0.Before(new DateOnly(2027, 3, 27), CoachCases.FiftyKilometers).Running(35, 14, 20).After(21, OffReason.Illness);
        var block = request.Planned();
        Assert.InRange(block.Weeks[0].Miles(), 18, 23);
        Assert.True(block.Weeks[0].LongestMiles() <= 9);
        Assert.Contains(block.Weeks.Skip(3).Take(3), w => w.Miles() >= 34);
        Assert.All(block.Between(request.StartDate, request.StartDate.AddDays(20)), s => Assert.NotEqual(SessionKind.Quality, s.Kind));
        Assert.All(block.Weeks.Take(4), w => Assert.Null(w.Pair));
        Assert.NotEmpty(block.Pairs());
    }

    [Fact]
    public void P10_a_holiday_of_two_weeks()
    {
        var block = CoachCases.R0.Away(new DateOnly(2027, 3, 1), 14).Planned();
        var back = block.Weeks.Single(w => w.StartDate == new DateOnly(2027, 3, 15));
        Assert.InRange(back.Miles(), 34, 37);
        Assert.True(back.LongestMiles() <= 15.5);
        Assert.DoesNotContain(block.Pairs(), p => p.First.Date >= new DateOnly(2027, 3, 1) && p.First.Date < new DateOnly(2027, 3, 29));
        Assert.All(block.Weeks.Where(w => w.Number >= back.Number && w.Number < back.Number + 2), w => Assert.NotEqual(WeekKind.StepBack, w.Kind));
        Assert.InRange(block.PairTarget.Reached.In(DistanceUnit.Mile), 30, 36);
    }

    [Theory]
    [MemberData(nameof(AwayFromAnyWeek))]
    public void P11_time_off_from_any_week_loses_no_week_after_it(int week, int days)
    {
        var request = CoachCases.R0.Away(CoachCases.R0.StartDate.AddDays((week - 1) * 7), days);
        var block = request.Planned();
        double before = block.Weeks.Take(week - 1).TakeLast(4).Max(w => w.Miles());
        int back = week - 1 + ((days + 5) / 7);
        Assert.All(
            block.Weeks.Where(w => w.Number > back && w.Kind is not (WeekKind.Taper or WeekKind.Race)),
            w => Assert.True(w.Miles() >= (0.25 * before) - 0.5, $"week {w.Number} holds {w.Miles()} after {before}"));
        Assert.All(block.Weeks.Where(w => w.Number > back && w.Kind == WeekKind.Taper), w => Assert.True(w.Miles() > 0, $"week {w.Number} is empty"));
        Assert.True(!block.IsFeasible || block.Pairs().Any(p => p.Second.Date >= block.EndDate.AddDays(-63)));
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Fact]
    public void P12_one_week_away_in_a_pair_week()
    {
        var block = CoachCases.R0.Away(new DateOnly(2027, 2, 22), 7).Planned();
        var next = block.Weeks.Single(w => w.StartDate == new DateOnly(2027, 3, 1));
        double lastFull = block.FullWeeks().Last(w => w.Number < next.Number - 1).Miles();
        Assert.True(next.Miles() >= 0.85 * lastFull, $"{next.Miles()} after {lastFull}");
        Assert.All(block.Weeks.Where(w => w.Number > next.Number && w.Kind != WeekKind.Race), w => Assert.True(w.Miles() > 0));
        double without = CoachCases.R0.Planned().PairTarget.Reached.Meters;
        Assert.True(block.PairTarget.Reached.Meters >= 0.90 * without);
    }

    [Theory]
    [InlineData(28, OffReason.Holiday)]
    public void P19_four_weeks_off_before_the_start(int days, OffReason reason)
    {
        var block = CoachCases.R0.Running(40, 16, 22).After(days, reason).Planned();
        Assert.InRange(block.Weeks[0].Miles(), 22, 26);
        Assert.True(block.Weeks[0].LongestMiles() <= 9.75);
        Assert.Contains(block.Weeks.Skip(4).Take(3), w => w.Miles() >= 39.5);
    }
}
