namespace B2BTrail.Web.Charts;

/// <summary>A mark of <see cref="WeekLines"/>.</summary>
/// <param name="Week">The number of the week, from 1.</param>
/// <param name="Value">How high it stands.</param>
/// <param name="Css">The class that gives it its look: one of those below.</param>
/// <param name="Label">What is written above; null for nothing.</param>
public sealed record TrendMark(int Week, double Value, string Css, string? Label = null)
{
    /// <summary>A back-to-back that was run.</summary>
    public const string Pair = "mark-pair";

    /// <summary>A back-to-back that is planned: hollow.</summary>
    public const string PairPlanned = "mark-pair-planned";

    /// <summary>A longest run.</summary>
    public const string Long = "mark-long";

    /// <summary>Where the block that is on stands.</summary>
    public const string This = "mark-this";
}
