using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks;

/// <summary>A limit is the runner's in every sentence only where they moved it.</summary>
public sealed class WhoseLimitTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);

    [Theory]
    [InlineData(RuleCode.FirstDayTime, "for the longer day")]
    [InlineData(RuleCode.SecondDayTime, "for the shorter day")]
    [InlineData(RuleCode.WeekTime, "per week")]
    public void What_capped_a_back_to_back_is_their_time_or_the_default(RuleCode code, string of)
    {
        Assert.Equal($"In two weeks, your time {of} was what capped it.", ReasonText.For(new BoundLimit(code, 2, Basis.YourLimit)));
        Assert.Equal($"In two weeks, the default time {of} was what capped it.", ReasonText.For(new BoundLimit(code, 2, Basis.CoachRule)));
    }

    [Theory]
    [InlineData(RuleCode.FirstDayTime, "for the longer day")]
    [InlineData(RuleCode.OtherDayTime, "for the other days")]
    public void What_holds_full_weeks_below_todays_is_their_time_or_the_default(RuleCode code, string of)
    {
        Assert.Equal($"In weeks 1–3, your time {of} holds at most 24.5 of your 25 miles a week.", PlanNoticeText.Of(Below(Basis.YourLimit), Miles));
        Assert.Equal($"In weeks 1–3, the default time {of} holds at most 24.5 of your 25 miles a week.", PlanNoticeText.Of(Below(Basis.CoachRule), Miles));

        PlanNotice Below(Basis basis) => new(PlanNoticeCode.BelowToday, basis)
        {
            Weeks = [1, 2, 3],
            Cause = code,
            Count = 3,
            Value = Distance.FromMiles(24.5),
            Reference = Distance.FromMiles(25),
        };
    }
}
