using B2BTrail.Domain.Readiness;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

internal sealed class CheckInIdConverter() : ValueConverter<CheckInId, Guid>(id => id.Value, value => new CheckInId(value));
