using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Sqlite;

internal sealed class RunnerIdConverter() : ValueConverter<RunnerId, Guid>(id => id.Value, value => new RunnerId(value));

internal sealed class BlockIdConverter() : ValueConverter<BlockId, Guid>(id => id.Value, value => new BlockId(value));

internal sealed class SessionIdConverter() : ValueConverter<SessionId, Guid>(id => id.Value, value => new SessionId(value));

internal sealed class CheckInIdConverter() : ValueConverter<CheckInId, Guid>(id => id.Value, value => new CheckInId(value));

internal sealed class RunIdConverter() : ValueConverter<RunId, Guid>(id => id.Value, value => new RunId(value));

internal sealed class ImportIdConverter() : ValueConverter<ImportId, Guid>(id => id.Value, value => new ImportId(value));

internal sealed class Sha256Converter() : ValueConverter<Sha256, string>(hash => hash.Value, value => new Sha256(value));

/// <summary>Instants are UTC on both sides; anything else is a bug of the caller and never silently shifted.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => MustBeUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime MustBeUtc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new ArgumentException($"An instant must be in UTC, not {value.Kind}.", nameof(value));
}
