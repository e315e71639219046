using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class CheckInEntryTests
{
    private static readonly CheckInEntry Fine = new() { Energy = 4, Sleep = 3, Legs = 5, Mood = 4, Calm = 2 };

    [Fact]
    public void Five_answers_are_a_check_in() =>
        Assert.Equal(new CheckInAnswers(4, 3, 5, 4, 2), Assert.IsType<CheckInReading.Read>(Fine.Read()).Answers);

    [Fact]
    public void All_that_is_missing_is_told_at_once() => Assert.Equal(
        ["Energy", "Sleep", "Legs", "Mood", "Calm", "Site", "PainNow"], Fields(new CheckInEntry { HasPain = true }));

    [Fact]
    public void Answers_outside_their_range_are_refused()
    {
        Assert.Equal(["Energy", "Sleep"], Fields(Fine with { Energy = 0, Sleep = 6 }));
        Assert.Equal(["PainNow", "PainDuring", "PainNextMorning"], Fields(Hurting with { PainNow = 11, PainDuring = -1, PainNextMorning = 99 }));
        Assert.Equal(["Site"], Fields(Hurting with { Site = (BodySite)99 }));
    }

    [Fact]
    public void No_pain_with_a_strength_or_more_told_about_it_is_asked_about()
    {
        Assert.Equal(["HasPain"], Fields(Fine with { PainNow = 7 }));
        Assert.Equal(["HasPain"], Fields(Fine with { PainDuring = 2 }));
        Assert.Equal(["HasPain"], Fields(Fine with { PainSigns = PainSigns.Sharp }));
    }

    [Fact]
    public void A_pain_of_nothing_is_asked_about_and_one_that_was_is_not()
    {
        Assert.Equal(["HasPain"], Fields(Hurting with { PainNow = 0 }));
        Assert.IsType<CheckInReading.Read>((Hurting with { PainNow = 0, PainDuring = 4 }).Read());
        Assert.IsType<CheckInReading.Read>((Hurting with { PainNow = 0, PainSigns = PainSigns.LessMotion }).Read());
    }

    [Fact]
    public void What_is_kept_says_what_was_told()
    {
        var answers = Assert.IsType<CheckInReading.Read>((Hurting with { Health = HealthSigns.Fever | HealthSigns.DarkUrine, IsCleared = true }).Read()).Answers;
        Assert.Equal(answers, Made(Told.Today, 8, answers).Answers);
    }

    [Fact]
    public void The_last_check_in_of_a_day_stands()
    {
        var morning = Made(Told.Today, 7, Told.Scores(10));
        var evening = Made(Told.Today, 19, Told.Scores(20));
        var before = Made(Told.Today.AddDays(-1), 23, Told.Scores(15));
        Assert.Equal([15, 20], CheckIn.Standing([evening, before, morning]).Select(c => c.Answers.Score));
    }

    private static CheckInEntry Hurting => Fine with { HasPain = true, Site = BodySite.Heel, PainNow = 2 };

    private static IEnumerable<string> Fields(CheckInEntry entry) =>
        Assert.IsType<CheckInReading.Refused>(entry.Read()).Problems.Select(p => p.Field);

    private static CheckIn Made(DateOnly day, int hour, CheckInAnswers answers) =>
        new(CheckInId.New(), new RunnerId(Guid.CreateVersion7()), day, day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc), answers);
}
