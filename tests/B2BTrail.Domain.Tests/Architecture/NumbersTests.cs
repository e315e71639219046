using System.Text.RegularExpressions;
using Xunit;

namespace B2BTrail.Domain.Tests.Architecture;

public sealed partial class NumbersTests
{
    // Lengths of names and keys, how far two fractions may lie apart and still be the same: none of them shapes a plan.
    private static readonly string[] OtherConstants = ["MaxNameLength", "MaxCauseLength", "Length", "Tolerance"];

    private static readonly string Blocks = Checkout.Path("src", "B2BTrail.Domain", "Blocks");

    [Fact]
    public void No_number_of_a_rule_of_planning_stands_outside_of_the_table()
    {
        var files = Directory.EnumerateFiles(Blocks, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is var name && !name.StartsWith("Rules.", StringComparison.Ordinal) && name != "Tolerance.cs")
            .ToList();

        var strays = from file in files
                     from line in File.ReadLines(file)
                     let code = Comment().Replace(line, "")
                     where Fraction().IsMatch(code) || Constant().Match(code) is { Success: true } constant && !OtherConstants.Contains(constant.Groups[1].Value)
                     select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.NotEmpty(files);
        Assert.Empty(strays);
    }

    [GeneratedRegex(@"//.*|""[^""]*""")]
    private static partial Regex Comment();

    // A whole number written as a fraction, 1.0, only makes a division one of fractions.
    [GeneratedRegex(@"\b\d+\.(?!0\b)\d+")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\bconst (?:int|long|double) (\w+)")]
    private static partial Regex Constant();
}
