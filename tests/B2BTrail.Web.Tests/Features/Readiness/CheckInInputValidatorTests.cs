using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Tests.Features.Readiness;

public sealed class CheckInInputValidatorTests
{
    private static readonly CheckInInput Fine = new() { Energy = 4, Sleep = 3, Legs = 5, Mood = 4, Calm = 2 };

    private static readonly PainInput Heel = new() { Site = BodySite.Heel, Now = 2 };

    [Fact]
    public void Five_answers_are_a_check_in()
    {
        Assert.True(Errors(Fine).IsEmpty);
        Assert.Equal(new CheckInAnswers(4, 3, 5, 4, 2), Fine.ToAnswers());
    }

    [Fact]
    public void Pain_and_signs_are_part_of_the_answers()
    {
        var hurting = Hurting(Heel with { During = 5, NextMorning = 1, Signs = [PainSigns.Sharp] });
        var input = hurting with { Health = [HealthSigns.Fever, HealthSigns.DarkUrine], EarlierWarningSign = EarlierWarningSign.Over };

        Assert.True(Errors(input).IsEmpty);
        Assert.Equal(
            new CheckInAnswers(4, 3, 5, 4, 2, new Pain(BodySite.Heel, 2, 5, 1, PainSigns.Sharp), HealthSigns.Fever | HealthSigns.DarkUrine, EarlierWarningSign.Over),
            input.ToAnswers());
    }

    [Fact]
    public void All_that_is_missing_is_reported_at_once() => AssertFields(
        new CheckInInput { Pain = new() }, "calm", "energy", "legs", "mood", "pain.now", "pain.site", "sleep");

    [Fact]
    public void Answers_outside_their_range_are_refused()
    {
        AssertFields(Fine with { Energy = 0, Sleep = 6 }, "energy", "sleep");
        AssertFields(Hurting(Heel with { Now = 11, During = -1, NextMorning = 99 }), "pain.during", "pain.nextMorning", "pain.now");
        AssertFields(Hurting(Heel with { Site = (BodySite)99 }), "pain.site");
        AssertFields(Fine with { EarlierWarningSign = (EarlierWarningSign)2 }, "earlierWarningSign");
    }

    [Theory]
    [InlineData(PainSigns.None, HealthSigns.None)]
    [InlineData(PainSigns.Sharp | PainSigns.OnBone, HealthSigns.Fever | HealthSigns.DarkUrine)]
    [InlineData((PainSigns)(1 << 20), (HealthSigns)(1 << 20))]
    public void An_element_that_is_not_one_sign_is_refused(PainSigns pain, HealthSigns health) =>
        AssertFields(Hurting(Heel with { Signs = [PainSigns.Sharp, pain] }) with { Health = [HealthSigns.Fever, health] }, "health", "pain.signs");

    [Fact]
    public void Pain_of_strength_0_is_a_problem_unless_it_was_felt_or_has_signs()
    {
        AssertFields(Hurting(Heel with { Now = 0 }), "pain");
        Assert.True(Errors(Hurting(Heel with { Now = 0, During = 4 })).IsEmpty);
        Assert.True(Errors(Hurting(Heel with { Now = 0, Signs = [PainSigns.LessMotion] })).IsEmpty);
    }

    private static CheckInInput Hurting(PainInput pain) => Fine with { Pain = pain };

    private static void AssertFields(CheckInInput input, params string[] fields) => Assert.Equal(fields, Errors(input).Paths);

    private static FieldErrors Errors(CheckInInput input) => FieldErrors.From(new CheckInInputValidator().Validate(input));
}
