using System.Globalization;
using B2BTrail.Domain.Readiness;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class ReadinessDocTests
{
    private static readonly Dictionary<string, string[]> Rows = File.ReadLines(Checkout.Path("docs", "readiness.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
        .ToDictionary(cells => cells[0].Trim('`'), cells => cells[1..]);

    [Fact]
    public void Every_sign_and_reason_has_its_rule_in_order()
    {
        Assert.Equal(Enum.GetValues<LightCode>(), LightRules.All.Select(r => r.Code));
        Assert.Equal(Enum.GetValues<SecondDayCode>(), SecondMorning.Rules.Select(r => r.Code));
        Assert.All(LightRules.All.Select(r => r.Source).Concat(SecondMorning.Rules.Select(r => r.Source)), source => Assert.Matches(@"^[A-Z].*\.$", source));
    }

    [Fact]
    public void The_documented_rules_are_the_rules_that_run()
    {
        var lights = LightRules.All.Select(r => (r.Code.ToString(), new[] { r.Colour.ToString(), Figure(r.Limit), r.Advice.ToString(), r.Basis.ToString(), r.Source }));
        var mornings = SecondMorning.Rules.Select(r => (r.Code.ToString(), new[] { Figure(r.Number), r.Basis.ToString(), r.Source }));
        var signs = Enum.GetValues<Sign>().Select(s => $"Sign.{s}").ToList();

        Assert.Equal(lights.Concat(mornings).Select(r => r.Item1).Concat(signs).Order(), Rows.Keys.Order());
        Assert.All(lights.Concat(mornings), rule => Assert.Equal(rule.Item2, Rows[rule.Item1]));
        Assert.All(Enum.GetValues<Sign>(), sign => Assert.Equal(Signs.ClassOf(sign).ToString(), Rows[$"Sign.{sign}"][0]));
    }

    private static string Figure(double? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–";
}
