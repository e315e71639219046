namespace B2BTrail.Web.Tests.Architecture;

/// <summary>A file fits on four screens. Who is over the limit is listed by name, and the list may only get shorter.</summary>
public sealed class FileSizeTests
{
    private const int SoftLines = 300;
    private const int HardLines = 500;
    private const int RazorLines = 200;

    /// <summary>Files between the soft and the hard limit. Take a name off when its file has shrunk; never add one.</summary>
    private static readonly string[] Long = [];

    private static readonly string Root = FolderOf("B2BTrail.sln", new DirectoryInfo(AppContext.BaseDirectory));

    private static readonly (string Name, int Lines)[] Files = [.. new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .Select(file => (Name: Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
        .Where(f => !f.Name.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
        .Select(f => (f.Name, File.ReadLines(f.file).Count()))];

    [Fact]
    public void Code_stays_short_enough_to_be_read_at_once()
    {
        Assert.NotEmpty(Files);
        Assert.Equal(Long.Order(), Over(".cs", SoftLines).Order());
        Assert.Empty(Over(".cs", HardLines));
    }

    [Fact]
    public void Markup_stays_short_enough_to_be_seen_at_once() => Assert.Empty(Over(".razor", RazorLines));

    private static IEnumerable<string> Over(string kind, int lines) =>
        Files.Where(f => f.Name.EndsWith(kind, StringComparison.Ordinal) && f.Lines > lines).Select(f => f.Name);

    private static string FolderOf(string file, DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, file))
        ? folder.FullName
        : FolderOf(file, folder.Parent ?? throw new FileNotFoundException(file));
}
