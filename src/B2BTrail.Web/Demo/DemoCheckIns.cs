using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Demo;

/// <summary>Sample check-ins: heavier legs and longer sleep after a back-to-back, within the usual range. The same day always gives the same answers.</summary>
internal static class DemoCheckIns
{
    private const int Days = 35;

    /// <summary>Check-ins for most days up to the day before <paramref name="today"/>.</summary>
    public static IEnumerable<CheckIn> Before(RunnerId runnerId, DateOnly today, TimeZoneInfo zone)
    {
        var chance = new Random(8_3);
        for (var day = today.AddDays(-Days); day < today; day = day.AddDays(1))
        {
            bool isAfterPair = day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday;
            var answers = new CheckInAnswers(
                Energy: 4,
                Sleep: isAfterPair ? 5 : chance.Next(3, 6),
                Legs: isAfterPair ? 3 : 4,
                Mood: 4,
                Calm: 4);
            if (chance.NextDouble() > 0.12)
            {
                var told = day.ToDateTime(new TimeOnly(6, chance.Next(20, 60)));
                yield return new CheckIn(CheckInId.New(), runnerId, day, TimeZoneInfo.ConvertTimeToUtc(told, zone), answers);
            }
        }
    }
}
