using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Says in words how a new reading of a file differs from the earlier one.</summary>
internal static class NewReadingText
{
    /// <summary>What differs, the new figure first: "4.5 instead of 1.5 km, 0:27:00 instead of 24:00:00".</summary>
    public static string Of(FileNotice notice, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(text);
        string?[] parts =
        [
            notice is { Distance: { } far, UsedDistance: { } newFar } ? Instead(text.Number(newFar), text.Number(far), " " + text.Short) : null,
            Instead(notice.UsedTime is { } newTime ? UnitText.Clock(newTime) : null, notice.Time is { } time ? UnitText.Clock(time) : null, "", "time"),
            Instead(notice.UsedClimb is { } newClimb ? text.Climb(newClimb) : null, notice.Climb is { } climb ? text.Climb(climb) : null, " of elevation gain", "elevation gain"),
            notice is { Date: { } day, UsedDate: { } newDay } ? Instead(UnitText.DayAndYear(newDay), UnitText.DayAndYear(day)) : null,
            Instead(Beats(notice.UsedHeartRate), Beats(notice.HeartRate), " bpm", "heart rate"),
        ];
        var told = string.Join(", ", parts.Where(part => part is not null));
        return told.Length > 0 ? told : "small differences";
    }

    private static string? Beats(int? beats) => beats is { } known ? UnitText.Whole(known) : null;

    private static string? Instead(string? now, string? before, string unit = "", string name = "") => (now, before) switch
    {
        (null, null) => null,
        ({ } added, null) => $"{added}{unit} instead of no {name}",
        (null, { } gone) => $"no {name} instead of {gone}{unit}",
        _ when now == before => null,
        _ => $"{now} instead of {before}{unit}",
    };
}
