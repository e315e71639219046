using System.Globalization;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>Addresses of the charts.</summary>
public static class ChartUrls
{
    /// <summary>The weekly chart.</summary>
    public const string Page = "/charts";

    /// <summary>The weeks as a file.</summary>
    public const string CsvPath = Page + "/weeks.csv";

    /// <summary>The weekly chart over a range, in a measure.</summary>
    public static string Of(DateOnly from, DateOnly to, ChartMeasure measure) =>
        string.Create(CultureInfo.InvariantCulture, $"{Page}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&show={measure}");

    /// <summary>The log of a week or month: the address that <c>RunUrls.Filtered</c> has for its days.</summary>
    public static string Runs(DateOnly first, DateOnly last) =>
        string.Create(CultureInfo.InvariantCulture, $"/runs?from={first:yyyy-MM-dd}&to={last:yyyy-MM-dd}");

    /// <summary>The same numbers as a file.</summary>
    public static string Csv(DateOnly from, DateOnly to) =>
        string.Create(CultureInfo.InvariantCulture, $"{CsvPath}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
}
