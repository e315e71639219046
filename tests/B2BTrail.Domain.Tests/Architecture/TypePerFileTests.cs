using System.Text.RegularExpressions;
using Xunit;

namespace B2BTrail.Domain.Tests.Architecture;

public sealed partial class TypePerFileTests
{
    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it()
    {
        var files = Directory.EnumerateFiles(Checkout.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations"))
            .ToList();

        var wrong = from file in files
                    let types = TypeOf().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct().ToList()
                    where types.Count > 1 || types.Exists(type => type != Path.GetFileName(file).Split('.')[0])
                    select $"{Path.GetFileName(file)} holds {string.Join(", ", types)}";

        Assert.NotEmpty(files);
        Assert.Empty(wrong);
    }

    // Types stand at the start of a line; nested ones are indented.
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|private|static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:record struct|record class|record|class|struct|interface|enum) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeOf();
}
