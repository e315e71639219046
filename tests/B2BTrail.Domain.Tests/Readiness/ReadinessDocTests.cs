using System.Globalization;
using B2BTrail.Domain.Evidence;
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
    public void Every_rule_and_every_sign_has_one_documented_row() => Assert.Equal(
        ReadinessRules.All.Select(r => r.Name).Concat(Enum.GetNames<Sign>().Select(s => $"Sign.{s}")).Order(), Rows.Keys.Order());

    [Fact]
    public void The_documented_rules_are_the_rules_that_run() => Assert.All(ReadinessRules.All, rule =>
    {
        string[] row = Rows[rule.Name];
        Assert.Equal((rule.Name, Cells(rule)), (rule.Name, string.Join(" | ", row[..^1])));
        Assert.All(rule.Sources, source => Assert.Contains($"{source.Author}{(source.Year is { } year ? $" {year}" : "")}", row[^1], StringComparison.Ordinal));
    });

    [Fact]
    public void The_documented_signs_are_of_fatigue_and_injury_as_in_the_code() =>
        Assert.All(Enum.GetValues<Sign>(), sign => Assert.Equal(SignDetection.ClassOf(sign).ToString(), Rows[$"Sign.{sign}"][0]));

    /// <summary>The cells between the name of a rule and its source; what a rule without a code is for is said in words that are not checked.</summary>
    private static string Cells(ReadinessRule rule) => rule switch
    {
        LightRule light => $"{light.Color} | {Figure(rule)} | {light.Advice} | {rule.Basis}",
        SecondDayRule => $"{Figure(rule)} | {rule.Basis}",
        _ => $"{Rows[rule.Name][0]} | {Figure(rule)} | {rule.Basis}",
    };

    private static string Figure(ReadinessRule rule) =>
        rule.Measure == Measure.None ? "–" : string.Create(CultureInfo.InvariantCulture, $"{rule.Number:0.###} {Unit(rule.Measure)}");

    private static string Unit(Measure measure) => measure == Measure.CheckIns ? "check-ins" : measure.ToString().ToLowerInvariant();
}
