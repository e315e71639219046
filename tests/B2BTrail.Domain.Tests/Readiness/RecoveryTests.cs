using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class RecoveryTests
{
    private static readonly DateOnly Race = new(2027, 2, 20);

    [Theory]
    [InlineData(10_000, 2, 4, 5, 1)]
    [InlineData(21_097.5, 2, 5, 7, 1)]
    [InlineData(42_195, 4, 9, 15, 2)]
    [InlineData(50_000, 4, 11, 19, 3)]
    [InlineData(80_467, 6, 15, 22, 4)]
    [InlineData(100_000, 8, 19, 29, 5)]
    [InlineData(160_934, 8, 25, 36, 5)]
    public void A_longer_race_takes_longer_to_get_over(double meters, int firstRun, int firstHard, int firstPair, int smallerWeeks)
    {
        var recovery = Recovery.After(Race, new Distance(meters));

        Assert.Equal((Race, Race.AddDays(firstRun), Race.AddDays(firstHard), Race.AddDays(firstPair)), (recovery.Race, recovery.FirstRun, recovery.FirstHard, recovery.FirstPair));
        Assert.Equal(smallerWeeks, recovery.SmallerWeeks.Count);
        Assert.Equal(recovery.SmallerWeeks.Order(), recovery.SmallerWeeks);
        Assert.False(recovery.Has(Race));
        Assert.True(recovery.Has(Race.AddDays(1)));
        Assert.False(recovery.Has(recovery.FirstPair));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 2027, 3, 15)]
    [InlineData(DayOfWeek.Sunday, 2027, 3, 14)]
    [InlineData(DayOfWeek.Saturday, 2027, 3, 20)]
    public void Another_block_starts_with_the_first_week_after_the_smaller_ones(DayOfWeek weekStart, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Recovery.After(Race, new Distance(50_000)).NextBlock(weekStart));

    [Theory]
    [InlineData(1, VerdictKind.RestAfterRace, true)]
    [InlineData(3, VerdictKind.RestAfterRace, true)]
    [InlineData(4, VerdictKind.EasyAfterRace, false)]
    [InlineData(10, VerdictKind.EasyAfterRace, false)]
    [InlineData(11, VerdictKind.AsPlanned, false)]
    [InlineData(19, VerdictKind.AsPlanned, false)]
    public void The_days_after_a_race_rest_first_and_are_easy_then(int daysAfter, VerdictKind kind, bool stopsRunning)
    {
        var verdict = Verdict(daysAfter, Samples.Fine);

        Assert.Equal((kind, stopsRunning), (verdict.Kind, verdict.StopsRunning));
        Assert.Equal(daysAfter < 19, verdict.Recovery is not null);
    }

    [Fact]
    public void A_warning_sign_comes_before_recovery() =>
        Assert.Equal(VerdictKind.GetHelp, Verdict(1, Samples.Fine with { Health = HealthSigns.ChestPain }).Kind);

    [Fact]
    public void A_plan_has_the_days_after_a_race_already()
    {
        var session = new StandingSession { Id = SessionId.New(), Date = Samples.Today, Kind = SessionKind.Easy, Distance = Distance.FromMiles(3), Origin = new Origin(0, Samples.Today) };
        var light = Samples.LightOf(Samples.CheckInToday(Samples.Fine));

        Assert.Equal(VerdictKind.AsPlanned, DayVerdict.Of(Samples.Today, light, [], new PlannedToday(session, false), Recovery.After(Samples.Today.AddDays(-1), new Distance(50_000))).Kind);
    }

    private static DayVerdict Verdict(int daysAfter, CheckInAnswers answers) => DayVerdict.Of(
        Samples.Today, Samples.LightOf(Samples.CheckInToday(answers)), [], null, Recovery.After(Samples.Today.AddDays(-daysAfter), new Distance(50_000)));
}
