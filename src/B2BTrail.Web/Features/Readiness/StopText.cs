using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Says what ends a medical light: a doctor's clearance, or for a fever that it has passed.</summary>
public static class StopText
{
    /// <summary>The tick of a check-in that keeps what an earlier one of the day said to be over.</summary>
    public const string IsOver = "The earlier warning sign is over";

    /// <summary>The same of one that was a wrong tap.</summary>
    public const string WasWrongTap = "The earlier warning sign was a wrong tap";

    private const string Passed = "The fever has passed";

    private const string Doctor = "A doctor has cleared me to run";

    /// <summary>Whether every sign of the light was reported today: then it may have been a wrong tap.</summary>
    public static bool IsOfToday(Light light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return !light.Reasons.Any(reason => reason.Code is LightCode.NotCleared or LightCode.NotPassed);
    }

    /// <summary>The tick of a check-in that says that the sign is over; null where a fever is of today, as two days without one come in any case.</summary>
    public static string? Over(Light light) => (NeedsDoctor(light), IsOfToday(light)) switch
    {
        (true, _) => Doctor,
        (false, true) => null,
        _ => Passed,
    };

    /// <summary>The tick that takes a sign of today back; null where one is of an earlier day, whose check-in is deleted instead.</summary>
    public static string? WrongTap(Light light) => (IsOfToday(light), NeedsDoctor(light)) switch
    {
        (false, _) => null,
        (true, true) => "It was a wrong tap",
        _ => "I have no fever: it was a wrong tap",
    };

    /// <summary>What ends the light, and how the runner says so.</summary>
    public static string How(Light light) => (NeedsDoctor(light), IsOfToday(light)) switch
    {
        (true, _) => $"When a doctor has cleared you, check in again and tick “{Doctor}”.",
        (false, true) => $"When the fever has passed, tomorrow or later, check in again and tick “{Passed}”.",
        _ => $"When the fever has passed, check in again and tick “{Passed}”.",
    };

    /// <summary>What the light does to the plan, and what ends it.</summary>
    public static string Effect(Light light) =>
        $"Plan paused. {How(light)} If it was a wrong tap, {(WrongTap(light) is { } tick ? $"check in again and tick “{tick}”" : "delete that check-in")}.";

    /// <summary>Until when the runner must not run.</summary>
    public static string Until(Light light) => NeedsDoctor(light)
        ? "Do not run until a doctor has cleared you."
        : $"Do not run until the fever has passed and {ReadinessRules.AfterFever.Count} more days have gone by without one.";

    /// <summary>What the runner ticked of a sign that is over.</summary>
    public static string WasOver(LightReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Of is { } sign && ReadinessRules.Of(sign).Advice >= Advice.Clinician
            ? $"You said that a doctor has cleared you after the warning sign of {UnitText.Day(reason.Date)}."
            : $"You said that the fever of {UnitText.Day(reason.Date)} has passed.";
    }

    private static bool NeedsDoctor(Light light) => light.Advice >= Advice.Clinician;
}
