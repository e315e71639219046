using System.Text.RegularExpressions;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Readiness;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class ReadinessRulesTests
{
    /// <summary>The scales of the answers; they are not rules.</summary>
    private static readonly string[] Scales = ["CheckInAnswers.cs"];

    [Fact]
    public void Every_code_has_one_rule_of_its_name()
    {
        Assert.Equal(Enum.GetNames<LightCode>().Order(), ReadinessRules.All.OfType<LightRule>().Select(r => r.Name).Order());
        Assert.Equal(Enum.GetNames<SecondDayCode>().Order(), ReadinessRules.All.OfType<SecondDayRule>().Select(r => r.Name).Order());
        Assert.All(Enum.GetValues<LightCode>(), code => Assert.Equal(code.ToString(), ReadinessRules.Of(code).Name));
        Assert.All(Enum.GetValues<SecondDayCode>(), code => Assert.Equal(code.ToString(), ReadinessRules.Of(code).Name));
    }

    [Fact]
    public void A_rule_has_a_number_if_it_has_a_measure() =>
        Assert.All(ReadinessRules.All, rule => Assert.Equal((rule.Name, rule.Measure != Measure.None), (rule.Name, rule.Value is not null)));

    [Fact]
    public void No_number_of_readiness_stands_outside_the_table()
    {
        var files = Directory.EnumerateFiles(Checkout.Path("src", "B2BTrail.Domain", "Readiness"), "*.cs")
            .Select(path => (Name: Path.GetFileName(path), Code: File.ReadAllText(path)))
            .Where(file => !file.Name.StartsWith("ReadinessRules.", StringComparison.Ordinal) && !Scales.Contains(file.Name) && !Regex.IsMatch(file.Code, @"\benum\b"))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Numbers(file.Code).Select(number => $"{file.Name}: {number}")));
        Assert.Equal(["0.75", "16", "1e-6"], Numbers("""if (a > 0.75 && b[0] < x1 - 1 && s == "3") // 12 """ + "\n c = 16 + 1e-6;"));
    }

    /// <summary>The numbers of code but for 0 and 1, comments and texts left out.</summary>
    private static IEnumerable<string> Numbers(string code) => Regex
        .Matches(Regex.Replace(code, """//.*|"[^"\n]*"|'.'""", ""), @"(?<![\w.])\d[\d_.]*(e-?\d+)?\w*")
        .Select(match => match.Value)
        .Where(number => number is not ("0" or "1"));
}
