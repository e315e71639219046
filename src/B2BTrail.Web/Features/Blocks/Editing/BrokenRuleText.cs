using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Tells a runner which rule their plan breaks, with the number, and why an edit cannot be done.</summary>
public static class BrokenRuleText
{
    /// <summary>A broken rule in a sentence.</summary>
    public static string For(BrokenRule rule, UnitText text)
    {
        string day = UnitText.Day(rule.Date);
        string value = text.Distance(new Distance(Math.Max(0, rule.Value)));
        string limit = text.Distance(new Distance(Math.Max(0, rule.Limit)));
        return rule.Code switch
        {
            RuleCode.SessionSpike => $"{value} on {day} is more than your longest run of 30 days allows: {limit}.",
            RuleCode.WeekRamp => $"The week of {day} has {value}; the largest of the four before it allows {limit}.",
            RuleCode.PairGrowth => $"A pair of {value} on {day}; your largest two days of six weeks allow {limit}.",
            RuleCode.PairShareMost or RuleCode.PairShareFewDays => $"The pair of {day} is {value}; its week leaves room for {limit}.",
            RuleCode.PairTooSmall => $"The shorter day of the pair of {day} is {value}, less than {limit}: hardly a pair.",
            RuleCode.RatioMost => $"The shorter day of the pair of {day} is {value}, more than the {limit} that fit the longer one.",
            RuleCode.ThirdDay => $"The third day of {day} is {value}, more than half of the second.",
            RuleCode.FirstDayTime or RuleCode.SecondDayTime or RuleCode.OtherDayTime =>
                $"{Capital(day)} takes about {UnitText.RoughTime(new Duration((long)rule.Value))}, more than the {UnitText.Time(new Duration((long)rule.Limit))} for such a day.",
            RuleCode.WeekTime => $"The week of {day} takes more time than the {UnitText.Time(new Duration((long)rule.Limit))} you gave it.",
            RuleCode.StepBackWeek => $"The step-back week of {day} has {value}; to step back it is at most {limit}.",
            RuleCode.TaperFar or RuleCode.TaperNear => $"The taper week of {day} has {value}, more than {limit}.",
            RuleCode.MinimumRun => $"{value} on {day} is shorter than a run worth planning, {limit}.",
            RuleCode.DayAfterPair => $"{Capital(day)} follows a pair; a day of rest belongs there.",
            RuleCode.RunDays => $"The week of {day} has {rule.Value:0} running days; you chose {rule.Limit:0}.",
            RuleCode.RestDay => $"The week of {day} has no day of rest.",
            RuleCode.PairsApart => $"The pair of {day} starts {rule.Value:0} days after another; {rule.Limit:0} are between pairs.",
            RuleCode.LastPair => $"The pair of {day} ends {rule.Value:0} days before the race; the last one ends {rule.Limit:0} days before it.",
            RuleCode.EveOfRace => "The day before the race is for rest.",
            RuleCode.BlockedDay => $"You had blocked {day}.",
            RuleCode.RedRest => $"A red light rests {day}.",
            RuleCode.AmberLong => $"With this week’s light there is no pair on {day}.",
            RuleCode.PairAfterBreak => $"The pair of {day} comes {rule.Value:0} days after your time off; the first comes after {rule.Limit:0}.",
            RuleCode.QualityTurn => $"The harder session of {day} lies beside a long day.",
            RuleCode.PairWeekEasy => $"The harder session of {day} lies in the week of a pair.",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Code, "The rule has no words."),
        };
    }

    /// <summary>How far a broken rule can be trusted, as a small tag.</summary>
    public static string Tag(BrokenRule rule) => rule.Code == RuleCode.SessionSpike
        ? "cohort study, 5,205 runners"
        : BasisText.Tag(RuleBook.Of(rule.Code).Basis);

    /// <summary>Why an edit cannot be done, and what can.</summary>
    public static string For(EditProblem problem, BrokenRule? broken, UnitText text) => problem switch
    {
        EditProblem.OutsideBlock => "That day is not in this block.",
        EditProblem.PastDay => "That day is over; it stays as it was.",
        EditProblem.DoneDay => "That day was run already; it stays as it was.",
        EditProblem.BlockedDay => "You marked that day as one without a run. Free it first.",
        EditProblem.RaceDay => "The race does not move.",
        EditProblem.NoRun => "There is no run on that day.",
        EditProblem.NoPair => "There is no back-to-back on that day.",
        EditProblem.HasRun => "There is a run on that day already.",
        EditProblem.Distance => "That is shorter than a run worth planning, or longer than any run.",
        EditProblem.NoChange => "That changes nothing.",
        EditProblem.Unsafe when broken is not null => $"{Beyond(broken, text)} Nothing was changed.",
        _ => "That goes beyond what is safe. Nothing was changed.",
    };

    private static string Beyond(BrokenRule rule, UnitText text) => rule.Code switch
    {
        RuleCode.SessionSpike => $"{text.Distance(new Distance(rule.Value))} on {UnitText.Day(rule.Date)} would be more than twice your longest run of 30 days.",
        RuleCode.WeekRamp => $"{text.Distance(new Distance(rule.Value))} in the week of {UnitText.Day(rule.Date)} would be more than one and a half times your largest of four.",
        RuleCode.RestDay => $"The week of {UnitText.Day(rule.Date)} would have no day of rest.",
        _ => $"{Capital(UnitText.Day(rule.Date))} would take more than six hours.",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
