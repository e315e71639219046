using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks;

public sealed class PlanNoticeTextTests
{
    private static readonly DateOnly March = new(2027, 3, 15);

    [Fact]
    public void Every_notice_has_words_in_both_units()
    {
        foreach (var code in Enum.GetValues<PlanNoticeCode>())
        {
            Assert.All(Enum.GetValues<DistanceUnit>(), unit => Assert.Matches(@"^[A-Z0-9][^!]*\.$", PlanNoticeText.Of(Notice(code), new UnitText(unit))));
        }
    }

    [Theory]
    [InlineData(PlanNoticeCode.ComeBack, "After 13 days off, you come back with 36 miles a week (before: 48) and a long run of 15. No back-to-back before 3 April.")]
    [InlineData(PlanNoticeCode.StepBackLeftOut, "No recovery week in weeks 2, 4–6 and 9.")]
    [InlineData(PlanNoticeCode.PairMoved, "The back-to-backs in weeks 2, 4–6 and 9: Thursday and Friday, because the usual days are not free.")]
    [InlineData(PlanNoticeCode.AssumedClimb, "You left out your weekly elevation gain, so the plan assumes 1,300 ft. Enter it if you know it.")]
    [InlineData(PlanNoticeCode.DayTime, "Thursday: 13 minutes is all you have. At your trail pace that is enough for 36 miles, so the run stays there in weeks 2, 4–6 and 9.")]
    [InlineData(PlanNoticeCode.RaceRecovery, "After Hilly Half, only easy running until 4 April. No back-to-back before 3 April.")]
    [InlineData(PlanNoticeCode.RaceBeyondTarget, "Your race is far beyond this block. It asks for a back-to-back of about 48 miles; this block gets to 36.")]
    [InlineData(PlanNoticeCode.NotThisYear, "This target is out of reach by 4 Apr 2027. This plan gets to 36 of 48 miles. A half marathon is in reach by then. You can reach this one by 2 Oct 2027 with 60 more minutes per week.")]
    public void A_notice_tells_its_figures(PlanNoticeCode code, string words) =>
        Assert.Equal(words, PlanNoticeText.Of(Notice(code), new UnitText(DistanceUnit.Mile)));

    [Theory]
    [InlineData(RuleCode.TimeOff, "No recovery week in weeks 2, 4–6 and 9: your time off takes its place.")]
    [InlineData(RuleCode.AfterEasyDays, "No recovery week in weeks 2, 4–6 and 9: easier days take its place.")]
    [InlineData(RuleCode.RaceRecovery, "No recovery week in weeks 2, 4–6 and 9: the easier days after the race take its place.")]
    public void A_recovery_week_that_is_left_out_says_what_gave_the_rest(RuleCode cause, string words) =>
        Assert.Equal(words, PlanNoticeText.Of(Notice(PlanNoticeCode.StepBackLeftOut) with { Cause = cause }, new UnitText(DistanceUnit.Mile)));

    [Theory]
    [InlineData(RuleCode.RunDays, null, "In weeks 1–3 and 5, three running days hold at most 24.5 of your 25 miles a week. Another running day would hold more.")]
    [InlineData(RuleCode.WeekTime, null, "In weeks 1–3 and 5, your time per week holds at most 24.5 of your 25 miles a week.")]
    [InlineData(RuleCode.ComeBack, null, "In weeks 1–3 and 5, full weeks reach at most 24.5 of your 25 miles a week, because your long runs are still coming back after time off.")]
    [InlineData(RuleCode.SessionSpike, null, "In weeks 1–3 and 5, full weeks reach at most 24.5 of your 25 miles a week until long runs have grown.")]
    [InlineData(RuleCode.SessionSpike, 7.0, "Your longest run is more than 30 days old, so it counts as 7 miles only. In weeks 1–3 and 5, full weeks reach at most 24.5 of your 25 miles a week until long runs have grown.")]
    [InlineData(RuleCode.WeekPath, null, "In weeks 1–3 and 5, full weeks reach at most 24.5 of your 25 miles a week.")]
    public void Weeks_below_todays_say_what_holds_them_down(RuleCode cause, double? counts, string words) => Assert.Equal(words, PlanNoticeText.Of(
        new PlanNotice(PlanNoticeCode.BelowToday, Basis.YourLimit)
        {
            Weeks = [1, 2, 3, 5],
            Cause = cause,
            Count = 3,
            Value = Distance.FromMiles(24.5),
            Reference = Distance.FromMiles(25),
            Long = counts is { } miles ? Distance.FromMiles(miles) : null,
        },
        new UnitText(DistanceUnit.Mile)));

    [Fact]
    public void A_race_far_beyond_the_block_is_named() => Assert.Equal(
        "Your 100-mile race is far beyond this block. It asks for a back-to-back of about 48 miles; this block has none.",
        PlanNoticeText.Of(Notice(PlanNoticeCode.RaceBeyondTarget) with { Value = null, RaceDistance = Distance.FromMiles(100) }, new UnitText(DistanceUnit.Mile)));

    [Theory]
    [InlineData(1, "There is only 1 week left, too little to build up. This is a taper. Your two-day total of 36 miles stands.")]
    [InlineData(3, "There are only three weeks left, too few to build up. This is a taper. Your two-day total of 36 miles stands.")]
    public void A_race_that_is_near_counts_its_weeks(int weeks, string words) =>
        Assert.Equal(words, PlanNoticeText.Of(Notice(PlanNoticeCode.ShortPlan) with { Count = weeks }, new UnitText(DistanceUnit.Mile)));

    [Fact]
    public void A_race_that_the_long_runs_cover_is_told_as_such() => Assert.Equal(
        "A back-to-back of 48 miles is out of reach by 4 Apr 2027. This plan gets to 36 of 48 miles. Your long runs cover the distance of the race all the same.",
        PlanNoticeText.Of(Notice(PlanNoticeCode.NotThisYear) with { IsRaceCovered = true, RaceInReach = null, FirstDate = null, Takes = [] }, new UnitText(DistanceUnit.Mile)));

    private static PlanNotice Notice(PlanNoticeCode code) => new(code, Basis.CoachRule)
    {
        Weeks = [2, 4, 5, 6, 9],
        From = March,
        To = new DateOnly(2027, 4, 4),
        Count = 13,
        Value = Distance.FromMiles(36),
        Reference = Distance.FromMiles(48),
        Long = Distance.FromMiles(15),
        Climb = Climb.FromMeters(400),
        ClimbReference = Climb.FromMeters(3100),
        Factor = 0.75,
        Race = "Hilly Half",
        Weekday = DayOfWeek.Thursday,
        NoPairBefore = new DateOnly(2027, 4, 3),
        RaceInReach = new Distance(21_097.5),
        FirstDate = new DateOnly(2027, 10, 2),
        Takes = [new AlternativePart(AlternativeChange.MoreWeekTime, 60)],
    };
}
