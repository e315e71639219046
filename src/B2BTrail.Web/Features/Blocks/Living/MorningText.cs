using System.Globalization;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Living;

/// <summary>Says what to do on the second morning, and why.</summary>
public static class MorningText
{
    /// <summary>What the button that takes the answer says.</summary>
    public static string Take(MorningAnswer answer, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Way switch
        {
            MorningWay.Shorten => $"Make it {text.Distance(answer.Distance)}",
            MorningWay.LongInstead => $"Make it one run of {text.Distance(answer.Distance)}",
            MorningWay.Walk => "Walk instead",
            _ => "Rest instead",
        };
    }

    /// <summary>One reason in a sentence.</summary>
    public static string For(MorningReason reason, MorningLook look, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(look);
        string most = reason.Most is { } m ? text.Distance(m) : "";
        string value = (reason.Value ?? 0).ToString("0.#", CultureInfo.InvariantCulture);
        string times = UnitText.Percent((reason.Value ?? 1) - 1);
        var pair = look.Pair;
        return reason.Code switch
        {
            MorningCode.RedLight => "A red light: nothing to run today.",
            MorningCode.AmberLight => "An amber light: a walk, or nothing.",
            MorningCode.SoreLegs => "Your legs are sore at every step.",
            MorningCode.StiffLegs => "Your legs are stiff.",
            MorningCode.Pain or MorningCode.SomePain => $"Pain of {value} of 10.",
            MorningCode.VeryHardFirstDay => $"Yesterday felt like {value} of 10.",
            MorningCode.HarderThanPlanned => $"Yesterday felt like {value} of 10, harder than planned: two thirds of today, {most}.",
            MorningCode.FurtherThanPlanned => $"Yesterday went {times} further than planned; both days together stay at {text.Distance(pair.Distance)}: {most}.",
            MorningCode.ShorterThanPlanned => $"Yesterday was {text.Distance(look.Done.First ?? default)}; three quarters of it is {most}.",
            MorningCode.SlowerThanPlanned => $"Yesterday took {times} longer than planned for its distance; at that pace today’s time is {most}.",
            MorningCode.TooShort => $"What is left is less than a run worth planning, {most}.",
            MorningCode.FirstDayMissed => look.Answer.Way == MorningWay.LongInstead
                ? "Yesterday’s run is not in the log. Nothing is made up: today is one long run within the first day’s limits."
                : "Yesterday’s run is not in the log. Nothing is made up.",
            MorningCode.AsPlanned => "Nothing speaks against it.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "The reason has no words."),
        };
    }

    /// <summary>How far a reason can be trusted, as a small tag.</summary>
    public static string Tag(MorningReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return ReasonText.Tag(SecondMorning.Rules[(int)reason.Code].Basis);
    }
}
