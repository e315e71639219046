using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Says what a light means, why it is on and what it changes.</summary>
public static class LightText
{
    /// <summary>The light in a word.</summary>
    public static string Name(LightColor color) => color switch
    {
        LightColor.Green => "green",
        LightColor.Amber => "amber",
        LightColor.Red => "red",
        _ => "stop",
    };

    /// <summary>The class that gives the light its color.</summary>
    public static string Css(LightColor color) => color switch
    {
        LightColor.Green => "is-green",
        LightColor.Amber => "is-amber",
        LightColor.Red => "is-red",
        _ => "is-medical",
    };

    /// <summary>The light as a heading.</summary>
    public static string Title(LightColor color) => color switch
    {
        LightColor.Green => "Green: train as planned",
        LightColor.Amber => "Amber: take it easy this week",
        LightColor.Red => "Red: no running for now",
        _ => "Stop: do not run",
    };

    /// <summary>A day's light as a heading; after a warning sign green does not mean the plan alone.</summary>
    public static string Title(Light light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return StartsEasy(light) ? "Green: start easy" : Title(light.Color);
    }

    /// <summary>Whether a warning sign was said to be over on the day.</summary>
    public static bool StartsEasy(Light light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return light.Reasons.Any(reason => reason.Code == LightCode.Cleared);
    }

    /// <summary>That an earlier check-in of the day made a red light and no longer counts.</summary>
    public const string ReplacedRed = "Your earlier check-in of today was red. This one replaces it.";

    /// <summary>The light of a day on which the runner still rests from a red one.</summary>
    public static string TitleInRest(LightColor color) => $"{UnitText.Capital(Name(color))} today, but still resting";

    /// <summary>What the last red light still asks.</summary>
    public static string EffectInRest(DateOnly runsAgain) =>
        $"Your last red light means no running for {Rules.RedRest.Value:0} days. You can run again from {UnitText.LongDay(runsAgain)}.";

    /// <summary>What the light changes.</summary>
    public static string Effect(LightColor color) => color switch
    {
        LightColor.Green => "A green light changes nothing in your plan. What an earlier light of this week made easier stays easier.",
        LightColor.Amber => $"{Effect([AmberEffect.Today, AmberEffect.HardSessions, AmberEffect.Pair, AmberEffect.LongRun])} After a full week, the next full week is no bigger than it was.",
        LightColor.Red => $"No running for {Rules.RedRest.Value:0} days, and no back-to-back this week.",
        _ => "Plan paused until a doctor has cleared you, or a fever has passed.",
    };

    /// <summary>What an amber light changes of a plan.</summary>
    public static string Effect(IReadOnlyList<AmberEffect> eased)
    {
        ArgumentNullException.ThrowIfNull(eased);
        return eased.Count == 0 ? "Nothing is left to ease this week, so your plan stays the same." : string.Join(' ', eased.Select(Effect));
    }

    private static string Effect(AmberEffect effect) => effect switch
    {
        AmberEffect.Today => $"Today’s run gets {UnitText.Percent(1 - Rules.AmberToday.Value ?? 0)} shorter.",
        AmberEffect.HardSessions => $"Workouts of the next {Rules.AmberDays.Value:0} days become easy, flat and at most {Rules.AmberHardFirst.Value:0} minutes.",
        AmberEffect.Pair => $"This week’s back-to-back becomes one run of at most {UnitText.Percent(Rules.AmberLong.Value ?? 0)} of its long day.",
        AmberEffect.RestOfPair => "What is left of this week’s back-to-back is off.",
        AmberEffect.LongRun => $"This week’s long run is at most {UnitText.Percent(Rules.AmberSingleLong.Value ?? 0)} of what was planned.",
        _ => "The next full week is no bigger than this one.",
    };

    /// <summary>What a day's light changes, and what ends it where it stops running.</summary>
    public static string Effect(Light light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return light.Color == LightColor.Medical ? StopText.Effect(light) : Effect(light.Color);
    }

    /// <summary>Whether someone should look at it; null where nobody has to.</summary>
    public static string? For(Advice advice) => advice switch
    {
        Advice.None => null,
        Advice.IfItLasts => $"If you stay this tired for more than {ReadinessRules.TiredTooLong.Count / 7} weeks, see a doctor to find the cause: too little food, illness or too much training.",
        Advice.IfNotBetter => $"If it is still there after {ReadinessRules.NotBetterFrom.Count} to {ReadinessRules.NotBetterUpTo.Count} days, see a physio or doctor.",
        Advice.WhenPassed => $"Rest until the fever has passed and at least {ReadinessRules.AfterFever.Count} more days have gone by without one.",
        Advice.Clinician => "See a doctor before you run again.",
        _ => "Get medical help now.",
    };

    /// <summary>Why the light is on, in a sentence.</summary>
    /// <param name="reason">The sign.</param>
    /// <param name="mayRun">Whether running is allowed on the day: where it is not, nothing is said of how to run.</param>
    public static string For(LightReason reason, bool mayRun)
    {
        ArgumentNullException.ThrowIfNull(reason);
        string value = (reason.Value ?? 0).ToString("0.#", Language.Culture);
        return reason.Code switch
        {
            LightCode.ChestPain => "Pain or pressure in the chest.",
            LightCode.Fainting => "You fainted, or nearly did.",
            LightCode.Confusion => "You were confused.",
            LightCode.DarkUrine => "Dark urine.",
            LightCode.Fever => "Fever.",
            LightCode.PainAtRest => "Pain at rest or at night.",
            LightCode.PainOnBone => "Pain on one spot of a bone.",
            LightCode.WorseWhileRunning => "Pain that gets worse as you run or hop.",
            LightCode.NotCleared => $"The warning sign of {UnitText.Day(reason.Date)} is not cleared yet.",
            LightCode.NotPassed => $"You have not reported yet that the fever of {UnitText.Day(reason.Date)} has passed.",
            LightCode.AfterFever => $"You had a fever on {UnitText.Day(reason.Date)}.",
            LightCode.StrongPain => $"{Pain(reason)}.",
            LightCode.ChangedGait => "Pain that changes how you move.",
            LightCode.SharpPain => "Sharp pain.",
            LightCode.LessMotion => "A stiff joint.",
            LightCode.LastingPain => $"Pain in one place for {UnitText.Count((int)(reason.Value ?? 0), "day", "days")}.",
            LightCode.RisingPain => "Pain that is getting worse.",
            LightCode.MiddlingPain => $"{Pain(reason)}{(mayRun ? ": run easy, and stop if it gets worse" : "")}.",
            LightCode.NotGoneByMorning => "Pain that was still there the next morning.",
            LightCode.LowScore => $"Score {value} of {CheckInAnswers.HighestScore}.",
            LightCode.BelowUsual => "Far below your usual.",
            LightCode.LittleSleep => $"Little sleep for {value} nights.",
            LightCode.HardRuns => $"Your last {ReadinessRules.HardRunsCount.Count} runs felt much harder than planned.",
            LightCode.Watch => "A little below your usual.",
            LightCode.MildPain => $"{Pain(reason)}{(mayRun ? ": run, but stop if it gets worse" : "")}.",
            LightCode.Cleared => $"{StopText.WasOver(reason)}{(mayRun ? " Start easy, and stop if it comes back." : "")}",
            LightCode.Corrected => $"You corrected the check-in: {(reason.Of is { } sign ? $"“{For(new LightReason(sign, reason.Date), mayRun).TrimEnd('.')}”" : "the warning sign")} was a wrong tap.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "The sign has no words."),
        };
    }

    /// <summary>The basis of the rule behind a reason, as a small tag.</summary>
    public static string Tag(LightCode code) => BasisText.Tag(ReadinessRules.Of(code).Basis);

    /// <summary>Where the rule behind a reason comes from, in a sentence.</summary>
    public static string Source(LightCode code) => code switch
    {
        LightCode.ChestPain or LightCode.Fainting or LightCode.Confusion or LightCode.DarkUrine or LightCode.PainAtRest =>
            "Warning signs in common medical advice for runners.",
        LightCode.Fever => "Common advice: no running with a fever.",
        LightCode.PainOnBone or LightCode.WorseWhileRunning => "Signs of a bone stress injury in sports medicine.",
        LightCode.AfterFever => $"Common advice: wait 1 to 3 days after a fever is gone; {ReadinessRules.AfterFever.Count} days here.",
        LightCode.StrongPain or LightCode.MiddlingPain or LightCode.NotGoneByMorning or LightCode.MildPain =>
            $"Pain scales from tendon and kneecap rehab ({Sources(code)}); not tested on bones.",
        LightCode.ChangedGait => "Common advice: do not run through pain that changes how you run.",
        LightCode.SharpPain or LightCode.LessMotion => $"The signs of injury in the article behind this app ({Sources(code)}).",
        LightCode.BelowUsual => $"Self-ratings compared with your own usual ({Sources(code)}, 14 swimmers); the limit is our own estimate.",
        _ => "Our own estimate.",
    };

    /// <summary>A sign of tiredness or injury.</summary>
    public static string For(Sign sign) => sign switch
    {
        Sign.SoreMuscles => "Heavy, stiff or sore legs",
        Sign.GeneralFatigue => "Tired all over, better with rest",
        Sign.LessEnergy => "Runs feel harder than they should",
        Sign.LastingOrSharpPain => "Pain that lasts or is sharp",
        Sign.PainNotBetter => "Pain in one place that does not get better",
        _ => "Stiff joint or changed stride",
    };

    /// <summary>A place that hurts.</summary>
    public static string For(BodySite site) => site switch
    {
        BodySite.Foot => "foot",
        BodySite.Heel => "heel",
        BodySite.Ankle => "ankle",
        BodySite.Shin => "shin",
        BodySite.Calf => "calf",
        BodySite.Knee => "knee",
        BodySite.Thigh => "thigh",
        BodySite.Hamstring => "hamstring",
        BodySite.Hip => "hip",
        BodySite.Groin => "groin",
        BodySite.Back => "back",
        _ => "elsewhere",
    };

    /// <summary>A pain by its place: "knee 5 of 10", "pain 5 of 10" where the place has no name.</summary>
    public static string Pain(BodySite? site, double strength) =>
        $"{(site is { } place and not BodySite.Elsewhere ? For(place) : "pain")} {strength.ToString("0.#", Language.Culture)} of {CheckInAnswers.StrongestPain}";

    /// <summary>What comes with a pain, as a question of the check-in.</summary>
    public static string For(PainSigns sign) => sign switch
    {
        PainSigns.ChangesGait => "It changes how I walk or run",
        PainSigns.WorseWhileRunning => "It gets worse as I run or hop",
        PainSigns.WorseByTheDay => "It gets worse day by day",
        PainSigns.Sharp => "It is sharp",
        PainSigns.AtRest => "It hurts at rest or at night",
        PainSigns.OnBone => "It is on one spot of a bone",
        PainSigns.LessMotion => "Stiff joint",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not one sign."),
    };

    /// <summary>A sign not to run with.</summary>
    public static string For(HealthSigns sign) => sign switch
    {
        HealthSigns.Fever => "Fever",
        HealthSigns.ChestPain => "Pain or pressure in the chest",
        HealthSigns.Fainting => "I fainted or nearly fainted",
        HealthSigns.Confusion => "I was confused",
        HealthSigns.DarkUrine => "Dark urine",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not one sign."),
    };

    private static string Pain(LightReason reason) => UnitText.Capital(Pain(reason.Site, reason.Value ?? 0));

    private static string Sources(LightCode code) => string.Join(", ", ReadinessRules.Of(code).Sources.Select(source => source.Year is { } year ? $"{source.Author} {year}" : source.Author));
}
