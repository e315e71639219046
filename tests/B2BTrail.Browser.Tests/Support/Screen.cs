namespace B2BTrail.Browser.Tests.Support;

/// <summary>What a runner looks at.</summary>
public enum Screen
{
    /// <summary>1280 × 900.</summary>
    Desk,

    /// <summary>390 × 844.</summary>
    Phone,
}

/// <summary>The days of a story. New accounts live in UTC.</summary>
public static class Day
{
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>The Monday of this week.</summary>
    public static DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    /// <summary>As a field writes it for a new account.</summary>
    public static string Written(DateOnly day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As a field for a day takes it from anybody.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
