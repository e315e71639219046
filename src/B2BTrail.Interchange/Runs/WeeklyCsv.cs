using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Csv;

namespace B2BTrail.Interchange.Runs;

/// <summary>
/// Weekly totals as a table, in the runner's unit. Every header names its unit. Headers and the words in cells are a contract with spreadsheets, like the fields
/// of the API: they are the same in every language, numbers have a point and days are <c>yyyy-MM-dd</c>.
/// </summary>
public static class WeeklyCsv
{
    /// <summary>Writes the file.</summary>
    /// <param name="weeks">One row each, in order.</param>
    /// <param name="kinds">The kinds in the order in which every week lists them; null for runs that no plan asked for.</param>
    /// <param name="unit">The unit of distances; climbs follow it.</param>
    public static byte[] Write(IEnumerable<WeekRow> weeks, IReadOnlyList<SessionKind?> kinds, DistanceUnit unit)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        ArgumentNullException.ThrowIfNull(kinds);
        var (distance, climb) = unit == DistanceUnit.Mile ? ("mi", "ft") : ("km", "m");
        using var sheet = new CsvSheet(
        [
            "Week starting", "Week of block",
            .. Measures("", distance, climb),
            .. kinds.SelectMany(kind => Measures(NameOf(kind) + ": ", distance, climb)),
        ]);
        foreach (var week in weeks)
        {
            sheet.Day(week.StartDate).Text(NameOf(week.Mark));
            Pair(sheet, week.Planned, week.Done, unit);
            foreach (var (planned, done) in week.ByKind)
            {
                Pair(sheet, planned, done, unit);
            }

            sheet.EndRow();
        }

        return sheet.ToBytes();
    }

    private static string NameOf(SessionKind? kind) => kind switch
    {
        null => "Not planned",
        SessionKind.Long => "Long run",
        SessionKind.PairFirst => "Back-to-back day 1",
        SessionKind.PairSecond => "Back-to-back day 2",
        SessionKind.Quality => "Workout",
        _ => $"{kind}",
    };

    private static string NameOf(WeekKind? kind) => kind switch
    {
        WeekKind.StepBack => "Recovery",
        WeekKind.Taper or WeekKind.Race => $"{kind}",
        _ => "",
    };

    private static IEnumerable<string> Measures(string prefix, string distance, string climb) =>
    [
        $"{prefix}planned ({distance})", $"{prefix}done ({distance})",
        $"{prefix}planned (h)", $"{prefix}done (h)",
        $"{prefix}planned elevation gain ({climb})", $"{prefix}done elevation gain ({climb})",
    ];

    private static void Pair(CsvSheet sheet, WeekFigures planned, WeekFigures done, DistanceUnit unit) => sheet
        .Number(planned.Distance.In(unit), 2).Number(done.Distance.In(unit), 2)
        .Number(planned.Time.Seconds / 3600.0, 2).Number(done.Time.Seconds / 3600.0, 2)
        .Number(In(planned.Ascent, unit), 0).Number(In(done.Ascent, unit), 0);

    private static double In(Climb climb, DistanceUnit unit) => unit == DistanceUnit.Mile ? climb.Feet : climb.Meters;
}
