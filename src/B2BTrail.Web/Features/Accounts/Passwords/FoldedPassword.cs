using System.Globalization;
using System.Text;

namespace B2BTrail.Web.Features.Accounts.Passwords;

/// <summary>
/// A text without what people change about a word to make it look like a password: capitals, accents, and digits or signs that stand for letters.
/// </summary>
internal readonly record struct FoldedPassword
{
    private FoldedPassword(string plain) => (Plain, Skeleton) = (plain, string.Create(plain.Length, plain, static (span, text) =>
    {
        for (var n = 0; n < text.Length; n++)
            span[n] = Letter(text[n]);
    }));

    /// <summary>Lower case, without accents; digits and signs are still there.</summary>
    public string Plain { get; }

    /// <summary>The same, character for character, with one letter for all that stand for it: <c>tr41l</c> and <c>trail</c> are one.</summary>
    public string Skeleton { get; }

    public static FoldedPassword Of(string text) => new(string.Concat(
        text.Trim().Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant());

    /// <summary>Without space, punctuation and signs.</summary>
    public FoldedPassword WithoutSigns() => new(string.Concat(Plain.Where(char.IsLetterOrDigit)));

    private static char Letter(char c) => c switch
    {
        '4' or '@' => 'a',
        '8' => 'b',
        '3' => 'e',
        '6' or '9' => 'g',
        '1' or '!' or '|' or 'l' => 'i',
        '0' => 'o',
        '5' or '$' => 's',
        '7' or '+' => 't',
        '2' => 'z',
        _ => c,
    };
}
