using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Readiness;

/// <summary>Check-ins and runs of a runner; days are counted back from today.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2027, 3, 20);

    public static CheckInAnswers Fine { get; } = new(4, 4, 4, 4, 4);

    public static DayCheckIn CheckInToday(CheckInAnswers answers) => new(Today, answers);

    public static DayCheckIn CheckInDaysAgo(int days, CheckInAnswers answers) => new(Today.AddDays(-days), answers);

    public static CheckInAnswers WithPain(int now, PainSigns signs = PainSigns.None, BodySite site = BodySite.Knee, int? during = null, int? nextMorning = null) =>
        Fine with { Pain = new Pain(site, now, during, nextMorning, signs) };

    public static CheckInAnswers WithScore(int sum) => new(Part(sum, 0), Part(sum, 1), Part(sum, 2), Part(sum, 3), Part(sum, 4));

    public static RatedRun RunDaysAgo(int days, int rpe, int plannedTo = 4) =>
        new(Today.AddDays(-days), new Rpe(rpe), new RpeRange(new Rpe(2), new Rpe(plannedTo)));

    public static Light LightOf(params DayCheckIn[] checkIns) => Light.Of(Today, checkIns, []);

    private static int Part(int sum, int item) => (sum / 5) + (item < sum % 5 ? 1 : 0);
}
