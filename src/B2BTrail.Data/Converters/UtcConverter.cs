using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

/// <summary>Instants are UTC on both sides; anything else is a bug of the caller and never silently shifted.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => MustBeUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime MustBeUtc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new ArgumentException($"An instant must be in UTC, not {value.Kind}.", nameof(value));
}
