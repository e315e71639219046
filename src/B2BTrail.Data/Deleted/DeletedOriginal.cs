using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Deleted;

/// <summary>That a deleted item needs a file when it is restored: the file stays as long as the item does.</summary>
public sealed class DeletedOriginal
{
    private DeletedOriginal()
    {
    }

    /// <summary>A file that an item needs.</summary>
    public DeletedOriginal(DeletedItem item, Sha256 content)
    {
        ArgumentNullException.ThrowIfNull(item);
        (RunnerId, ItemId, Content) = (item.RunnerId, item.Id, content);
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The item.</summary>
    public DeletedItemId ItemId { get; private set; }

    /// <summary>The file, by its content.</summary>
    public Sha256 Content { get; private set; }
}
