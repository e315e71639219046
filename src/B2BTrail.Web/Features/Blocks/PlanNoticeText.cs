using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Says what a runner should know of a plan beside the limits that capped it.</summary>
public static class PlanNoticeText
{
    /// <summary>A notice in a sentence or two.</summary>
    public static string Of(PlanNotice notice, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(text);
        return notice.Code switch
        {
            PlanNoticeCode.ComeBack => ComeBack(notice, text),
            PlanNoticeCode.StepBackLeftOut => $"No recovery week in {Weeks(notice)}{Rest(notice)}.",
            PlanNoticeCode.PairMoved => PairMoved(notice),
            PlanNoticeCode.PairAfterBreak => $"No back-to-back before {Day(notice.NoPairBefore)}: after {UnitText.Count(notice.Count ?? 0, "day", "days")} off, the long runs come back first.",
            PlanNoticeCode.BelowToday => BelowToday(notice, text),
            PlanNoticeCode.AssumedTwoDays => $"You left out your biggest two-day total, so the plan assumes {Words(notice.Value, text)}. Enter it if you know it.",
            PlanNoticeCode.AssumedClimb => $"You left out your weekly elevation gain, so the plan assumes {Gain(notice.Climb, text)}. Enter it if you know it.",
            PlanNoticeCode.HardRunLeftOut => $"No workout in {Weeks(notice)}: every full week has a back-to-back, so a few strides are enough.",
            PlanNoticeCode.OneStep => $"The long run grows by the smallest step in {Weeks(notice)}. That is more than its growth limit, but less cannot be planned.",
            PlanNoticeCode.DayTime => $"{UnitText.Weekday(notice.Weekday ?? default)}: {notice.Count} minutes is all you have. At your trail pace that is enough for {Words(notice.Value, text)}, so the run stays there in {Weeks(notice)}.",
            PlanNoticeCode.RaceRecovery => RaceRecovery(notice, text),
            PlanNoticeCode.RaceCountdown => $"From {Day(notice.From)} on, your runs get shorter toward the race. Two days before it, run at most {notice.Count} minutes.",
            PlanNoticeCode.ClimbShort when notice.Value is { } over =>
                $"The hilliest of your last back-to-backs has {Gain(notice.Climb, text)} of elevation gain over {text.InWords(over)}; the race has {Gain(notice.ClimbReference, text)} over as much. Weekends in the mountains help most.",
            PlanNoticeCode.ClimbShort => "Your last back-to-backs have less elevation gain than the race over the same distance. Weekends in the mountains help most.",
            PlanNoticeCode.FlatGround => "You have no hills nearby, so the plan uses a treadmill or stairs.",
            PlanNoticeCode.NotThisYear => NotThisYear(notice, text),
            PlanNoticeCode.RaceBeyondTarget => RaceBeyondTarget(notice, text),
            PlanNoticeCode.WeekTime => $"{(notice.Basis == Basis.YourLimit ? "Your" : "The default")} {Hours(notice.Count)} per week cap {Weeks(notice)}.",
            PlanNoticeCode.ShortPlan => ShortPlan(notice, text),
            PlanNoticeCode.BelowTarget => $"Reaches {Number(notice.Value, text)} of {Words(notice.Reference, text)} ({UnitText.Percent(notice.Factor ?? 0)}). That is close enough to count as reached.",
            PlanNoticeCode.RaceBeyondLimit => $"{notice.Race} is {Words(notice.Value, text)}. The growth limit for a single run would allow {Number(notice.Reference, text)} then, so running it is your decision.",
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Code, "The notice has no words."),
        };
    }

    private static string ComeBack(PlanNotice notice, UnitText text)
    {
        string longRun = notice.Long is { } most ? $" and a long run of {Number(most, text)}" : "";
        string pair = notice.NoPairBefore is { } date ? $" No back-to-back before {UnitText.DayOfMonth(date)}." : "";
        return $"After {UnitText.Count(notice.Count ?? 0, "day", "days")} off, you come back with {Words(notice.Value, text)} a week (before: {Number(notice.Reference, text)}){longRun}.{pair}";
    }

    private static string PairMoved(PlanNotice notice)
    {
        string back = notice.Weeks.Count == 1 ? "The back-to-back" : "The back-to-backs";
        var first = notice.Weekday ?? default;
        return $"{back} in {Weeks(notice)}: {UnitText.Weekday(first)} and {UnitText.Weekday((DayOfWeek)(((int)first + 1) % 7))}, because the usual days are not free.";
    }

    private static string Rest(PlanNotice notice) => notice.Cause switch
    {
        RuleCode.TimeOff => ": your time off takes its place",
        RuleCode.AfterEasyDays => ": easier days take its place",
        RuleCode.RaceRecovery => ": the easier days after the race take its place",
        _ => "",
    };

    private static string BelowToday(PlanNotice notice, UnitText text)
    {
        string figures = $"at most {Number(notice.Value, text)} of your {Words(notice.Reference, text)} a week";
        return notice.Cause switch
        {
            RuleCode.RunDays => $"{Held($"{RuleText.Word(notice.Count ?? 0)} running days hold")}. Another running day would hold more.",
            RuleCode.WeekTime => $"{Held($"{ReasonText.TimeOf(notice.Basis)} per week holds")}.",
            RuleCode.DayTime => $"{Held("the minutes you set for weekdays hold")}.",
            RuleCode.Weekday => $"{Held("the weekdays you run hold")}.",
            RuleCode.FirstDayTime => $"{Held($"{ReasonText.TimeOf(notice.Basis)} for the longer day holds")}.",
            RuleCode.OtherDayTime => $"{Held($"{ReasonText.TimeOf(notice.Basis)} for the other days holds")}.",
            RuleCode.ComeBack => $"{Held("full weeks reach")}, because your long runs are still coming back after time off.",
            RuleCode.SessionSpike when notice.Long is { } counts =>
                $"Your longest run is more than {RuleText.Number(Rules.LongestHalfCounts)} days old, so it counts as {Words(counts, text)} only. {Held("full weeks reach")} until long runs have grown.",
            RuleCode.SessionSpike => $"{Held("full weeks reach")} until long runs have grown.",
            _ => $"{Held("full weeks reach")}.",
        };

        string Held(string by) => UnitText.Capital($"{(notice.Weeks.Count > 0 ? $"in {Weeks(notice)}, " : "")}{by} {figures}");
    }

    private static string RaceRecovery(PlanNotice notice, UnitText text)
    {
        string race = notice.Race ?? (notice.Value is { } distance ? $"your {RaceDistanceText.Of(distance, text)}" : "the race");
        string pair = notice.NoPairBefore is { } date ? $" No back-to-back before {UnitText.DayOfMonth(date)}." : "";
        return $"After {race}, only easy running until {Day(notice.To)}.{pair}";
    }

    private static string ShortPlan(PlanNotice notice, UnitText text)
    {
        string left = notice.Count == 1 ? "There is only 1 week left, too little" : $"There are only {RuleText.Word(notice.Count ?? 0)} weeks left, too few";
        string reached = notice.Value is { Meters: > 0 } two ? $" Your two-day total of {Words(two, text)} stands." : "";
        return $"{left} to build up. This is a taper.{reached}";
    }

    private static string NotThisYear(PlanNotice notice, UnitText text)
    {
        string reaches = notice.Value is { Meters: > 0 } value ? $" This plan gets to {Number(value, text)} of {Words(notice.Reference, text)}." : "";
        string other = notice.RaceInReach is { } race ? $" A {RaceDistanceText.Of(race, text)} is in reach by then." : "";
        return notice.IsRaceCovered
            ? $"A back-to-back of {Words(notice.Reference, text)} is out of reach by {Full(notice.To)}.{reaches} Your long runs cover the distance of the race all the same.{Later(notice, text)}"
            : $"This target is out of reach by {Full(notice.To)}.{reaches}{other}{Later(notice, text)}";
    }

    private static string RaceBeyondTarget(PlanNotice notice, UnitText text)
    {
        string race = notice.RaceDistance is { } distance ? RaceDistanceText.Of(distance, text) : "race";
        string reaches = notice.Value is { Meters: > 0 } value ? $"gets to {Number(value, text)}" : "has none";
        return $"Your {race} is far beyond this block. It asks for a back-to-back of about {Words(notice.Reference, text)}; this block {reaches}.";
    }

    private static string Later(PlanNotice notice, UnitText text)
    {
        if (notice.FirstDate is not { } date)
        {
            return "";
        }

        string?[] takes =
        [
            notice.WeekToStartFrom is { } week ? $"a base of {text.InWords(week)} a week" : null,
            notice.Takes.Count > 0 ? AlternativeText.Parts(notice.Takes, text) : null,
        ];
        string with = UnitText.And([.. takes.OfType<string>()]);
        return $" You can reach this one by {UnitText.DayAndYear(date)}{(with.Length > 0 ? $" with {with}" : "")}.";
    }

    /// <summary>"week 3", "weeks 3–5", "weeks 3, 6 and 9".</summary>
    private static string Weeks(PlanNotice notice)
    {
        var spans = new List<(int First, int Last)>();
        foreach (int week in notice.Weeks.Order())
        {
            if (spans.Count > 0 && spans[^1].Last == week - 1)
            {
                spans[^1] = (spans[^1].First, week);
            }
            else
            {
                spans.Add((week, week));
            }
        }

        List<string> words = [.. spans.Select(span => span.First == span.Last ? $"{span.First}" : $"{span.First}–{span.Last}")];
        return $"{(notice.Weeks.Count == 1 ? "week" : "weeks")} {UnitText.And(words)}";
    }

    private static string Day(DateOnly? date) => date is { } day ? UnitText.DayOfMonth(day) : "";

    private static string Full(DateOnly? date) => date is { } day ? UnitText.DayAndYear(day) : "";

    private static string Words(Distance? distance, UnitText text) => distance is { } d ? text.InWords(d) : "";

    private static string Number(Distance? distance, UnitText text) => distance is { } d ? text.Number(d) : "";

    private static string Gain(Climb? climb, UnitText text) => climb is { } c ? text.RoughClimb(c) : "";

    private static string Hours(int? minutes) => UnitText.Time(Duration.FromMinutes(minutes ?? 0));
}
