using System.Collections;

namespace B2BTrail.Domain.Blocks;

/// <summary>
/// The days of a block in order, from its first. Each day has exactly one session: this is where that is decided. Dates become places in
/// the list here and nowhere else; what a day counts for against a limit is asked of the training load.
/// </summary>
/// <typeparam name="T">What stands for a day: its session as planned, or a figure of it.</typeparam>
/// <param name="start">The first day of the first training week.</param>
/// <param name="days">One for each day, without a gap.</param>
public sealed class BlockDays<T>(DateOnly start, IReadOnlyList<T> days) : IReadOnlyList<T>
{
    /// <summary>How many days there are.</summary>
    public int Count => days.Count;

    /// <summary>A day by its place, from 0.</summary>
    public T this[int index] => days[index];

    /// <summary>A day by its date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies outside of the block.</exception>
    public T this[DateOnly date] => days[IndexOf(date)];

    /// <summary>Whether a date lies in the block.</summary>
    public bool Has(DateOnly date) => date >= start && IndexOf(date) < days.Count;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => days.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The days of a training week.</summary>
    internal IReadOnlyList<T> Of(WeekIndex week) => [.. days.Skip(week.Start).Take(WeekIndex.Length)];

    /// <summary>A date as a day of the block; below 0 before it.</summary>
    internal DayIndex IndexOf(DateOnly date) => DayIndex.Of(date, start);
}
