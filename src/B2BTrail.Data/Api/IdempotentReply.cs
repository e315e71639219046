using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Api;

/// <summary>What a request with an idempotency key was answered, so that sending it again answers the same and does nothing twice.</summary>
public sealed class IdempotentReply
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>The length of the hash (SHA-256), in bytes.</summary>
    public const int HashLength = 32;

    private IdempotentReply()
    {
    }

    /// <summary>An answer to remember.</summary>
    public IdempotentReply(RunnerId runnerId, string key, byte[] requestHash, int status, string? location, string body, Guid? createdId, DateTime createdUtc)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, MaxKeyLength, nameof(key));
        ArgumentNullException.ThrowIfNull(requestHash);
        ArgumentOutOfRangeException.ThrowIfNotEqual(requestHash.Length, HashLength, nameof(requestHash));
        ArgumentNullException.ThrowIfNull(body);
        RunnerId = runnerId;
        Key = key;
        RequestHash = requestHash;
        Status = status;
        Location = location;
        Body = body;
        CreatedId = createdId;
        CreatedUtc = createdUtc;
    }

    /// <summary>Whose request it was.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The key that the client chose.</summary>
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of method, path and body: the same key with another request is a mistake of the client.</summary>
#pragma warning disable CA1819 // Mapped as one binary column and compared whole.
    public byte[] RequestHash { get; private set; } = [];
#pragma warning restore CA1819

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; private set; }

    /// <summary>The answer's Location header; null where it had none.</summary>
    public string? Location { get; private set; }

    /// <summary>The answer's ETag header; null where it had none.</summary>
    public string? ETag { get; init; }

    /// <summary>The answer's body; empty where it was too large to be kept, and what was created is told as it is when asked again.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What the request created, whose deletion deletes this too; null where that is not known.</summary>
    public Guid? CreatedId { get; private set; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTime CreatedUtc { get; private set; }
}
