using System.Globalization;
using System.Text;

namespace B2BTrail.Web.Charts;

/// <summary>Writes lines of an SVG in few characters: to a tenth of a unit, each point as its step from the last.</summary>
internal static class SvgPath
{
    /// <summary>The line through the points; a lone point is drawn as a dot where the line's ends are round.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        var (lastX, lastY) = (0L, 0L);
        foreach (var point in points)
        {
            var (x, y) = (Tenths(point.X), Tenths(point.Y));
            if (path.Length == 0)
            {
                path.Append('M');
                Append(path, x, y);
                path.Append("h0");
            }
            else if ((x, y) != (lastX, lastY))
            {
                path.Append('l');
                Append(path, x - lastX, y - lastY);
            }

            (lastX, lastY) = (x, y);
        }

        return path.ToString();
    }

    /// <summary>A number to a tenth.</summary>
    public static string Number(double value) => (Tenths(value) / 10.0).ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder path, long x, long y)
    {
        path.Append(CultureInfo.InvariantCulture, $"{x / 10.0}");
        path.Append(CultureInfo.InvariantCulture, $"{(y < 0 ? "" : " ")}{y / 10.0}");
    }

    private static long Tenths(double value) => (long)Math.Round(value * 10);
}
