using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Says what to do on day 2, and why.</summary>
public static class SecondDayText
{
    /// <summary>What the button that takes the answer says.</summary>
    public static string Take(SecondDayAdvice answer, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Way switch
        {
            SecondDayAction.Shorten => $"Run {text.Distance(answer.Distance)} instead",
            SecondDayAction.LongInstead => $"Run {text.Distance(answer.Distance)} once",
            SecondDayAction.Walk => "Walk instead",
            _ => "Rest instead",
        };
    }

    /// <summary>One reason in a sentence.</summary>
    public static string For(SecondDayReason reason, SecondDayLook look, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(look);
        string most = reason.Most is { } m ? text.Distance(m) : "";
        string value = (reason.Value ?? 0).ToString("0.#", Language.Culture);
        string times = UnitText.Percent((reason.Value ?? 1) - 1);
        var pair = look.Pair;
        return reason.Code switch
        {
            SecondDayCode.RedLight => "Red light: no running today.",
            SecondDayCode.AmberLight => "Amber light: walk or rest.",
            SecondDayCode.SoreLegs => "Your legs are very sore.",
            SecondDayCode.StiffLegs => "Your legs are stiff.",
            SecondDayCode.Pain or SecondDayCode.SomePain => $"Pain {value} of 10.",
            SecondDayCode.VeryHardFirstDay => $"Yesterday felt like RPE {value}.",
            SecondDayCode.HarderThanPlanned => $"Yesterday felt like RPE {value}, harder than planned. Run {RuleText.Part(ReadinessRules.HarderThanPlanned.Value)} of today’s distance: {most}.",
            SecondDayCode.FurtherThanPlanned => $"Yesterday went {times} farther than planned. To stay at {text.Distance(pair.Distance)} for both days, run {most}.",
            SecondDayCode.ShorterThanPlanned => $"Yesterday you ran {text.Distance(look.Done.First ?? default)}. Run {RuleText.Part(ReadinessRules.ShorterThanPlanned.Value)} of it: {most}.",
            SecondDayCode.SlowerThanPlanned => $"Yesterday took {times} longer than planned. At that pace, today’s time is enough for {most}.",
            SecondDayCode.TooShort => $"What is left is shorter than {most}, too short for a run.",
            SecondDayCode.FirstDayMissed => look.Answer.Way == SecondDayAction.LongInstead
                ? "Yesterday’s run is not logged. Do one long run today, within the limits of day 1. You do not make up the rest."
                : "Yesterday’s run is not logged. You do not need to make up for it.",
            SecondDayCode.AsPlanned => "No reason to change it.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "The reason has no words."),
        };
    }

    /// <summary>The basis of a reason, as a small tag.</summary>
    public static string Tag(SecondDayReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return BasisText.Tag(ReadinessRules.Of(reason.Code).Basis);
    }

    public const string NotChanged = "Nothing was changed.";
}
