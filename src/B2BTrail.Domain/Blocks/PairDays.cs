namespace B2BTrail.Domain.Blocks;

/// <summary>Tells which days are the two days of a back-to-back: the one place that says so.</summary>
internal static class PairDays
{
    /// <summary>Whether a back-to-back starts on a day: its first day, followed by its second.</summary>
    internal static bool StartOn(IReadOnlyList<SessionKind> kinds, int day) =>
        day >= 0 && day + 1 < kinds.Count && Are(kinds[day], kinds[day + 1]);

    /// <summary>Whether two days in a row are the days of a back-to-back.</summary>
    internal static bool Are(SessionKind? day, SessionKind? next) => day == SessionKind.PairFirst && next == SessionKind.PairSecond;
}
