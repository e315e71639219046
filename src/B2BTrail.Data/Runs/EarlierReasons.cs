using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runs;

/// <summary>
/// Reads the sentences in which versions before the codes kept what became of a file: one, or several one after the other. The words
/// here are stored data of the past; they are never shown.
/// </summary>
internal static class EarlierReasons
{
    /// <summary>The notices that a kept reason says, as <see cref="FileNoticeJson"/> writes them; null where any of its words is not known.</summary>
    public static string? ToJson(string? reason) => Read(reason) is { } notices ? FileNoticeJson.Write(notices) : null;

    /// <summary>The notices that a kept reason says; null where any of its words is not known.</summary>
    public static IReadOnlyList<FileNotice>? Read(string? reason)
    {
        if (string.IsNullOrEmpty(reason))
        {
            return null;
        }

        var notices = new List<FileNotice>();
        for (var at = 0; at < reason.Length;)
        {
            if (ReadOne(reason, at) is not var (notice, length))
            {
                return null;
            }

            notices.Add(notice);
            at += length;
            if (at < reason.Length && reason[at++] != ' ')
            {
                return null;
            }
        }

        return notices;
    }

    private static (FileNotice Notice, int Length)? ReadOne(string reason, int at)
    {
        foreach (var (pattern, code, more) in EarlierSentences.All)
        {
            if (pattern.Match(reason, at) is { Success: true } match)
            {
                var notice = new FileNotice(code) { Count = EarlierSentences.WholeNumber(match.Groups["count"]), Name = match.Groups["name"] is { Success: true } name ? name.Value : null };
                return (more is null ? notice : more(notice, match), match.Length);
            }
        }

        return null;
    }
}
