using System.Globalization;
using B2BTrail.Domain.Readiness;
using B2BTrail.Interchange.Csv;

namespace B2BTrail.Interchange.Readiness;

/// <summary>
/// Check-ins as a table: one row each, in the order in which they were given. Headers and the words in cells are a contract with
/// spreadsheets, like the fields of the API: they are the same in every language.
/// </summary>
public static class CheckInCsv
{
    /// <summary>Writes the file.</summary>
    public static byte[] Write(IEnumerable<CheckIn> checkIns)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        using var sheet = new CsvSheet(
            "Day", "Given (UTC)", "Energy", "Sleep", "Legs", "Mood", "Calm", "Score",
            "Pain", "Pain now", "Pain in the run", "Pain next morning", "With the pain", "Health", "Earlier warning sign");
        foreach (var checkIn in checkIns)
        {
            var answers = checkIn.Answers;
            sheet.Day(checkIn.LocalDate).Text(checkIn.MadeUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                .Number(answers.Energy, 0).Number(answers.Sleep, 0).Number(answers.Legs, 0).Number(answers.Mood, 0).Number(answers.Calm, 0)
                .Number(answers.Score, 0)
                .Text(answers.Pain?.Site.ToString()).Number(answers.Pain?.Now, 0).Number(answers.Pain?.During, 0).Number(answers.Pain?.NextMorning, 0)
                .Text(answers.Pain is { Signs: not PainSigns.None } pain ? pain.Signs.ToString() : "")
                .Text(answers.Health == HealthSigns.None ? "" : answers.Health.ToString())
                .Text(answers.EarlierWarningSign?.ToString())
                .EndRow();
        }

        return sheet.ToBytes();
    }
}
