using System.Buffers;
using System.Security.Cryptography;
using B2BTrail.Data.Disk;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runs;

/// <summary>
/// The bytes of files that runners uploaded, each under its SHA-256. A file appears under its name whole or not at all, and never
/// changes afterwards. Who may read it is decided elsewhere, by <see cref="Original"/>.
/// </summary>
public sealed class OriginalFiles(DataFolder folder)
{
    private const int BufferBytes = 128 * 1024;
    private const int FolderDigits = 2;

    /// <summary>Saves a stream of unknown length.</summary>
    /// <param name="bytes">What to save.</param>
    /// <param name="mostBytes">More than that is not saved; what has come by then is removed again.</param>
    /// <param name="cancellationToken">Gives up; what has come by then is removed again.</param>
    /// <exception cref="IOException">The disk is full or cannot be written; nothing is saved.</exception>
    public async Task<SaveResult> SaveAsync(Stream bytes, long mostBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var temporary = Path.Combine(folder.Incoming, $"{Guid.CreateVersion7():N}.part");
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = NewFile(temporary))
            {
                while (await ReadAsync(bytes, buffer.AsMemory(0, BufferBytes), cancellationToken) is not 0 and var read)
                {
                    if (read is not { } count)
                    {
                        return new SaveResult.Incomplete();
                    }

                    length += count;
                    if (length > mostBytes)
                    {
                        return new SaveResult.TooLarge();
                    }

                    hash.AppendData(buffer, 0, count);
                    await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            var content = Sha256.Of(hash.GetHashAndReset());
            Place(temporary, content);
            return new SaveResult.Saved(new StoredOriginal(content, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            File.Delete(temporary);
        }
    }

    /// <summary>Saves bytes whose hash is known.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written; nothing is saved.</exception>
    public void Save(Sha256 content, ReadOnlySpan<byte> bytes)
    {
        if (Exists(content))
        {
            return;
        }

        var temporary = Path.Combine(folder.Incoming, $"{Guid.CreateVersion7():N}.part");
        try
        {
            using (var file = NewFile(temporary))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            Place(temporary, content);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The bytes, restored first where they were set aside; null where they are not here.</summary>
    public FileStream? Open(Sha256 content)
    {
        try
        {
            return Exists(content)
                ? new FileStream(PathOf(content), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, FileOptions.SequentialScan)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes are here. Where they were set aside, they are restored.</summary>
    public bool Exists(Sha256 content) => File.Exists(PathOf(content)) || Restore(content);

    /// <summary>Removes the bytes, where they are here.</summary>
    public void Remove(Sha256 content)
    {
        try
        {
            File.Delete(PathOf(content));
        }
        catch (DirectoryNotFoundException)
        {
            // It never was here, which is all the caller wants.
        }
    }

    /// <summary>All the files that are here, without those set aside.</summary>
    public IEnumerable<Sha256> All() =>
        from path in Directory.EnumerateDirectories(folder.Originals)
        where Path.GetFileName(path).Length == FolderDigits
        from content in In(path)
        select content;

    /// <summary>The files set aside, each with the time when it was.</summary>
    public IEnumerable<(Sha256 Content, DateTime Utc)> AllSetAside() => Directory.Exists(folder.Unclaimed)
        ? In(folder.Unclaimed).Select(content => (content, File.GetLastWriteTimeUtc(AsidePathOf(content))))
        : [];

    /// <summary>Sets a file aside that nobody claims, so that it can be claimed again.</summary>
    public void SetAside(Sha256 content, DateTime utc)
    {
        Directory.CreateDirectory(folder.Unclaimed);
        var aside = AsidePathOf(content);
        File.Move(PathOf(content), aside, overwrite: true);
        File.SetLastWriteTimeUtc(aside, utc);
    }

    /// <summary>Restores a file that was set aside. False where it was not.</summary>
    public bool Restore(Sha256 content)
    {
        if (!File.Exists(AsidePathOf(content)))
        {
            return false;
        }

        try
        {
            var path = PathOf(content);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(AsidePathOf(content), path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Removes a file that was set aside.</summary>
    public void DeleteSetAside(Sha256 content) => File.Delete(AsidePathOf(content));

    /// <summary>
    /// Removes what was cut off on its way in. Only while nothing is coming in: before the program listens.
    /// </summary>
    /// <returns>How many files lie there that this program did not put there; they are left alone.</returns>
    public int EmptyIncoming()
    {
        var strangers = 0;
        foreach (var path in Directory.EnumerateFiles(folder.Incoming))
        {
            if (Path.GetExtension(path) is ".part" or ".zip" && Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out _))
            {
                File.Delete(path);
            }
            else if (!Path.GetFileName(path).StartsWith('.'))
            {
                strangers++;
            }
        }

        return strangers;
    }

    private static IEnumerable<Sha256> In(string path) =>
        from file in Directory.EnumerateFiles(path)
        let name = Path.GetFileName(file)
        where name.Length == Sha256.Length && name.All(char.IsAsciiHexDigitLower)
        select new Sha256(name);

    // Null where the sender's stream fails: that is no fault of the disk.
    private static async Task<int?> ReadAsync(Stream bytes, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await bytes.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    // Two digits of the hash make a folder, so that no folder holds tens of thousands of files.
    private string PathOf(Sha256 content) => Path.Combine(folder.Originals, content.Value[..FolderDigits], content.Value);

    private string AsidePathOf(Sha256 content) => Path.Combine(folder.Unclaimed, content.Value);

    private void Place(string temporary, Sha256 content)
    {
        var path = PathOf(content);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(temporary, path, overwrite: true);
    }

    private static FileStream NewFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
