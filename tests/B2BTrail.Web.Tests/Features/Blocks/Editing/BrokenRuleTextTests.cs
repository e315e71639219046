using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

public sealed class BrokenRuleTextTests
{
    [Theory]
    [InlineData(RuleCode.SessionSpike, Basis.Observed, "cohort study, 5,205 runners")]
    [InlineData(RuleCode.SessionSpike, Basis.YourLimit, "your limit")]
    [InlineData(RuleCode.WeekRamp, Basis.CoachRule, "coach rule")]
    [InlineData(RuleCode.WeekRamp, Basis.YourLimit, "your limit")]
    public void A_broken_rule_is_tagged_with_what_its_limit_rests_on(RuleCode code, Basis basis, string tag) =>
        Assert.Equal(tag, BrokenRuleText.Tag(Broken(code, basis)));

    [Theory]
    [InlineData(Basis.YourLimit, "The week of Mon 5 Apr takes more than your limit of 5 h 00.")]
    [InlineData(Basis.Estimate, "The week of Mon 5 Apr takes more than the default limit of 5 h 00.")]
    public void A_week_over_its_time_says_whose_limit_that_is(Basis basis, string sentence) =>
        Assert.Equal(sentence, BrokenRuleText.For(Broken(RuleCode.WeekTime, basis), new UnitText(DistanceUnit.Mile)));

    [Theory]
    [InlineData(1, 3, "Mon 5 Apr should be a rest day, 1 day after a race.")]
    [InlineData(0, 0, "The back-to-back on Mon 5 Apr is too soon after a race.")]
    public void Recovery_from_a_race_is_told_as_such_for_a_day_and_for_a_back_to_back(double days, double without, string sentence) =>
        Assert.Equal(sentence, BrokenRuleText.For(Broken(RuleCode.RaceRecovery, Basis.CoachRule) with { Value = days, Limit = without }, new UnitText(DistanceUnit.Mile)));

    [Theory]
    [InlineData(RuleCode.DayTime, 80 * 60, "1 h 20")]
    [InlineData(RuleCode.OtherDayTime, (75 * 60) + 12, "1 h 16")]
    public void A_day_over_its_time_says_at_which_pace_the_limit_is_measured_and_never_reads_like_the_limit(RuleCode code, double seconds, string takes) =>
        Assert.Equal(
            $"Mon 5 Apr should take at most 1 h 15. Time limits go by your trail pace, so that slow trails fit too: {takes} here. The expected time goes by the day’s own ground and effort.",
            BrokenRuleText.For(Broken(code, Basis.YourLimit) with { Value = seconds, Limit = 75 * 60 }, new UnitText(DistanceUnit.Kilometre)));

    private static BrokenRule Broken(RuleCode code, Basis basis) => new(code, new DateOnly(2027, 4, 5), 20_000, 18_000, basis, IsOwn: false);
}
