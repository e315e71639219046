using System.Security.Cryptography;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Blocks;

/// <summary>A private address under which calendars read a block. Only the hash of its secret is kept; ending it deletes the row.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed()
    {
    }

    /// <summary>A new feed.</summary>
    public CalendarFeed(Guid id, RunnerId runnerId, BlockId blockId, byte[] hash, DateTime createdUtc)
    {
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, SHA256.HashSizeInBytes, nameof(hash));
        (Id, RunnerId, BlockId, Hash, CreatedUtc) = (id, runnerId, blockId, hash, createdUtc);
    }

    /// <summary>Which feed it is.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block that it shows; a block has one at most.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>SHA-256 of the secret; the secret itself is shown once and never kept.</summary>
#pragma warning disable CA1819 // Mapped as one binary column and looked up whole.
    public byte[] Hash { get; private set; } = [];
#pragma warning restore CA1819

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedUtc { get; private set; }
}
