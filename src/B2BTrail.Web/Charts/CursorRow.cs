using System.Globalization;

namespace B2BTrail.Web.Charts;

/// <summary>One place of a <see cref="ChartCursor"/>: where it lies, and what is shown there.</summary>
/// <param name="Share">Where it lies from left to right, 0…1.</param>
/// <param name="Columns">What elements of the charts show by the column's number, from 1: text, heights as <see cref="Height"/> writes them, an address.</param>
public sealed record CursorRow(double Share, IReadOnlyList<string> Columns)
{
    /// <summary>The row as <c>js/chart-cursor.js</c> reads it.</summary>
    internal string Text => string.Join('|', Columns.Prepend(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Share * 10_000)}")));

    /// <summary>A height within a chart, 0…1; empty where there is none.</summary>
    public static string Height(double? share) => share is { } up ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(up * 1000)}") : "";
}
