using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Tests.Features.Readiness;

public sealed class CheckInInputValidatorTests
{
    private static readonly CheckInInput Fine = new() { Energy = 4, Sleep = 3, Legs = 5, Mood = 4, Calm = 2 };

    private static readonly CheckInInput Hurting = Fine with { HasPain = true, Site = BodySite.Heel, PainNow = 2 };

    [Fact]
    public void Five_answers_are_a_check_in()
    {
        Assert.True(Errors(Fine).IsEmpty);
        Assert.Equal(new CheckInAnswers(4, 3, 5, 4, 2), Fine.ToAnswers());
    }

    [Fact]
    public void Pain_and_signs_are_part_of_the_answers()
    {
        var input = Hurting with { PainDuring = 5, PainNextMorning = 1, PainSigns = PainSigns.Sharp, Health = HealthSigns.Fever | HealthSigns.DarkUrine, EarlierWarningSign = EarlierWarningSign.Over };

        Assert.True(Errors(input).IsEmpty);
        Assert.Equal(
            new CheckInAnswers(4, 3, 5, 4, 2, new Pain(BodySite.Heel, 2, 5, 1, PainSigns.Sharp), HealthSigns.Fever | HealthSigns.DarkUrine, EarlierWarningSign: EarlierWarningSign.Over),
            input.ToAnswers());
    }

    [Fact]
    public void All_that_is_missing_is_reported_at_once() => AssertFields(
        new CheckInInput { HasPain = true }, "calm", "energy", "legs", "mood", "painNow", "site", "sleep");

    [Fact]
    public void Answers_outside_their_range_are_refused()
    {
        AssertFields(Fine with { Energy = 0, Sleep = 6 }, "energy", "sleep");
        AssertFields(Hurting with { PainNow = 11, PainDuring = -1, PainNextMorning = 99 }, "painDuring", "painNextMorning", "painNow");
        AssertFields(Hurting with { Site = (BodySite)99 }, "site");
        AssertFields(Hurting with { PainSigns = (PainSigns)(1 << 20), Health = (HealthSigns)(1 << 20) }, "health", "painSigns");
        AssertFields(Fine with { EarlierWarningSign = (EarlierWarningSign)2 }, "earlierWarningSign");
    }

    [Fact]
    public void No_pain_with_a_strength_or_with_signs_is_a_problem()
    {
        AssertFields(Fine with { PainNow = 7 }, "hasPain");
        AssertFields(Fine with { PainDuring = 2 }, "hasPain");
        AssertFields(Fine with { PainSigns = PainSigns.Sharp }, "hasPain");
        Assert.Equal(["You said no pain, but rated it 7 of 10. Change one of them."], Errors(Fine with { PainNow = 7, PainSigns = PainSigns.Sharp })["hasPain"]);
    }

    [Fact]
    public void Pain_of_strength_0_is_a_problem_unless_it_was_felt_or_has_signs()
    {
        AssertFields(Hurting with { PainNow = 0 }, "hasPain");
        Assert.True(Errors(Hurting with { PainNow = 0, PainDuring = 4 }).IsEmpty);
        Assert.True(Errors(Hurting with { PainNow = 0, PainSigns = PainSigns.LessMotion }).IsEmpty);
    }

    private static void AssertFields(CheckInInput input, params string[] fields) => Assert.Equal(fields, Errors(input).Paths);

    private static FieldErrors Errors(CheckInInput input) => FieldErrors.From(new CheckInInputValidator().Validate(input));
}
