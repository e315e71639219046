using B2BTrail.Interchange.Runs.Unpacking;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>A file that lasts as long as it is open, under a name that nobody outside chose.</summary>
internal static class WorkFile
{
    /// <summary>Writes the bytes to a new file.</summary>
    /// <returns>The file; where the folder takes no more, why.</returns>
    public static (FileStream? File, Exception? Why) Write(CheckedStream bytes, string folder)
    {
        FileStream? file = null;
        try
        {
            file = new(Path.Combine(folder, $"{Guid.CreateVersion7():N}.zip"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
            });
            bytes.CopyTo(file);
            file.Flush();
            return (file, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Close(file);
            return (null, e);
        }
        catch
        {
            Close(file);
            throw;
        }
    }

    // Closing writes what is still held back, which fails again on a full disk.
    private static void Close(FileStream? file)
    {
        try
        {
            file?.Dispose();
        }
        catch (IOException)
        {
        }
    }
}
