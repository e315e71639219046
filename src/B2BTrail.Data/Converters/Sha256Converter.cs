using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

internal sealed class Sha256Converter() : ValueConverter<Sha256, string>(hash => hash.Value, value => new Sha256(value));
