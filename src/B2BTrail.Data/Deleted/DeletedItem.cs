using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Deleted;

/// <summary>Something that a runner deleted, whole, so that it can be restored for a while.</summary>
public sealed class DeletedItem
{
    /// <summary>For how long deleted items are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DeletedItem()
    {
    }

    /// <summary>An item that is deleted now.</summary>
    /// <param name="runnerId">Whose it is.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="subjectId">The id that the run, block or import had; null for check-ins.</param>
    /// <param name="utc">Now.</param>
    /// <param name="content">Its rows, as <see cref="DeletedContent"/> writes them.</param>
    public DeletedItem(RunnerId runnerId, DeletedKind kind, Guid? subjectId, DateTime utc, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Id, RunnerId, Kind, SubjectId, DeletedUtc, Content) = (DeletedItemId.New(), runnerId, kind, subjectId, utc, content);
    }

    /// <summary>Which item it is.</summary>
    public DeletedItemId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>What it is.</summary>
    public DeletedKind Kind { get; private set; }

    /// <summary>The id that the run, block or import had and will have again; null for check-ins.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>When it was deleted, in UTC.</summary>
    public DateTime DeletedUtc { get; private set; }

    /// <summary>What a run or block is called, or the first file of an import; null where it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>Its local day, or the first of them; null where it has none.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>The last of its local days; null where it has none.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>How far a run was; null for anything else.</summary>
    public Distance? Distance { get; init; }

    /// <summary>How many runs, weeks of a block or check-ins it holds.</summary>
    public int Count { get; init; }

    /// <summary>Its rows, as <see cref="DeletedContent"/> writes them. Large: lists leave it out.</summary>
    public string Content { get; private set; } = "";
}
