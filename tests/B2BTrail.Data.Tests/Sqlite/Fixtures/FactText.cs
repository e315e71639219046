using System.Globalization;

namespace B2BTrail.Data.Tests.Sqlite.Fixtures;

/// <summary>How the lines of <see cref="EarlierStore.Facts"/> write values; nothing is a dash.</summary>
internal static class FactText
{
    public static string Number(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";

    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static string Utc(DateTime? utc) => utc?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A word, a whole number or a text, on one line.</summary>
    public static string Text(object? value) => value is null
        ? "-"
        : Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
