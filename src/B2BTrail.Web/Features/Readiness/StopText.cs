using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Says what ends a medical light: a doctor's clearance, or for a fever that it has passed.</summary>
public static class StopText
{
    private const string Passed = "The fever has passed";

    private const string Doctor = "A doctor has cleared me to run";

    private const string NoFever = "I have no fever: it was a wrong tap";

    /// <summary>Whether every sign of the light was reported today: then it may have been a wrong tap.</summary>
    public static bool IsOfToday(Light light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return !light.Reasons.Any(reason => reason.Code is LightCode.NotCleared or LightCode.NotPassed);
    }

    /// <summary>
    /// The tick of a check-in that says that the open signs are over, each of them named; null without any, and where a fever is of today, as two days
    /// without one come in any case.
    /// </summary>
    public static string? Over(Light light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return (light.Open.Count > 0, NeedsDoctor(light), IsOfToday(light)) switch
        {
            (true, true, _) => $"{Doctor} ({Names(light.Open)})",
            (true, false, false) => Passed,
            _ => null,
        };
    }

    /// <summary>The tick that takes back the signs of today that were told last, each of them named; null where all are of an earlier day, whose check-in is deleted instead.</summary>
    public static string? WrongTap(Light light) => TakesBack(light) is { } tick ? tick == NoFever ? tick : $"{tick} ({Names(light.ToldLast)})" : null;

    /// <summary>What ends the light, and how the runner says so.</summary>
    public static string How(Light light) => (NeedsDoctor(light), IsOfToday(light)) switch
    {
        (true, _) => $"When a doctor has cleared you, check in again and tick “{Doctor}”.",
        (false, true) => $"When the fever has passed, tomorrow or later, check in again and tick “{Passed}”.",
        _ => $"When the fever has passed, check in again and tick “{Passed}”.",
    };

    /// <summary>What the light does to the plan, and what ends it.</summary>
    public static string Effect(Light light) =>
        $"Plan paused. {How(light)} If it was a wrong tap, {(TakesBack(light) is { } tick ? $"check in again and tick “{tick}”" : "delete that check-in")}.";

    /// <summary>Until when the runner must not run.</summary>
    public static string Until(Light light) => NeedsDoctor(light)
        ? "Do not run until a doctor has cleared you."
        : $"Do not run until the fever has passed and at least {ReadinessRules.AfterFever.Count} more days have gone by without one.";

    /// <summary>What the runner ticked of a sign that is over.</summary>
    public static string WasOver(LightReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Of is { } sign && ReadinessRules.Of(sign).Advice >= Advice.Clinician
            ? $"You said that a doctor has cleared you after the warning sign of {UnitText.Day(reason.Date)}."
            : $"You said that the fever of {UnitText.Day(reason.Date)} has passed.";
    }

    // Without the names, as it is quoted.
    private static string? TakesBack(Light light) =>
        light.ToldLast.Count == 0 ? null : light.ToldLast.All(sign => sign.Code == LightCode.Fever) ? NoFever : "It was a wrong tap";

    /// <summary>The signs in a few words each: "fever, dark urine".</summary>
    internal static string Names(IReadOnlyList<WarningSign> signs) => string.Join(", ", signs.Select(sign => Name(sign.Code)).Distinct());

    private static string Name(LightCode code) => code switch
    {
        LightCode.ChestPain => "pain or pressure in the chest",
        LightCode.Fainting => "fainting",
        LightCode.Confusion => "confusion",
        LightCode.DarkUrine => "dark urine",
        LightCode.Fever => "fever",
        LightCode.PainAtRest => "pain at rest or at night",
        LightCode.PainOnBone => "pain on one spot of a bone",
        LightCode.WorseWhileRunning => "pain that gets worse when running or hopping",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a sign that stops running."),
    };

    private static bool NeedsDoctor(Light light) => light.Advice >= Advice.Clinician;
}
