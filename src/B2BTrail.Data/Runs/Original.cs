using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runs;

/// <summary>
/// That a runner has a certain file. The bytes lie once on disk, under their hash, however many runners sent them; who may read them
/// is decided by these rows.
/// </summary>
public sealed class Original
{
    private Original()
    {
    }

    /// <summary>A file that the runner sent.</summary>
    public Original(RunnerId runnerId, Sha256 content, long bytes, DateTime utc) =>
        (RunnerId, Content, Bytes, AddedUtc) = (runnerId, content, bytes, utc);

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>What is in it.</summary>
    public Sha256 Content { get; private set; }

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; private set; }

    /// <summary>When it came.</summary>
    public DateTime AddedUtc { get; private set; }
}
