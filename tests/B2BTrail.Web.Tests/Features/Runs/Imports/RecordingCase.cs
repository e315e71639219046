using System.Globalization;
using System.Text.Json.Nodes;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>A file that is odd in one way, and what it must come to; the keys are told in the list of cases itself.</summary>
internal sealed record RecordingCase(string Name, JsonNode Expect)
{
    // Sentences that tell of a choice, not of something that was left out, passed over or changed.
    private static readonly string[] Choices = ["The date is in your time zone.", "This was far from your time zone", "The file calls this"];

    public string Zone => (string?)Expect["runnerZone"] ?? "Europe/London";

    /// <summary>What does not hold, one phrase each; empty where all is right.</summary>
    public IReadOnlyList<string> Faults(IReadOnlyList<ImportedRow> rows, IReadOnlyList<JsonNode> runs)
    {
        var faults = new List<string>();
        var reasons = string.Join(' ', rows.Select(row => row.Reason));
        var outcomes = rows.Select(Outcome).Distinct().ToList();
        if (!Words("outcome").Any(outcomes.Contains))
        {
            faults.Add($"{string.Join('/', outcomes)}: {reasons}");
        }

        if (!IsWithin(Expect["runs"]!, runs.Count))
        {
            faults.Add($"{runs.Count} runs");
        }

        foreach (var (i, run) in runs.Index())
        {
            var keys = Expect["perRun"] is JsonArray each ? i < each.Count ? each[i] : null : Expect;
            faults.AddRange(keys is null ? [] : FaultsOf(run, keys));
        }

        faults.AddRange(Words("reasonNot").Where(words => reasons.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(words => $"says “{words}”"));
        var tells = rows.Any(row => row.Reason is { } reason && Choices.Aggregate(reason, WithoutSentence).Trim().Length > 0);
        if ((bool?)Expect["notice"] is { } notice && notice != tells)
        {
            faults.Add(notice ? "no notice" : $"a notice: {reasons}");
        }

        return faults;
    }

    private static string Outcome(ImportedRow row) => row.Outcome == "skipped" && row.Reason?.EndsWith('?') == true ? "question" : row.Outcome;

    private static string WithoutSentence(string text, string beginning)
    {
        var at = text.IndexOf(beginning, StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf('.', at);
        return at < 0 ? text : text[..at] + text[(end + 1)..];
    }

    private static IEnumerable<string> FaultsOf(JsonNode run, JsonNode keys)
    {
        if (keys["localDate"] is { } day && (string)day! != (string)run["localDate"]!)
        {
            yield return $"day {run["localDate"]}";
        }

        if (keys["startUtc"] is { } start)
        {
            var (from, to) = start is JsonArray both ? (both[0]!, both[1]!) : (start, start);
            var at = Instant(run["startedAt"]!);
            if (at < Instant(from).AddSeconds(-1) || at > Instant(to).AddSeconds(1))
            {
                yield return $"start {run["startedAt"]}";
            }
        }

        if ((string?)keys["timeZone"] is { } zone && !IsSameClock(zone, (string)run["timeZone"]!, Instant(run["startedAt"]!)))
        {
            yield return $"zone {run["timeZone"]}";
        }

        foreach (var figure in new[] { "distanceMeters", "ascentMeters", "movingSeconds", "elapsedSeconds", "averageHeartRate" })
        {
            if (keys[figure] is { } range && !((double?)run[figure] is { } value && IsWithin(range, value)))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{figure} {run[figure]?.ToJsonString() ?? "none"} not {range.ToJsonString()}");
            }
        }

        if ((string?)keys["notesContain"] is { } words && (string?)run["notes"] is var notes && notes?.Contains(words, StringComparison.Ordinal) != true)
        {
            yield return $"notes “{notes}”";
        }
    }

    private static bool IsWithin(JsonNode range, double value) =>
        range is JsonArray both ? value >= (double)both[0]! && value <= (double)both[1]! : value == (double)range;

    private static bool IsSameClock(string zone, string other, DateTimeOffset start)
    {
        var (a, b) = (TimeZoneInfo.FindSystemTimeZoneById(zone), TimeZoneInfo.FindSystemTimeZoneById(other));
        return new[] { 0, -182, 182 }.Select(days => start.AddDays(days)).All(at => a.GetUtcOffset(at) == b.GetUtcOffset(at));
    }

    private static DateTimeOffset Instant(JsonNode text) => DateTimeOffset.Parse((string)text!, CultureInfo.InvariantCulture);

    private List<string> Words(string key) => Expect[key] switch
    {
        null => [],
        JsonArray several => [.. several.Select(word => (string)word!)],
        var one => [(string)one!],
    };
}
