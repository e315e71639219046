using B2BTrail.Data.Disk;

namespace B2BTrail.Data.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"b2btrail-{Guid.CreateVersion7():N}");

    public void Dispose()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    [Fact]
    public void A_configured_folder_is_taken_as_given() => Assert.Equal(_root, DataFolder.Resolve(_root).Root);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("trail-data")]
    [InlineData("../trail-data")]
    public void The_folder_never_depends_on_the_current_directory(string? configured)
    {
        var root = DataFolder.Resolve(configured).Root;
        Assert.True(Path.IsPathFullyQualified(root));
        Assert.False(root.StartsWith(Environment.CurrentDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal), root);
    }

    [Fact]
    public void By_default_it_is_a_folder_of_the_user() => Assert.Equal("B2BTrail", Path.GetFileName(DataFolder.Resolve(null).Root));

    [Fact]
    public void A_folder_that_the_system_may_empty_is_known_as_one()
    {
        Assert.True(new DataFolder(_root).IsTemporary);
        Assert.False(new DataFolder(Path.Combine(Path.GetPathRoot(_root)!, "srv", "b2btrail")).IsTemporary);
    }

    [Fact]
    public void Folders_are_made_for_their_owner_only()
    {
        var folder = new DataFolder(_root);
        Assert.True(folder.TryPrepare(out var problem), problem);
        Assert.True(folder.TryPrepare(out _));
        foreach (var path in (string[])[folder.Root, folder.Keys, folder.Backups, folder.Logs, folder.Originals, folder.Incoming])
        {
            Assert.True(Directory.Exists(path));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
            }
        }

        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void A_folder_that_cannot_be_is_a_sentence_with_its_path()
    {
        File.WriteAllText(_root, "a file in its place");
        try
        {
            var folder = new DataFolder(Path.Combine(_root, "data"));
            Assert.False(folder.TryPrepare(out var problem));
            Assert.Contains(folder.Root, problem, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_root);
        }
    }
}
