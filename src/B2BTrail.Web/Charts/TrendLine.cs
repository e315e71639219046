namespace B2BTrail.Web.Charts;

/// <summary>A line of <see cref="WeekLines"/>.</summary>
/// <param name="Css">The class that gives it its color: one of those below.</param>
/// <param name="IsPlanned">Whether it is what is planned, and so dashed.</param>
/// <param name="Points">The number of the week, from 1, and the value, in order.</param>
public sealed record TrendLine(string Css, bool IsPlanned, IReadOnlyList<(int Week, double Value)> Points)
{
    /// <summary>Back-to-backs.</summary>
    public const string Pair = "line-pair";

    /// <summary>Longest runs.</summary>
    public const string Long = "line-long";

    /// <summary>The block that is on.</summary>
    public const string This = "line-this";

    /// <summary>The block before.</summary>
    public const string Before = "line-before";
}
