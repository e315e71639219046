using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Deleted;

internal sealed class DeletedItemIdConverter() : ValueConverter<DeletedItemId, Guid>(id => id.Value, value => new DeletedItemId(value));
