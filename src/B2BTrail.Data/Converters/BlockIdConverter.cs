using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Converters;

internal sealed class BlockIdConverter() : ValueConverter<BlockId, Guid>(id => id.Value, value => new BlockId(value));
