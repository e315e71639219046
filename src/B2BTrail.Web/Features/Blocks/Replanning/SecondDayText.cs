using System.Globalization;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Says what to do on the second morning, and why.</summary>
public static class SecondDayText
{
    /// <summary>What the button that takes the answer says.</summary>
    public static string Take(SecondDayAdvice answer, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Way switch
        {
            SecondDayAction.Shorten => $"Make it {text.Distance(answer.Distance)}",
            SecondDayAction.LongInstead => $"Make it one run of {text.Distance(answer.Distance)}",
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
        string value = (reason.Value ?? 0).ToString("0.#", CultureInfo.InvariantCulture);
        string times = UnitText.Percent((reason.Value ?? 1) - 1);
        var pair = look.Pair;
        return reason.Code switch
        {
            SecondDayCode.RedLight => "A red light: nothing to run today.",
            SecondDayCode.AmberLight => "An amber light: a walk, or nothing.",
            SecondDayCode.SoreLegs => "Your legs are sore at every step.",
            SecondDayCode.StiffLegs => "Your legs are stiff.",
            SecondDayCode.Pain or SecondDayCode.SomePain => $"Pain of {value} of 10.",
            SecondDayCode.VeryHardFirstDay => $"Yesterday felt like {value} of 10.",
            SecondDayCode.HarderThanPlanned => $"Yesterday felt like {value} of 10, harder than planned: two thirds of today, {most}.",
            SecondDayCode.FurtherThanPlanned => $"Yesterday went {times} further than planned; both days together stay at {text.Distance(pair.Distance)}: {most}.",
            SecondDayCode.ShorterThanPlanned => $"Yesterday was {text.Distance(look.Done.First ?? default)}; three quarters of it is {most}.",
            SecondDayCode.SlowerThanPlanned => $"Yesterday took {times} longer than planned for its distance; at that pace today’s time is {most}.",
            SecondDayCode.TooShort => $"What is left is less than a run worth planning, {most}.",
            SecondDayCode.FirstDayMissed => look.Answer.Way == SecondDayAction.LongInstead
                ? "Yesterday’s run is not in the log. Nothing is made up: today is one long run within the first day’s limits."
                : "Yesterday’s run is not in the log. Nothing is made up.",
            SecondDayCode.AsPlanned => "Nothing speaks against it.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "The reason has no words."),
        };
    }

    /// <summary>How far a reason can be trusted, as a small tag.</summary>
    public static string Tag(SecondDayReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return ReasonText.Tag(ReadinessRules.Of(reason.Code).Basis);
    }
}
