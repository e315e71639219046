using System.Text.RegularExpressions;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>Codes below, words above: what a runner reads is written in Web alone.</summary>
public sealed partial class SentencesBelowWebTests
{
    private static readonly string[] Below = ["B2BTrail.Interchange", "B2BTrail.Data", "B2BTrail.Domain"];

    /// <summary>
    /// Words that are no runner's: sentences that versions before the codes kept; what the rooms of the disk and of the database say to the
    /// person who starts the program, and what stands in its log.
    /// </summary>
    private static readonly string[] Exempt =
    [
        "B2BTrail.Data/Runs/EarlierSentences.cs", "B2BTrail.Data/Disk/", "B2BTrail.Data/Sqlite/",
    ];

    [Fact]
    public void No_sentence_stands_below_Web()
    {
        var source = Path.Combine(FolderOf("B2BTrail.sln", new DirectoryInfo(AppContext.BaseDirectory)), "src");
        var sentences =
            from folder in Below
            from file in Directory.EnumerateFiles(Path.Combine(source, folder), "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(source, file).Replace('\\', '/')
            where !name.Split('/').Any(part => part is "bin" or "obj" or "Migrations") && !Exempt.Any(exempt => name.StartsWith(exempt, StringComparison.Ordinal))
            from statement in Statements(File.ReadAllText(file))
            where !statement.Contains("throw ", StringComparison.Ordinal) && !statement.Contains("LoggerMessage", StringComparison.Ordinal)
                && !statement.Contains("SuppressMessage", StringComparison.Ordinal) && !statement.Contains("Exception(", StringComparison.Ordinal)
            from Match literal in Sentence().Matches(statement)
            select $"{name}: {literal.Value}";

        Assert.Empty(sentences);
    }

    // Comments taken away; a statement ends at a semicolon outside a literal, or at a brace that begins a line.
    private static string[] Statements(string code) =>
        StatementEnd().Split(string.Join('\n', code.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))));

    // A capital, small letters, a blank and more, and a full stop or a question mark before the quote.
    [GeneratedRegex("\"[A-Z][^\"\\n]*[a-z] [^\"\\n]*[.?]\"")]
    private static partial Regex Sentence();

    [GeneratedRegex(@";\s*\n|\n\s*[{}]|\)\]\n")]
    private static partial Regex StatementEnd();

    private static string FolderOf(string file, DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, file))
        ? folder.FullName
        : FolderOf(file, folder.Parent ?? throw new FileNotFoundException(file));
}
