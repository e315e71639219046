using B2BTrail.Domain.Readiness;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class SignDetectionTests
{
    [Fact]
    public void Three_are_of_fatigue_and_three_of_injury()
    {
        Assert.All([Sign.SoreMuscles, Sign.GeneralFatigue, Sign.LessEnergy], sign => Assert.Equal(SignClass.Fatigue, SignDetection.ClassOf(sign)));
        Assert.All([Sign.LastingOrSharpPain, Sign.PainNotBetter, Sign.LessMotion], sign => Assert.Equal(SignClass.Injury, SignDetection.ClassOf(sign)));
    }

    [Fact]
    public void Each_shows_in_check_ins_and_runs()
    {
        Assert.Empty(Of(Samples.CheckInToday(Samples.Fine)));
        Assert.Equal([Sign.SoreMuscles], Of(Samples.CheckInToday(Samples.Fine with { Legs = 2 })));
        Assert.Equal([Sign.GeneralFatigue], Of(Samples.CheckInToday(new CheckInAnswers(2, 2, 4, 3, 3))));
        Assert.Equal([Sign.LessEnergy], SignDetection.On(Samples.Today, [Samples.CheckInToday(Samples.Fine)], [Samples.RunDaysAgo(2, 5), Samples.RunDaysAgo(1, 5)]));
        Assert.Equal([Sign.LastingOrSharpPain], Of(Samples.CheckInToday(Samples.WithPain(2, PainSigns.Sharp))));
        Assert.Equal([Sign.PainNotBetter], Of(Samples.CheckInDaysAgo(1, Samples.WithPain(2)), Samples.CheckInToday(Samples.WithPain(2))));
        Assert.Equal([Sign.LessMotion], Of(Samples.CheckInToday(Samples.WithPain(1, PainSigns.ChangesGait))));
    }

    [Fact]
    public void Pain_in_one_place_on_three_days_lasts_and_one_that_eases_is_not_worse()
    {
        Assert.Contains(Sign.LastingOrSharpPain, Of(Samples.CheckInDaysAgo(2, Samples.WithPain(3)), Samples.CheckInDaysAgo(1, Samples.WithPain(2)), Samples.CheckInToday(Samples.WithPain(1))));
        Assert.DoesNotContain(Sign.PainNotBetter, Of(Samples.CheckInDaysAgo(1, Samples.WithPain(3)), Samples.CheckInToday(Samples.WithPain(1))));
    }

    [Fact]
    public void Fatigue_without_pain_is_never_injury()
    {
        for (int score = 5; score <= 25; score++)
        {
            Assert.DoesNotContain(Of(Samples.CheckInToday(Samples.WithScore(score))), sign => SignDetection.ClassOf(sign) == SignClass.Injury);
        }
    }

    [Fact]
    public void Tired_for_more_than_two_weeks_is_too_long_and_a_week_is_not()
    {
        DayCheckIn[] Tired(int days) => [.. Enumerable.Range(0, days).Select(ago => Samples.CheckInDaysAgo(ago, Samples.WithScore(12))).Reverse()];
        Assert.True(SignDetection.IsTiredTooLong(Samples.Today, Tired(15), []));
        Assert.False(SignDetection.IsTiredTooLong(Samples.Today, Tired(8), []));
    }

    private static IReadOnlyList<Sign> Of(params DayCheckIn[] checkIns) => SignDetection.On(Samples.Today, checkIns, []);
}
