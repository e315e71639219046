namespace B2BTrail.Data.Store;

/// <summary>Whether the database is still sound and in its place. Reads all of it now and then, while the program uses it, to find damage before it spreads.</summary>
public interface IDatabaseCheck
{
    /// <summary>What is wrong with the database while the program runs: damaged or gone, as the rest of a sentence; null where nothing is known.</summary>
    string? Fault { get; }

    /// <summary>When the next one is due; in the past where none was ever passed.</summary>
    DateTime DueUtc { get; }

    /// <summary>How often it is done.</summary>
    TimeSpan Interval { get; }

    /// <summary>Checks the database while it is used, and logs what comes of it.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
