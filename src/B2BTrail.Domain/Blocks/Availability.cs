namespace B2BTrail.Domain.Blocks;

/// <summary>When a runner can run: the minutes of each weekday, and spans of days with less.</summary>
public sealed record Availability
{
    /// <summary>Every day is like any other.</summary>
    public static Availability Always { get; } = new();

    /// <summary>The most minutes on a weekday, 30…360, or 0 for never; a weekday that is left out is ordinary.</summary>
    public IReadOnlyDictionary<DayOfWeek, int> Weekdays { get; init; } = new Dictionary<DayOfWeek, int>();

    /// <summary>Spans of days with less; none overlaps another.</summary>
    public IReadOnlyList<AvailabilitySpan> Spans { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Availability? other) => other is not null
        && Weekdays.OrderBy(day => day.Key).SequenceEqual(other.Weekdays.OrderBy(day => day.Key)) && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Weekdays.Count, Spans.Count);
}
