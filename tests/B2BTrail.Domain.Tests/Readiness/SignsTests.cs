using B2BTrail.Domain.Readiness;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class SignsTests
{
    [Fact]
    public void Three_are_of_fatigue_and_three_of_injury() => Assert.Equal(
        [SignClass.Fatigue, SignClass.Fatigue, SignClass.Fatigue, SignClass.Injury, SignClass.Injury, SignClass.Injury],
        Enum.GetValues<Sign>().Select(Signs.ClassOf));

    [Fact]
    public void Each_is_read_off_what_was_told_and_run()
    {
        Assert.Empty(Of(Told.Now(Told.Fine)));
        Assert.Equal([Sign.SoreMuscles], Of(Told.Now(Told.Fine with { Legs = 2 })));
        Assert.Equal([Sign.GeneralFatigue], Of(Told.Now(new CheckInAnswers(2, 2, 4, 3, 3))));
        Assert.Equal([Sign.LessEnergy], Signs.Of(Told.Today, [Told.Now(Told.Fine)], [Told.Felt(2, 5), Told.Felt(1, 5)]));
        Assert.Equal([Sign.LastingOrSharpPain], Of(Told.Now(Told.Hurts(2, PainSigns.Sharp))));
        Assert.Equal([Sign.PainNotBetter], Of(Told.Ago(1, Told.Hurts(2)), Told.Now(Told.Hurts(2))));
        Assert.Equal([Sign.LessMotion], Of(Told.Now(Told.Hurts(1, PainSigns.ChangesGait))));
    }

    [Fact]
    public void Pain_in_one_place_on_three_days_lasts_and_one_that_eases_is_not_worse()
    {
        Assert.Contains(Sign.LastingOrSharpPain, Of(Told.Ago(2, Told.Hurts(3)), Told.Ago(1, Told.Hurts(2)), Told.Now(Told.Hurts(1))));
        Assert.DoesNotContain(Sign.PainNotBetter, Of(Told.Ago(1, Told.Hurts(3)), Told.Now(Told.Hurts(1))));
    }

    [Fact]
    public void Fatigue_without_pain_is_never_injury()
    {
        for (int score = 5; score <= 25; score++)
        {
            Assert.DoesNotContain(Of(Told.Now(Told.Scores(score))), sign => Signs.ClassOf(sign) == SignClass.Injury);
        }
    }

    [Fact]
    public void Tired_for_more_than_two_weeks_is_too_long_and_a_week_is_not()
    {
        DayCheckIn[] Tired(int days) => [.. Enumerable.Range(0, days).Select(ago => Told.Ago(ago, Told.Scores(12))).Reverse()];
        Assert.True(Signs.LastTooLong(Told.Today, Tired(15), []));
        Assert.False(Signs.LastTooLong(Told.Today, Tired(8), []));
    }

    private static IReadOnlyList<Sign> Of(params DayCheckIn[] checkIns) => Signs.Of(Told.Today, checkIns, []);
}
