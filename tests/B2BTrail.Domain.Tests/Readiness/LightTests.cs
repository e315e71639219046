using B2BTrail.Domain.Readiness;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class LightTests
{
    [Fact]
    public void Without_a_check_in_it_is_green_and_says_so()
    {
        var light = Samples.LightOf();
        Assert.Equal((LightColor.Green, false), (light.Color, light.IsFromCheckIn));
        Assert.Equal((LightColor.Green, true), (Samples.LightOf(Samples.CheckInToday(Samples.Fine)).Color, Samples.LightOf(Samples.CheckInToday(Samples.Fine)).IsFromCheckIn));
    }

    [Theory]
    [InlineData(HealthSigns.ChestPain, LightCode.ChestPain, Advice.Emergency)]
    [InlineData(HealthSigns.Fainting, LightCode.Fainting, Advice.Emergency)]
    [InlineData(HealthSigns.Confusion, LightCode.Confusion, Advice.Emergency)]
    [InlineData(HealthSigns.DarkUrine, LightCode.DarkUrine, Advice.Emergency)]
    [InlineData(HealthSigns.Fever, LightCode.Fever, Advice.WhenPassed)]
    public void A_sign_not_to_run_with_stops(HealthSigns sign, LightCode code, Advice advice)
    {
        var light = Samples.LightOf(Samples.CheckInToday(Samples.Fine with { Health = sign }));
        Assert.Equal((LightColor.Medical, code, advice), (light.Color, Assert.Single(light.Reasons).Code, light.Advice));
    }

    [Theory]
    [InlineData(PainSigns.AtRest, LightColor.Medical)]
    [InlineData(PainSigns.OnBone, LightColor.Medical)]
    [InlineData(PainSigns.WorseWhileRunning, LightColor.Medical)]
    [InlineData(PainSigns.ChangesGait, LightColor.Red)]
    [InlineData(PainSigns.Sharp, LightColor.Red)]
    [InlineData(PainSigns.LessMotion, LightColor.Red)]
    [InlineData(PainSigns.WorseByTheDay, LightColor.Red)]
    public void What_comes_with_a_pain_can_weigh_more_than_its_strength(PainSigns sign, LightColor color) =>
        Assert.Equal(color, Samples.LightOf(Samples.CheckInToday(Samples.WithPain(1, sign))).Color);

    [Theory]
    [InlineData(0, LightColor.Green)]
    [InlineData(3, LightColor.Green)]
    [InlineData(4, LightColor.Amber)]
    [InlineData(5, LightColor.Amber)]
    [InlineData(6, LightColor.Red)]
    [InlineData(10, LightColor.Red)]
    public void The_strongest_of_now_during_and_the_next_morning_counts(int strength, LightColor color)
    {
        Assert.Equal(color, Samples.LightOf(Samples.CheckInToday(Samples.WithPain(strength, PainSigns.None))).Color);
        Assert.Equal(color, Samples.LightOf(Samples.CheckInToday(Samples.WithPain(0, PainSigns.None, during: strength))).Color);
    }

    [Fact]
    public void Pain_that_was_not_gone_by_the_next_morning_is_amber_however_weak() =>
        Assert.Equal(LightCode.NotGoneByMorning, Assert.Single(Samples.LightOf(Samples.CheckInToday(Samples.WithPain(0, during: 2, nextMorning: 1))).Reasons).Code);

    [Fact]
    public void Pain_of_three_in_one_place_on_three_days_is_red_and_not_in_two_places_or_with_a_day_between()
    {
        Assert.Equal(LightColor.Red, Samples.LightOf(Samples.CheckInDaysAgo(2, Samples.WithPain(3)), Samples.CheckInDaysAgo(1, Samples.WithPain(3)), Samples.CheckInToday(Samples.WithPain(3))).Color);
        Assert.Equal(LightColor.Green, Samples.LightOf(Samples.CheckInDaysAgo(2, Samples.WithPain(3)), Samples.CheckInDaysAgo(1, Samples.WithPain(3, site: BodySite.Shin)), Samples.CheckInToday(Samples.WithPain(3))).Color);
        Assert.Equal(LightColor.Green, Samples.LightOf(Samples.CheckInDaysAgo(3, Samples.WithPain(3)), Samples.CheckInDaysAgo(1, Samples.WithPain(3)), Samples.CheckInToday(Samples.WithPain(3))).Color);
    }

    [Fact]
    public void Pain_that_rises_from_week_to_week_is_red()
    {
        var light = Samples.LightOf(
            Samples.CheckInDaysAgo(12, Samples.WithPain(1)), Samples.CheckInDaysAgo(9, Samples.WithPain(1)), Samples.CheckInDaysAgo(5, Samples.WithPain(2)), Samples.CheckInDaysAgo(3, Samples.WithPain(2)), Samples.CheckInToday(Samples.WithPain(3)));
        Assert.Equal((LightColor.Red, LightCode.RisingPain), (light.Color, Assert.Single(light.Reasons).Code));
    }

    [Fact]
    public void A_medical_sign_stands_for_weeks_until_a_check_in_clears_it()
    {
        var sign = Samples.CheckInDaysAgo(20, Samples.Fine with { Health = HealthSigns.ChestPain });
        Assert.Equal((LightColor.Medical, LightCode.NotCleared), (Samples.LightOf(sign, Samples.CheckInToday(Samples.Fine)).Color, Samples.LightOf(sign, Samples.CheckInToday(Samples.Fine)).Reasons[0].Code));
        Assert.Equal(LightColor.Medical, Samples.LightOf(sign).Color);
        Assert.Equal(LightColor.Green, Samples.LightOf(sign, Samples.CheckInDaysAgo(3, Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over }), Samples.CheckInToday(Samples.Fine)).Color);
        Assert.Equal(LightColor.Medical, Samples.LightOf(Samples.CheckInToday(Samples.Fine with { Health = HealthSigns.Fainting, EarlierWarningSign = EarlierWarningSign.Over })).Color);
    }

    [Theory]
    [InlineData(1, LightColor.Red)]
    [InlineData(2, LightColor.Red)]
    [InlineData(3, LightColor.Green)]
    public void Two_days_without_a_fever_come_before_running(int daysAgo, LightColor color) => Assert.Equal(
        color, Samples.LightOf(Samples.CheckInDaysAgo(daysAgo, Samples.Fine with { Health = HealthSigns.Fever }), Samples.CheckInToday(Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over })).Color);

    [Theory]
    [InlineData(12, LightColor.Amber)]
    [InlineData(13, LightColor.Green)]
    public void Until_the_usual_is_known_a_low_score_alone_is_amber(int score, LightColor color) =>
        Assert.Equal(color, Samples.LightOf(Samples.CheckInToday(Samples.WithScore(score))).Color);

    [Fact]
    public void Against_the_runners_own_usual_it_is_the_distance_that_counts()
    {
        var usual = Enumerable.Range(1, 12).Select(ago => Samples.CheckInDaysAgo(ago, Samples.WithScore(ago % 2 == 0 ? 22 : 24))).Reverse().ToArray();
        Assert.Equal(LightCode.BelowUsual, Assert.Single(Samples.LightOf([.. usual, Samples.CheckInToday(Samples.WithScore(20))]).Reasons).Code);
        var watch = Samples.LightOf([.. usual, Samples.CheckInToday(Samples.WithScore(21))]);
        Assert.Equal(LightColor.Amber, watch.Color);
        Assert.Equal(LightColor.Green, Samples.LightOf([.. usual, Samples.CheckInToday(Samples.WithScore(22))]).Color);

        var low = Enumerable.Range(1, 12).Select(ago => Samples.CheckInDaysAgo(ago, Samples.WithScore(12))).Reverse().ToArray();
        Assert.Equal(LightColor.Green, Samples.LightOf([.. low, Samples.CheckInToday(Samples.WithScore(12))]).Color);
        Assert.Equal(LightCode.Watch, Assert.Single(Samples.LightOf([.. low, Samples.CheckInToday(Samples.WithScore(11))]).Reasons).Code);
    }

    [Fact]
    public void Two_short_nights_in_a_row_are_amber_and_one_is_not()
    {
        var shortNight = Samples.Fine with { Sleep = 1 };
        Assert.Equal(LightColor.Amber, Samples.LightOf(Samples.CheckInDaysAgo(1, shortNight), Samples.CheckInToday(shortNight)).Color);
        Assert.Equal(LightColor.Green, Samples.LightOf(Samples.CheckInDaysAgo(2, shortNight), Samples.CheckInToday(shortNight)).Color);
    }

    [Fact]
    public void Two_runs_in_a_row_two_points_above_plan_are_amber()
    {
        Assert.Equal(LightColor.Amber, Light.Of(Samples.Today, [], [Samples.RunDaysAgo(3, 6), Samples.RunDaysAgo(1, 7)]).Color);
        Assert.Equal(LightColor.Green, Light.Of(Samples.Today, [], [Samples.RunDaysAgo(3, 6), Samples.RunDaysAgo(1, 5)]).Color);
        Assert.Equal(LightColor.Green, Light.Of(Samples.Today, [], [Samples.RunDaysAgo(30, 7), Samples.RunDaysAgo(20, 7)]).Color);
    }

    [Fact]
    public void The_worst_sign_decides_and_only_its_color_is_explained()
    {
        var light = Samples.LightOf(Samples.CheckInToday(Samples.WithScore(8) with { Pain = new Pain(BodySite.Shin, 6, null, null, PainSigns.OnBone), Sleep = 1 }));
        Assert.Equal(LightColor.Medical, light.Color);
        Assert.Equal([LightCode.PainOnBone], light.Reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_sign_that_stops_running_stays_on_its_day_and_after_it_until_it_is_said_to_be_over(int daysAgo)
    {
        var sign = Samples.Fine with { Health = HealthSigns.ChestPain };
        var onBone = Samples.WithPain(2, PainSigns.OnBone);

        Assert.Equal((LightColor.Medical, Advice.Emergency), Replaced(0, sign, Samples.Fine) is var light ? (light.Color, light.Advice) : default);
        Assert.Equal(LightColor.Medical, Replaced(daysAgo, sign, Samples.Fine).Color);
        Assert.Equal(LightColor.Medical, Replaced(daysAgo, onBone, Samples.Fine).Color);
        Assert.Equal(LightColor.Green, Replaced(daysAgo, sign, Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over }).Color);
        Assert.Equal(LightColor.Medical, Replaced(daysAgo, Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over }, sign).Color);
    }

    [Fact]
    public void A_fever_that_a_later_check_in_of_its_day_left_out_still_asks_for_two_days_without_one()
    {
        var over = Samples.CheckInToday(Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over });
        var fever = Samples.Fine with { Health = HealthSigns.Fever };

        Assert.Equal(LightColor.Red, Samples.LightOf(Samples.CheckInDaysAgo(1, Samples.Fine) with { Earlier = [fever] }, over).Color);
        Assert.Equal(LightColor.Red, Samples.LightOf(Samples.CheckInDaysAgo(1, Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over }) with { Earlier = [fever] }, Samples.CheckInToday(Samples.Fine)).Color);
        Assert.Equal(LightColor.Green, Samples.LightOf(Samples.CheckInDaysAgo(1, Samples.Fine with { EarlierWarningSign = EarlierWarningSign.WrongTap }) with { Earlier = [fever] }, Samples.CheckInToday(Samples.Fine)).Color);
    }

    [Fact]
    public void A_fever_ends_when_it_has_passed_and_another_sign_with_a_doctors_clearance()
    {
        var fever = Samples.CheckInDaysAgo(4, Samples.Fine with { Health = HealthSigns.Fever });
        var chest = Samples.CheckInDaysAgo(5, Samples.Fine with { Health = HealthSigns.ChestPain });

        Assert.Equal((LightCode.NotPassed, Advice.WhenPassed), Samples.LightOf(fever) is var light ? (Assert.Single(light.Reasons).Code, light.Advice) : default);
        Assert.Equal(Advice.Clinician, Samples.LightOf(chest, fever).Advice);
    }

    [Fact]
    public void The_day_on_which_a_sign_is_over_tells_of_it_and_the_next_does_not()
    {
        var sign = Samples.CheckInDaysAgo(4, Samples.Fine with { Health = HealthSigns.ChestPain });
        var over = Samples.Fine with { EarlierWarningSign = EarlierWarningSign.Over };

        Assert.Equal(new LightReason(LightCode.Cleared, sign.Date) { Of = LightCode.ChestPain }, Assert.Single(Samples.LightOf(sign, Samples.CheckInToday(over)).Reasons));
        Assert.Empty(Samples.LightOf(sign, Samples.CheckInDaysAgo(1, over), Samples.CheckInToday(Samples.Fine)).Reasons);
        Assert.Empty(Samples.LightOf(Samples.CheckInToday(over)).Reasons);
    }

    [Fact]
    public void A_sign_that_was_a_wrong_tap_is_named_as_one()
    {
        var corrected = Samples.CheckInToday(Samples.Fine with { EarlierWarningSign = EarlierWarningSign.WrongTap }) with { Earlier = [Samples.Fine with { Health = HealthSigns.ChestPain }] };

        Assert.Equal(new LightReason(LightCode.Corrected, Samples.Today) { Of = LightCode.ChestPain }, Assert.Single(Samples.LightOf(corrected).Reasons));
        Assert.Empty(Samples.LightOf(Samples.CheckInToday(Samples.Fine with { EarlierWarningSign = EarlierWarningSign.WrongTap })).Reasons);
    }

    [Fact]
    public void A_red_light_is_replaced_by_a_later_check_in_of_its_day()
    {
        var today = Samples.CheckInToday(Samples.Fine) with { Earlier = [Samples.WithPain(7)] };

        Assert.Equal(LightColor.Green, Samples.LightOf(today).Color);
        Assert.True(new ReadinessHistory([today], []).ReplacesRed(Samples.Today));
        Assert.False(new ReadinessHistory([today with { Earlier = [Samples.WithPain(3)] }], []).ReplacesRed(Samples.Today));
    }

    [Fact]
    public void Weak_pain_is_named_by_its_place_and_leaves_the_light_green() => Assert.Equal(
        new LightReason(LightCode.MildPain, Samples.Today, 3) { Site = BodySite.Knee }, Assert.Single(Samples.LightOf(Samples.CheckInToday(Samples.WithPain(3))).Reasons));

    private static Light Replaced(int daysAgo, CheckInAnswers earlier, CheckInAnswers later) =>
        Samples.LightOf(Samples.CheckInDaysAgo(daysAgo, later) with { Earlier = [earlier] });
}
