using System.Diagnostics.CodeAnalysis;

namespace B2BTrail.Web.Shared;

/// <summary>The IANA zones that this machine knows.</summary>
internal static class TimeZones
{
    private const int LongestName = 64;

    public static bool IsKnown([NotNullWhen(true)] string? name) => Find(name) is not null;

    /// <summary>The zone of an IANA name; null for other names, Windows names among them, so that a kept name means the same on every machine.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is { Length: > 0 and <= LongestName }
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && zone.HasIanaId
        && (name.Contains('/', StringComparison.Ordinal) || name == "UTC")
            ? zone
            : null;
}
