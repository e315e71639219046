using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Says which rule a plan breaks, with the numbers, and why an edit is refused.</summary>
public static class BrokenRuleText
{
    /// <summary>A broken rule in a sentence.</summary>
    public static string For(BrokenRule rule, UnitText text)
    {
        string day = UnitText.Day(rule.Date);
        string value = text.Distance(new Distance(Math.Max(0, rule.Value)));
        string limit = text.Distance(new Distance(Math.Max(0, rule.Limit)));
        string most = text.Distance(text.Most(new Distance(Math.Max(0, rule.Limit))));
        return rule.Code switch
        {
            RuleCode.SessionSpike => $"{day} should be at most {most} after your longest run of the last {RuleText.LongestWindow}; it is {value}.",
            RuleCode.WeekRamp => $"The week of {day} should be at most {most} after your biggest of the last {RuleText.WeekWindow}; it is {value}.",
            RuleCode.PairGrowth => $"The back-to-back on {day} should be at most {most} after your biggest two-day total of {RuleText.TwoDayWindow}; it is {value}.",
            RuleCode.WeekShare or RuleCode.PairShareMost or RuleCode.PairShareFewDays => $"The back-to-back on {day} should be at most {most} for its week; it is {value}.",
            RuleCode.PairTooSmall => $"The shorter day of the back-to-back on {day} should be at least {limit}; it is {value}.",
            RuleCode.RatioMost => $"The shorter day of the back-to-back on {day} should be at most {most} next to the longer day; it is {value}.",
            RuleCode.ThirdDay => $"Day 3 on {day} should be at most {RuleText.Part(Rules.ThirdDay.Value)} of day 2; it is {value}.",
            RuleCode.FirstDayTime or RuleCode.SecondDayTime or RuleCode.OtherDayTime or RuleCode.DayTime or RuleCode.EasyOnlyTime or RuleCode.SpanTime or RuleCode.FirstRunBack or RuleCode.RaceCountdown =>
                $"{UnitText.Capital(day)} should take at most {UnitText.Time(new Duration((long)rule.Limit))}. Time limits go by your trail pace, so that slow trails fit too: {Above(rule)} here. The expected time goes by the day’s own ground and effort.",
            RuleCode.WeekTime => $"The week of {day} takes more than {(rule.Basis == Basis.YourLimit ? "your" : "the default")} limit of {UnitText.Time(new Duration((long)rule.Limit))}.",
            RuleCode.StepBackWeek => $"The recovery week of {day} should be at most {most}; it is {value}.",
            RuleCode.TaperFar or RuleCode.TaperNear => $"The taper week of {day} should be at most {most}; it is {value}.",
            RuleCode.MinimumRun => $"{day} should be at least {limit}; it is {value}.",
            RuleCode.DayAfterPair => $"{UnitText.Capital(day)} should be a rest day after the back-to-back.",
            RuleCode.RunDays => $"The week of {day} has {rule.Value:0} running days; you chose {rule.Limit:0}.",
            RuleCode.RestDay => $"The week of {day} has no rest day.",
            RuleCode.PairsApart => $"Back-to-backs should start at least {rule.Limit:0} days apart; the one on {day} starts {Days(rule.Value)} after the last.",
            RuleCode.LastPair => $"The last back-to-back should end at least {rule.Limit:0} days before the race; the one on {day} ends {Days(rule.Value)} before it.",
            RuleCode.EveOfRace => "The day before the race should be a rest day.",
            RuleCode.BlockedDay => $"{UnitText.Capital(day)} is time off.",
            RuleCode.RedRest => $"A red light means no running on {day}.",
            RuleCode.AmberLong => $"This week’s light means no back-to-back on {day}.",
            RuleCode.PairAfterBreak when rule.Limit == 0 => $"The workout on {day} is too soon after time off.",
            RuleCode.PairAfterBreak => $"The first back-to-back should come at least {rule.Limit:0} days after time off; the one on {day} comes after {rule.Value:0}.",
            RuleCode.QualityTurn => $"The workout on {day} is next to a long day or another workout.",
            RuleCode.PairWeekEasy => $"The workout on {day} is in a back-to-back week.",
            RuleCode.ComeBack => $"The week of {day} should be at most {most} while you build back after time off; it is {value}.",
            RuleCode.AfterEasyDays => $"The week of {day} should be at most {most} after the easier days before it; it is {value}.",
            RuleCode.RaceRecovery when rule.Limit > 0 => $"{UnitText.Capital(day)} should be a rest day, {Days(rule.Value)} after a race.",
            RuleCode.RaceRecovery => $"The back-to-back on {day} is too soon after a race.",
            RuleCode.Weekday => $"{UnitText.Capital(day)} is a weekday you don’t run.",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Code, "The rule has no words."),
        };
    }

    /// <summary>The basis of a broken rule, as a small tag.</summary>
    public static string Tag(BrokenRule rule) => ReasonText.Tag(rule.Code, rule.Basis);

    /// <summary>Why an edit cannot be done, and what can.</summary>
    public static string For(EditProblem problem, BrokenRule? broken, UnitText text) => problem switch
    {
        EditProblem.OutsideBlock => "That day is not in this block.",
        EditProblem.PastDay => "That day is in the past. It cannot be changed.",
        EditProblem.DoneDay => "That day is already logged. It cannot be changed.",
        EditProblem.BlockedDay => "That day is time off. Remove the time off first.",
        EditProblem.RaceDay => "A race day cannot be changed here. To change the day of your goal race, use “Move the race”.",
        EditProblem.RaceIsOver => "The race day of that version has passed. To change the race day, use “Move the race”.",
        EditProblem.NoRun => "There is no session on that day.",
        EditProblem.NoPair => "There is no back-to-back on that day.",
        EditProblem.HasRun => "That day already has a session.",
        EditProblem.Distance => "That distance is too short or too long. Enter another one.",
        EditProblem.Kind => "That session cannot become that kind. Choose another one.",
        EditProblem.NoChange => "That is already the plan. Nothing was changed.",
        EditProblem.Unsafe when broken is not null => $"{Beyond(broken, text)} Nothing was changed.",
        _ => "That is more than is safe. Nothing was changed.",
    };

    // To the minute and rounded up: what breaks a limit never reads like the limit.
    private static string Above(BrokenRule rule) => UnitText.Time(Duration.FromMinutes(Math.Ceiling(new Duration((long)rule.Value).Minutes)));

    private static string Days(double days) => UnitText.Count((int)Math.Round(days), "day", "days");

    private static string Beyond(BrokenRule rule, UnitText text) => rule.Code switch
    {
        RuleCode.SessionSpike => $"{text.Distance(new Distance(rule.Value))} on {UnitText.Day(rule.Date)} would be more than {RuleText.Times(Rules.SafestRun)} your longest run of the last {RuleText.LongestWindow}.",
        RuleCode.WeekRamp => $"{text.Distance(new Distance(rule.Value))} in the week of {UnitText.Day(rule.Date)} would be more than {RuleText.Times(Rules.SafestWeek)} your biggest of the last {RuleText.WeekWindow} weeks.",
        RuleCode.RestDay => $"The week of {UnitText.Day(rule.Date)} would have no rest day.",
        _ => $"{UnitText.Capital(UnitText.Day(rule.Date))} would take more than {RuleText.Word((int)(Rules.SafestLongestRun.Value ?? 0) / 60)} hours.",
    };
}
