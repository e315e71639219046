namespace B2BTrail.Data.Disk;

/// <summary>The operating system's lock on the data folder: gone with the process, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private const int Tries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>
    /// Takes the lock; null where another process holds it. Waits for a second: a process that is being started from the one that held
    /// it has it for a moment too.
    /// </summary>
    public static async Task<DataFolderLock?> TryTakeAsync(string path, CancellationToken cancellationToken)
    {
        for (var i = 1; i < Tries; i++)
        {
            if (TryTake(path) is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        return TryTake(path);
    }

    public void Dispose() => _file.Dispose();

    private static DataFolderLock? TryTake(string path)
    {
        try
        {
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
