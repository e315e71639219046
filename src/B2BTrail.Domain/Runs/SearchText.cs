using System.Globalization;
using System.Text;

namespace B2BTrail.Domain.Runs;

/// <summary>Words as a search compares them: "zurich" finds "Zürich".</summary>
public static class SearchText
{
    /// <summary>The longest question, in characters.</summary>
    public const int MaxQuestionLength = 200;

    /// <summary>The texts in lower case and without accents, one a line; those that are empty are left out.</summary>
    public static string Of(params IEnumerable<string?> texts) =>
        string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Fold(text!)));

    /// <summary>The words of a question, each of which must be found.</summary>
    public static IReadOnlyList<string> Words(string? question) =>
        Fold(question ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair, which could not be normalized, is a replacement character here.
            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(char.ToLowerInvariant(part));
                }
            }
        }

        return folded.ToString();
    }
}
