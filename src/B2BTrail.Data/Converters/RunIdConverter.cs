using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

internal sealed class RunIdConverter() : ValueConverter<RunId, Guid>(id => id.Value, value => new RunId(value));
