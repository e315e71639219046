using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class CheckInEntryTests
{
    private static readonly CheckInEntry Fine = new() { Energy = 4, Sleep = 3, Legs = 5, Mood = 4, Calm = 2 };

    [Fact]
    public void Five_answers_are_a_check_in() =>
        Assert.Equal(new CheckInAnswers(4, 3, 5, 4, 2), Assert.IsType<CheckInValidation.Valid>(Fine.Validate()).Answers);

    [Fact]
    public void All_that_is_missing_is_reported_at_once() => Assert.Equal(
        ["Energy", "Sleep", "Legs", "Mood", "Calm", "Site", "PainNow"], Fields(new CheckInEntry { HasPain = true }));

    [Fact]
    public void Answers_outside_their_range_are_refused()
    {
        Assert.Equal(["Energy", "Sleep"], Fields(Fine with { Energy = 0, Sleep = 6 }));
        Assert.Equal(["PainNow", "PainDuring", "PainNextMorning"], Fields(Hurting with { PainNow = 11, PainDuring = -1, PainNextMorning = 99 }));
        Assert.Equal(["Site"], Fields(Hurting with { Site = (BodySite)99 }));
    }

    [Fact]
    public void No_pain_with_a_strength_or_with_signs_is_a_problem()
    {
        Assert.Equal(["HasPain"], Fields(Fine with { PainNow = 7 }));
        Assert.Equal(["HasPain"], Fields(Fine with { PainDuring = 2 }));
        Assert.Equal(["HasPain"], Fields(Fine with { PainSigns = PainSigns.Sharp }));
    }

    [Fact]
    public void Pain_of_strength_0_is_a_problem_unless_it_was_felt_or_has_signs()
    {
        Assert.Equal(["HasPain"], Fields(Hurting with { PainNow = 0 }));
        Assert.IsType<CheckInValidation.Valid>((Hurting with { PainNow = 0, PainDuring = 4 }).Validate());
        Assert.IsType<CheckInValidation.Valid>((Hurting with { PainNow = 0, PainSigns = PainSigns.LessMotion }).Validate());
    }

    [Fact]
    public void A_stored_check_in_gives_back_its_answers()
    {
        var answers = Assert.IsType<CheckInValidation.Valid>((Hurting with { Health = HealthSigns.Fever | HealthSigns.DarkUrine, IsCleared = true }).Validate()).Answers;
        Assert.Equal(answers, Made(Samples.Today, 8, answers).Answers);
    }

    [Fact]
    public void The_last_check_in_of_a_day_counts()
    {
        var morning = Made(Samples.Today, 7, Samples.WithScore(10));
        var evening = Made(Samples.Today, 19, Samples.WithScore(20));
        var before = Made(Samples.Today.AddDays(-1), 23, Samples.WithScore(15));
        Assert.Equal([15, 20], CheckIn.Standing([evening, before, morning]).Select(c => c.Answers.Score));
    }

    private static CheckInEntry Hurting => Fine with { HasPain = true, Site = BodySite.Heel, PainNow = 2 };

    private static IEnumerable<string> Fields(CheckInEntry entry) =>
        Assert.IsType<CheckInValidation.Invalid>(entry.Validate()).Problems.Select(p => p.Field);

    private static CheckIn Made(DateOnly day, int hour, CheckInAnswers answers) =>
        new(CheckInId.New(), new RunnerId(Guid.CreateVersion7()), day, day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc), answers);
}
