namespace B2BTrail.Data.Store;

/// <summary>Reads the whole database now and then, while the program uses it, to find damage before it spreads.</summary>
public interface IDatabaseCheck
{
    /// <summary>What was found while the program runs; null where nothing.</summary>
    string? Fault { get; }

    /// <summary>When the next one is due; in the past where none was ever passed.</summary>
    DateTime DueUtc { get; }

    /// <summary>How often it is done.</summary>
    TimeSpan Interval { get; }

    /// <summary>Checks the database while it is used, and logs what comes of it.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
