namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>
/// The time zone of a place, by the borders in <c>TzLookup/tz.js</c>. They are drawn in squares of down to about a kilometer, finer where
/// people live, so beside a border the answer may be the neighbor's. Far out at sea it is a zone of whole hours.
/// </summary>
internal static class ZoneMap
{
    private const string Resource = "tz.js";

    // The map is a tree: 48 by 24 squares, each a zone or four squares, and so on. Each cell is two characters, a number of base 56; the
    // highest numbers are the zones.
    private const int Columns = 48;
    private const int Rows = 24;
    private const int Base = 56;
    private const char Zero = '#';

    private static readonly (string Cells, string[] Zones) Table = Read();

    /// <summary>The IANA names of all zones on it.</summary>
    public static IReadOnlyList<string> Zones => Table.Zones;

    /// <summary>The IANA name of the zone at a place.</summary>
    /// <param name="latitude">Degrees north, −90…90.</param>
    /// <param name="longitude">Degrees east, −180…180.</param>
    public static string At(double latitude, double longitude)
    {
        if (latitude >= 90)
        {
            return "Etc/GMT";
        }

        // A little more than the whole circle, so that its end is still in the last square.
        var (x, y) = (Columns * (180 + longitude) / 360.00000000000006, Rows * (90 - latitude) / 180.00000000000003);
        var (column, row) = ((int)x, (int)y);
        var cell = Cell((Columns * row) + column);
        for (var square = -1; cell < FirstZone;)
        {
            square += cell + 1;
            (x, y) = (2 * (x - column) % 2, 2 * (y - row) % 2);
            (column, row) = ((int)x, (int)y);
            cell = Cell((Columns * Rows) + (4 * square) + (2 * row) + column);
        }

        return Table.Zones[cell - FirstZone];
    }

    private static int FirstZone => (Base * Base) - Table.Zones.Length;

    private static int Cell(int index) => (Base * (Table.Cells[2 * index] - Zero)) + (Table.Cells[(2 * index) + 1] - Zero);

    private static (string Cells, string[] Zones) Read()
    {
        using var stream = typeof(ZoneMap).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program.");
        using var reader = new StreamReader(stream);
        var script = reader.ReadToEnd();
        return (Between(script, "=\"", "\""), Between(script, "[\"", "\"]").Split("\",\""));
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }
}
