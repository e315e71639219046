using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What the table of splits is called.</summary>
internal static class SplitsText
{
    /// <summary>What its columns show, and how its bars are read.</summary>
    public static string Caption(bool hasPace, bool hasClimb, UnitText text) => string.Join(". ", new[]
    {
        string.Join(", ", new[]
        {
            $"{(hasPace ? "Pace a" : "By")} {text.One}",
            hasClimb ? $"gain in {text.LongClimb}" : null,
        }.OfType<string>()),
        hasPace ? "A longer bar is faster." : null,
    }.OfType<string>());
}
