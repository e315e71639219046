using System.Globalization;
using System.Text;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>One spelling for each email address, and what an address must look like to name an account.</summary>
internal static class EmailAddress
{
    public const int Longest = 254;

    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    // Characters may be typed wide or composed; what is longer than this is no address in any spelling.
    private const int LongestTyped = 4 * Longest;
    private const string Forbidden = "\"(),:;<>[]\\";

    /// <summary>The address as accounts keep it: NFKC, without space around it. Empty where the text is none in any spelling.</summary>
    public static string Normalize(string typed) =>
        typed.Length <= LongestTyped && !typed.EnumerateRunes().Contains(Rune.ReplacementChar) ? typed.Normalize(NormalizationForm.FormKC).Trim() : "";

    /// <summary>Whether a normalized address has a name, one @ and a domain, and nothing that cannot be seen.</summary>
    public static bool IsWellFormed(string address) =>
        address.Length <= Longest
        && address.Split('@') is [{ Length: > 0 and <= LongestLocalPart } local, { } domain]
        && local.EnumerateRunes().All(IsVisible)
        && local.IndexOfAny([.. Forbidden]) < 0
        && domain.Split('.').All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label is not ['-', ..] and not [.., '-']
        && label.EnumerateRunes().All(rune => rune.Value == '-' || Rune.IsLetterOrDigit(rune) || IsMark(rune));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
