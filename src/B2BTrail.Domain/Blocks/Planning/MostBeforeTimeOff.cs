namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What a week before time off may be at most: the most so far of the plan without the time off, so that nothing is run in advance.</summary>
/// <param name="Week">The week, in steps.</param>
/// <param name="Long">Its longest run, in steps.</param>
/// <param name="Pair">Its back-to-back, in steps.</param>
internal readonly record struct MostBeforeTimeOff(int Week, int Long, int Pair)
{
    /// <summary>The most of each week up to the one in which the last time off begins; null where there is no time off to come.</summary>
    internal static IReadOnlyList<MostBeforeTimeOff>? Of(RequestInSteps inSteps)
    {
        if (inSteps.Calendar.Breaks.LastOrDefault(off => off.From >= 0) is not { } last)
        {
            return null;
        }

        var request = inSteps.Request;
        var without = inSteps.With(request with
        {
            BlockedDates = [],
            Availability = request.Availability with { Spans = [.. request.Availability.Spans.Where(span => span.Allows != SpanAllows.Nothing)] },
        });
        var plan = PathSearch.For(without).Weeks;
        var most = new List<MostBeforeTimeOff>();
        var so = new MostBeforeTimeOff(inSteps.Weekly, inSteps.Longest, inSteps.TwoDay);
        foreach (var week in plan.Weeks[..Math.Min(plan.Weeks.Length, last.From.Week + 1)])
        {
            int longest = week.LongDay < 0 ? 0 : plan.Days[week.Number.Day(week.LongDay)];
            int pair = week.PairPlace < 0 ? 0 : longest + plan.Days[week.Number.Day(week.ShorterDay)];
            so = new(Math.Max(so.Week, week.Total), Math.Max(so.Long, longest), Math.Max(so.Pair, pair));
            most.Add(so);
        }

        return most;
    }
}
