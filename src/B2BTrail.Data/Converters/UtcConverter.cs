using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

/// <summary>
/// Instants are UTC on both sides; anything else is a bug of the caller and never silently shifted. They are kept in whole microseconds: not every
/// database has finer ones, and what is read back must not depend on which it is.
/// </summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => Stored(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Stored(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond))
        : throw new ArgumentException($"An instant must be in UTC, not {value.Kind}.", nameof(value));
}
