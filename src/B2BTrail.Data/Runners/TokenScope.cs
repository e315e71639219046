namespace B2BTrail.Data.Runners;

/// <summary>What an access token may do.</summary>
public enum TokenScope
{
    /// <summary>Read everything that is the runner's, and change nothing.</summary>
    Read,

    /// <summary>Read and change.</summary>
    Write,
}
