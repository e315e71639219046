using System.Globalization;
using System.Text;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>
/// Text that tells whether two versions of the code do the same. Figures are rounded so that the last bits of a sum do not show: metres to
/// a tenth, shares and plain figures to four decimals, a hair above the middle, where round distances end up.
/// </summary>
internal sealed class CanonicalText
{
    private const double Hair = 1e-6;
    private readonly StringBuilder _text = new();

    internal static string Metres(double? metres) => Rounded(metres, 10, "0.0");

    internal static string Figure(double? figure) => Rounded(figure, 10_000, "0.0000");

    internal static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    internal static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    internal static string YesNo(bool yes) => yes ? "yes" : "no";

    /// <summary>Adds a line of words.</summary>
    internal void Line(params ReadOnlySpan<string> words) => _text.AppendJoin(' ', words).Append('\n');

    public override string ToString() => _text.ToString();

    private static string Rounded(double? value, double parts, string format) =>
        value is { } v ? (Math.Floor((v * parts) + 0.5 + Hair) / parts).ToString(format, CultureInfo.InvariantCulture) : "-";
}
