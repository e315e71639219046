using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class FigureMethodTextTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(FolderOf("B2BTrail.sln", new DirectoryInfo(AppContext.BaseDirectory)), "docs", "recordings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void The_documented_methods_are_shown_with_their_phrases() => Assert.Equal(
        Enum.GetValues<FigureMethod>().Select(method => (method.ToString(), method.Phrase())),
        Rows.Where(cells => !cells[1].Contains('.', StringComparison.Ordinal)).Select(cells => (cells[1].Trim('`'), cells[2])));

    [Fact]
    public void Every_method_has_its_phrase() =>
        Assert.Equal(Enum.GetValues<FigureMethod>().Length, Enum.GetValues<FigureMethod>().Select(method => method.Phrase()).Distinct().Count());

    private static string FolderOf(string file, DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, file))
        ? folder.FullName
        : FolderOf(file, folder.Parent ?? throw new FileNotFoundException(file));
}
