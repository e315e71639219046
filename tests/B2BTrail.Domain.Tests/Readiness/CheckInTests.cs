using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class CheckInTests
{
    [Fact]
    public void A_stored_check_in_gives_back_its_answers()
    {
        var answers = Samples.Fine with
        {
            Pain = new Pain(BodySite.Heel, 2, 5, null, PainSigns.Sharp),
            Health = HealthSigns.Fever | HealthSigns.DarkUrine,
            EarlierWarningSign = EarlierWarningSign.WrongTap,
        };

        Assert.Equal(answers, Made(Samples.Today, 8, answers).Answers);
    }

    [Fact]
    public void The_last_check_in_of_a_day_counts_and_has_those_before_it()
    {
        var morning = Made(Samples.Today, 7, Samples.WithScore(10));
        var evening = Made(Samples.Today, 19, Samples.WithScore(20));
        var before = Made(Samples.Today.AddDays(-1), 23, Samples.WithScore(15));
        Assert.Equal([15, 20], CheckIn.Standing([evening, before, morning]).Select(c => c.Answers.Score));
        Assert.Equal([10], CheckIn.Standing([evening, before, morning])[1].Earlier.Select(c => c.Score));
    }

    private static CheckIn Made(DateOnly day, int hour, CheckInAnswers answers) =>
        new(CheckInId.New(), new RunnerId(Guid.CreateVersion7()), day, day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc), answers);
}
