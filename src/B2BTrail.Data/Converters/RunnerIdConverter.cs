using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

internal sealed class RunnerIdConverter() : ValueConverter<RunnerId, Guid>(id => id.Value, value => new RunnerId(value));
