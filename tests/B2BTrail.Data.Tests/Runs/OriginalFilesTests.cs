using System.Security.Cryptography;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Data.Tests.Runs;

public sealed class OriginalFilesTests
{
    [Fact]
    public async Task Bytes_come_back_as_they_went_in_under_their_hash()
    {
        await using var folder = await TestFolder.OpenAsync();
        var files = folder.Services.GetRequiredService<OriginalFiles>();
        var bytes = Bytes(300_000);

        var kept = Assert.IsType<SaveResult.Saved>(await files.SaveAsync(new MemoryStream(bytes), bytes.Length, default)).File;
        Assert.Equal((Sha256.Of(SHA256.HashData(bytes)), 300_000L), (kept.Content, kept.Bytes));
        Assert.Equal(bytes, Read(files, kept.Content));
        Assert.Equal([kept.Content], files.All());
        Assert.Empty(Directory.GetFiles(folder.Data.Incoming));

        files.Save(kept.Content, bytes);
        await files.SaveAsync(new MemoryStream(bytes), bytes.Length, default);
        Assert.Single(files.All());

        files.Remove(kept.Content);
        Assert.Null(files.Open(kept.Content));
        files.Remove(kept.Content);
        files.Remove(new Sha256(new string('0', 64)));
    }

    [Fact]
    public async Task More_bytes_than_allowed_leave_nothing_behind()
    {
        await using var folder = await TestFolder.OpenAsync();
        var files = folder.Services.GetRequiredService<OriginalFiles>();
        Assert.IsType<SaveResult.TooLarge>(await files.SaveAsync(new MemoryStream(Bytes(1000)), 999, default));
        Assert.Empty(files.All());
        Assert.Empty(Directory.GetFiles(folder.Data.Incoming));
    }

    [Fact]
    public async Task A_sender_who_goes_away_leaves_nothing_behind()
    {
        await using var folder = await TestFolder.OpenAsync();
        var files = folder.Services.GetRequiredService<OriginalFiles>();
        Assert.IsType<SaveResult.Incomplete>(await files.SaveAsync(new BrokenStream(Bytes(200_000)), long.MaxValue, default));
        Assert.Empty(files.All());
        Assert.Empty(Directory.GetFiles(folder.Data.Incoming));
    }

    [Fact]
    public async Task A_start_clears_away_what_was_cut_off_and_leaves_what_somebody_else_put_there()
    {
        await using var folder = await TestFolder.OpenAsync();
        var files = folder.Services.GetRequiredService<OriginalFiles>();
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Incoming, $"{Guid.CreateVersion7():N}.part"), "half");
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Incoming, "morning-run.gpx"), "theirs");
        Assert.Equal(1, files.EmptyIncoming());
        Assert.Equal(["morning-run.gpx"], Directory.GetFiles(folder.Data.Incoming).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_was_set_aside_comes_back_when_it_is_asked_for_or_comes_in_again()
    {
        await using var folder = await TestFolder.OpenAsync();
        var files = folder.Services.GetRequiredService<OriginalFiles>();
        var bytes = Bytes(1000);
        var content = Assert.IsType<SaveResult.Saved>(await files.SaveAsync(new MemoryStream(bytes), bytes.Length, default)).File.Content;

        files.SetAside(content, Samples.Noon);
        Assert.Empty(files.All());
        Assert.Equal([(content, Samples.Noon)], files.AllSetAside());
        Assert.Equal(bytes, Read(files, content));
        Assert.Empty(files.AllSetAside());

        files.SetAside(content, Samples.Noon);
        files.Save(content, bytes);
        Assert.Equal([content], files.All());
        Assert.Empty(files.AllSetAside());

        // An upload that comes to nothing takes its own bytes away again, and not those that were here before.
        files.SetAside(content, Samples.Noon);
        await files.SaveAsync(new MemoryStream(bytes), bytes.Length, default);
        files.Remove(content);
        Assert.Equal(bytes, Read(files, content));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Only_a_hash_is_a_name(string name) => Assert.Throws<ArgumentException>(() => new Sha256(name));

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Read(OriginalFiles files, Sha256 content)
    {
        using var stream = files.Open(content)!;
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A sender whose connection breaks after its bytes.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection was lost.");
    }
}
