using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

internal sealed class ImportIdConverter() : ValueConverter<ImportId, Guid>(id => id.Value, value => new ImportId(value));
