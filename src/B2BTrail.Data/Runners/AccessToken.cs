using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Runners;

/// <summary>A key that lets a program act for a runner. Only its hash is kept; revoking it deletes the row.</summary>
public sealed class AccessToken
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The length of the hash (SHA-256), in bytes.</summary>
    public const int HashLength = 32;

    private AccessToken()
    {
    }

    /// <summary>A new token.</summary>
    public AccessToken(Guid id, RunnerId runnerId, string name, TokenScope scope, byte[] hash, DateTime createdUtc, DateTime expiresUtc)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxNameLength, nameof(name));
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, HashLength, nameof(hash));
        Id = id;
        RunnerId = runnerId;
        Name = name;
        Scope = scope;
        Hash = hash;
        CreatedUtc = createdUtc;
        ExpiresUtc = expiresUtc;
    }

    /// <summary>Which token it is.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>What the runner calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it may do.</summary>
    public TokenScope Scope { get; private set; }

    /// <summary>SHA-256 of the secret; the secret itself is shown once and never kept.</summary>
#pragma warning disable CA1819 // Mapped as one binary column and looked up whole.
    public byte[] Hash { get; private set; } = [];
#pragma warning restore CA1819

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedUtc { get; private set; }

    /// <summary>From when on it is refused, in UTC.</summary>
    public DateTime ExpiresUtc { get; private set; }

    /// <summary>When it was last used, in UTC; null where never.</summary>
    public DateTime? LastUsedUtc { get; private set; }

    /// <summary>Notes a use.</summary>
    public void Used(DateTime utc) => LastUsedUtc = utc;
}
