using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>What the card says that tells why a day is planned as it is, but for the reasons themselves.</summary>
internal static class WhyText
{
    public static string Heading(DayWhy why, UnitText text) => why.Session.Kind.IsOnFoot
        ? $"Why {text.Number(why.Session.Distance)} {text.Long} on {UnitText.LongDay(why.Session.Date)}"
        : $"{(why.IsTimeOff ? "Time off" : "Why rest")} on {UnitText.LongDay(why.Session.Date)}";

    /// <summary>What the day is in its week, how long and how hard.</summary>
    public static string Lead(DayWhy why, UnitText text) => why.Session.Kind switch
    {
        SessionKind.PairFirst when why.Week.Pair is { } pair => $"Day 1 of {text.Pair(pair.Total)}. {About(why.Session, text)}",
        SessionKind.PairSecond when why.Week.Pair is { } pair => $"Day 2 of {text.Pair(pair.Total)}. {About(why.Session, text)}",
        SessionKind.Rest => $"Week {why.Week.Number}. {SessionPurposeText.Of(why.Week)}",
        { MayBeThirdDay: true } when why.Week.Pair is { Third: { } third } pair && third.Date == why.Session.Date => $"The day after {text.Pair(pair.Total)}. {About(why.Session, text)}",
        _ => $"{SessionText.Title(why.Session.Kind, why.Session.Workout)}. {About(why.Session, text)}",
    };

    /// <summary>What the runner or day 1 made of it; empty where it is as planned.</summary>
    public static string Standing(DayWhy why) => (why.Lock switch
    {
        SessionLock.None or SessionLock.Blocked => "",
        SessionLock.Skipped => "You skipped this day. ",
        SessionLock.SecondMorning => "Adjusted after day 1. ",
        _ => "You set this, so the plan leaves it alone. ",
    } + (why.MovedFrom is { } from ? $"Originally planned for {UnitText.Day(from)}." : "")).TrimEnd();

    /// <summary>A reason; one that counts the week as first planned says so where the week holds something else now.</summary>
    public static string Reason(Reason reason, DayWhy why, UnitText text) =>
        reason is { Code: RuleCode.RestOfWeek, Limit: null, Reference: { } first } && !first.IsAsLongAs(why.Week.Distance)
            ? $"The week was planned with {text.InWords(first)}; this was this day’s share of it."
            : ReasonText.For(reason, why.Planned ?? why.Session, text.Unit);

    private static string About(SessionDraft session, UnitText text)
    {
        var climb = session.Ascent.Meters > 0 ? $", {text.RoughClimb(session.Ascent)} of gain" : "";
        return $"About {UnitText.RoughTime(session.Duration)}{climb}. {Effort(session)}";
    }

    private static string Effort(SessionDraft session) => session.Effort is { } effort && session.Kind != SessionKind.Race
        ? $"RPE {effort.Rpe.From.Value}–{effort.Rpe.To.Value}: {SessionText.Effort(effort)}."
        : "";
}
