using System.Buffers;
using System.Security.Cryptography;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runs;

/// <summary>
/// The bytes of files that runners handed in, each under its SHA-256. A file appears under its name whole or not at all, and never
/// changes afterwards. Who may read it is decided elsewhere, by <see cref="Original"/>.
/// </summary>
public sealed class OriginalFiles(DataFolder folder)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Takes in a stream of unknown length.</summary>
    /// <param name="bytes">What to take in.</param>
    /// <param name="mostBytes">More than that is not taken; what has come by then is removed again.</param>
    /// <param name="ct">Gives up; what has come by then is removed again.</param>
    /// <exception cref="IOException">The disk is full or cannot be written; nothing is kept.</exception>
    public async Task<TakenIn> TakeInAsync(Stream bytes, long mostBytes, CancellationToken ct)
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
                while (await ReadAsync(bytes, buffer.AsMemory(0, BufferBytes), ct) is not 0 and var read)
                {
                    if (read is not { } count)
                    {
                        return new TakenIn.CutOff();
                    }

                    length += count;
                    if (length > mostBytes)
                    {
                        return new TakenIn.TooMuch();
                    }

                    hash.AppendData(buffer, 0, count);
                    await file.WriteAsync(buffer.AsMemory(0, count), ct);
                }

                file.Flush(flushToDisk: true);
            }

            var content = Sha256.Of(hash.GetHashAndReset());
            Place(temporary, content);
            return new TakenIn.Kept(new KeptFile(content, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            File.Delete(temporary);
        }
    }

    /// <summary>Keeps bytes whose hash is known.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written; nothing is kept.</exception>
    public void Keep(Sha256 content, ReadOnlySpan<byte> bytes)
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

    /// <summary>The bytes; null where they are not here.</summary>
    public FileStream? Open(Sha256 content)
    {
        try
        {
            return new FileStream(PathOf(content), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes are here.</summary>
    public bool Exists(Sha256 content) => File.Exists(PathOf(content));

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

    /// <summary>All the files that are here.</summary>
    public IEnumerable<Sha256> All() =>
        from path in Directory.EnumerateFiles(folder.Originals, "*", SearchOption.AllDirectories)
        let name = Path.GetFileName(path)
        where name.Length == Sha256.Length && name.All(char.IsAsciiHexDigitLower)
        select new Sha256(name);

    /// <summary>Removes what was cut off on its way in. Only while nothing is coming in: at the start of the program.</summary>
    public void EmptyIncoming()
    {
        foreach (var path in Directory.EnumerateFiles(folder.Incoming))
        {
            File.Delete(path);
        }
    }

    // Null where the sender's stream fails: that is no fault of the disk.
    private static async Task<int?> ReadAsync(Stream bytes, Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await bytes.ReadAsync(buffer, ct);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    // Two digits of the hash make a folder, so that no folder holds tens of thousands of files.
    private string PathOf(Sha256 content) => Path.Combine(folder.Originals, content.Value[..2], content.Value);

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

/// <summary>A file that has been taken in.</summary>
/// <param name="Content">Its name: what is in it.</param>
/// <param name="Bytes">How many bytes it has.</param>
public sealed record KeptFile(Sha256 Content, long Bytes);

/// <summary>What taking a stream in came to.</summary>
public abstract record TakenIn
{
    private TakenIn()
    {
    }

    /// <summary>It is here, whole.</summary>
    public sealed record Kept(KeptFile File) : TakenIn;

    /// <summary>There were more bytes than allowed; nothing of it is here.</summary>
    public sealed record TooMuch : TakenIn;

    /// <summary>The stream failed before its end; nothing of it is here.</summary>
    public sealed record CutOff : TakenIn;
}
