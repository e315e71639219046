using System.Collections;

namespace B2BTrail.Domain.Blocks;

/// <summary>
/// The days of a plan in order, from its first. Each has exactly one session: this is the place where that is decided, and what has to
/// change first for two runs a day. Dates become places in the list here; what a day counts for against a limit is asked of the training load.
/// </summary>
/// <param name="start">The first day of the first training week.</param>
/// <param name="days">One for each day, without a gap.</param>
public sealed class OneSessionPerDay(DateOnly start, IReadOnlyList<PlanDay> days) : IReadOnlyList<PlanDay>
{
    /// <summary>How many days there are.</summary>
    public int Count => days.Count;

    /// <summary>A day by its place, from 0.</summary>
    public PlanDay this[int index] => days[index];

    /// <summary>A day by its date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies outside of the block.</exception>
    public PlanDay this[DateOnly date] => days[IndexOf(date)];

    /// <summary>Whether a date lies in the block.</summary>
    public bool Has(DateOnly date) => date >= start && IndexOf(date) < days.Count;

    /// <inheritdoc/>
    public IEnumerator<PlanDay> GetEnumerator() => days.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The days of a training week.</summary>
    internal IReadOnlyList<PlanDay> Of(WeekIndex week) => [.. days.Skip(week.Start).Take(WeekIndex.Length)];

    /// <summary>A date as a day of the block; below 0 before it.</summary>
    internal DayIndex IndexOf(DateOnly date) => DayIndex.Of(date, start);
}
