namespace B2BTrail.Interchange.Tests.Support;

/// <summary>A folder of its own for a test, gone at its end.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("b2btrail-test-");

    public string Path => _folder.FullName;

    /// <summary>What lies in it.</summary>
    public IReadOnlyList<FileInfo> Files => _folder.GetFiles();

    public void Dispose() => _folder.Delete(recursive: true);
}
