using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>What Today says of the day, the back-to-back and the week.</summary>
internal static class TodayText
{
    /// <summary>The heading: what to do today, or what is next.</summary>
    public static string Heading(TodayView? view, UnitText text) => view switch
    {
        null => "Today",
        { Verdict: var verdict, Plan: var plan } when VerdictText.Title(verdict, plan?.Session, text) is { } title => title,
        { Next: { } next } => $"{next.Name} starts {UnitText.Day(next.StartDate)}",
        _ => "No plan yet",
    };

    public static string PairHeading(PairView pair, DateOnly today) =>
        pair.First.Date <= today ? "This back-to-back" : $"Next back-to-back, {UnitText.TwoDays(pair.First.Date)}";

    public static string Pair(PairView pair, DateOnly today, UnitText text) => pair switch
    {
        _ when pair.First.Date == today => "We adjust tomorrow’s distance to how today goes.",
        _ when pair.Third?.Date == today => "Day 3. Keep it easy; tomorrow is a rest day.",
        _ when pair.Second.Date == today => pair.First.Done is { } done
            ? $"Yesterday you did {text.Distance(done)}. {(pair.Second.Distance > pair.First.Distance ? "Start today gently" : "Keep today easy")}; your legs should be tired."
            : "Yesterday’s run is not logged. You do not need to make up for it.",
        _ => In(pair.First.Date.DayNumber - today.DayNumber),
    };

    public static string Week(Distance done, Distance planned, UnitText text) => planned.Metres > 0
        ? $"{text.Number(done)} / {text.Distance(planned)}"
        : $"{text.Distance(done)} done";

    private static string In(int days) => days switch
    {
        1 => "Starts tomorrow.",
        < 14 => $"In {days} days.",
        _ => $"In {days / 7} weeks.",
    };
}
