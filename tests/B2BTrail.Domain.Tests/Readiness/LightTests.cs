using B2BTrail.Domain.Readiness;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class LightTests
{
    [Fact]
    public void Without_a_word_said_it_is_green_and_says_that_nothing_was_said()
    {
        var light = Told.Light();
        Assert.Equal((LightColour.Green, false), (light.Colour, light.IsFromCheckIn));
        Assert.Equal((LightColour.Green, true), (Told.Light(Told.Now(Told.Fine)).Colour, Told.Light(Told.Now(Told.Fine)).IsFromCheckIn));
    }

    [Theory]
    [InlineData(HealthSigns.ChestPain, LightCode.ChestPain, Advice.Emergency)]
    [InlineData(HealthSigns.Fainting, LightCode.Fainting, Advice.Emergency)]
    [InlineData(HealthSigns.Confusion, LightCode.Confusion, Advice.Emergency)]
    [InlineData(HealthSigns.DarkUrine, LightCode.DarkUrine, Advice.Emergency)]
    [InlineData(HealthSigns.Fever, LightCode.Fever, Advice.Clinician)]
    public void A_sign_not_to_run_with_stops(HealthSigns sign, LightCode code, Advice advice)
    {
        var light = Told.Light(Told.Now(Told.Fine with { Health = sign }));
        Assert.Equal((LightColour.Medical, code, advice), (light.Colour, Assert.Single(light.Reasons).Code, light.Advice));
    }

    [Theory]
    [InlineData(PainSigns.AtRest, LightColour.Medical)]
    [InlineData(PainSigns.OnBone, LightColour.Medical)]
    [InlineData(PainSigns.WorseWhileRunning, LightColour.Medical)]
    [InlineData(PainSigns.ChangesGait, LightColour.Red)]
    [InlineData(PainSigns.Sharp, LightColour.Red)]
    [InlineData(PainSigns.LessMotion, LightColour.Red)]
    [InlineData(PainSigns.WorseByTheDay, LightColour.Red)]
    public void What_comes_with_a_pain_can_weigh_more_than_its_strength(PainSigns sign, LightColour colour) =>
        Assert.Equal(colour, Told.Light(Told.Now(Told.Hurts(1, sign))).Colour);

    [Theory]
    [InlineData(0, LightColour.Green)]
    [InlineData(3, LightColour.Green)]
    [InlineData(4, LightColour.Amber)]
    [InlineData(5, LightColour.Amber)]
    [InlineData(6, LightColour.Red)]
    [InlineData(10, LightColour.Red)]
    public void The_strongest_of_now_during_and_the_next_morning_counts(int strength, LightColour colour)
    {
        Assert.Equal(colour, Told.Light(Told.Now(Told.Hurts(strength, PainSigns.None))).Colour);
        Assert.Equal(colour, Told.Light(Told.Now(Told.Hurts(0, PainSigns.None, during: strength))).Colour);
    }

    [Fact]
    public void Pain_that_was_not_gone_by_the_next_morning_is_amber_however_weak() =>
        Assert.Equal(LightCode.NotGoneByMorning, Assert.Single(Told.Light(Told.Now(Told.Hurts(0, during: 2, nextMorning: 1))).Reasons).Code);

    [Fact]
    public void Pain_of_three_in_one_place_on_three_days_is_red_and_not_in_two_places_or_with_a_day_between()
    {
        Assert.Equal(LightColour.Red, Told.Light(Told.Ago(2, Told.Hurts(3)), Told.Ago(1, Told.Hurts(3)), Told.Now(Told.Hurts(3))).Colour);
        Assert.Equal(LightColour.Green, Told.Light(Told.Ago(2, Told.Hurts(3)), Told.Ago(1, Told.Hurts(3, site: BodySite.Shin)), Told.Now(Told.Hurts(3))).Colour);
        Assert.Equal(LightColour.Green, Told.Light(Told.Ago(3, Told.Hurts(3)), Told.Ago(1, Told.Hurts(3)), Told.Now(Told.Hurts(3))).Colour);
    }

    [Fact]
    public void Pain_that_rises_from_week_to_week_is_red()
    {
        var light = Told.Light(
            Told.Ago(12, Told.Hurts(1)), Told.Ago(9, Told.Hurts(1)), Told.Ago(5, Told.Hurts(2)), Told.Ago(3, Told.Hurts(2)), Told.Now(Told.Hurts(3)));
        Assert.Equal((LightColour.Red, LightCode.RisingPain), (light.Colour, Assert.Single(light.Reasons).Code));
    }

    [Fact]
    public void A_medical_sign_stands_for_weeks_until_a_check_in_clears_it()
    {
        var sign = Told.Ago(20, Told.Fine with { Health = HealthSigns.ChestPain });
        Assert.Equal((LightColour.Medical, LightCode.NotCleared), (Told.Light(sign, Told.Now(Told.Fine)).Colour, Told.Light(sign, Told.Now(Told.Fine)).Reasons[0].Code));
        Assert.Equal(LightColour.Medical, Told.Light(sign).Colour);
        Assert.Equal(LightColour.Green, Told.Light(sign, Told.Ago(3, Told.Fine with { IsCleared = true }), Told.Now(Told.Fine)).Colour);
        Assert.Equal(LightColour.Medical, Told.Light(Told.Now(Told.Fine with { Health = HealthSigns.Fainting, IsCleared = true })).Colour);
    }

    [Theory]
    [InlineData(1, LightColour.Red)]
    [InlineData(2, LightColour.Red)]
    [InlineData(3, LightColour.Green)]
    public void Two_days_without_a_fever_come_before_running(int daysAgo, LightColour colour) => Assert.Equal(
        colour, Told.Light(Told.Ago(daysAgo, Told.Fine with { Health = HealthSigns.Fever }), Told.Now(Told.Fine with { IsCleared = true })).Colour);

    [Theory]
    [InlineData(12, LightColour.Amber)]
    [InlineData(13, LightColour.Green)]
    public void Until_the_usual_is_known_a_low_score_alone_is_amber(int score, LightColour colour) =>
        Assert.Equal(colour, Told.Light(Told.Now(Told.Scores(score))).Colour);

    [Fact]
    public void Against_the_runners_own_usual_it_is_the_distance_that_counts()
    {
        var usual = Enumerable.Range(1, 12).Select(ago => Told.Ago(ago, Told.Scores(ago % 2 == 0 ? 22 : 24))).Reverse().ToArray();
        Assert.Equal(LightCode.BelowUsual, Assert.Single(Told.Light([.. usual, Told.Now(Told.Scores(20))]).Reasons).Code);
        var watch = Told.Light([.. usual, Told.Now(Told.Scores(21))]);
        Assert.Equal(LightColour.Amber, watch.Colour);
        Assert.Equal(LightColour.Green, Told.Light([.. usual, Told.Now(Told.Scores(22))]).Colour);

        var low = Enumerable.Range(1, 12).Select(ago => Told.Ago(ago, Told.Scores(12))).Reverse().ToArray();
        Assert.Equal(LightColour.Green, Told.Light([.. low, Told.Now(Told.Scores(12))]).Colour);
        Assert.Equal(LightCode.Watch, Assert.Single(Told.Light([.. low, Told.Now(Told.Scores(11))]).Reasons).Code);
    }

    [Fact]
    public void Two_short_nights_in_a_row_are_amber_and_one_is_not()
    {
        var shortNight = Told.Fine with { Sleep = 1 };
        Assert.Equal(LightColour.Amber, Told.Light(Told.Ago(1, shortNight), Told.Now(shortNight)).Colour);
        Assert.Equal(LightColour.Green, Told.Light(Told.Ago(2, shortNight), Told.Now(shortNight)).Colour);
    }

    [Fact]
    public void Two_runs_in_a_row_two_points_above_plan_are_amber()
    {
        Assert.Equal(LightColour.Amber, Light.Of(Told.Today, [], [Told.Felt(3, 6), Told.Felt(1, 7)]).Colour);
        Assert.Equal(LightColour.Green, Light.Of(Told.Today, [], [Told.Felt(3, 6), Told.Felt(1, 5)]).Colour);
        Assert.Equal(LightColour.Green, Light.Of(Told.Today, [], [Told.Felt(30, 7), Told.Felt(20, 7)]).Colour);
    }

    [Fact]
    public void The_worst_sign_decides_and_only_its_colour_is_explained()
    {
        var light = Told.Light(Told.Now(Told.Scores(8) with { Pain = new Pain(BodySite.Shin, 6, null, null, PainSigns.OnBone), Sleep = 1 }));
        Assert.Equal(LightColour.Medical, light.Colour);
        Assert.Equal([LightCode.PainOnBone], light.Reasons.Select(r => r.Code));
    }
}
