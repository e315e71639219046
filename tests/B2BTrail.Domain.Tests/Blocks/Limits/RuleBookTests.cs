using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_code_has_its_rule_in_order() => Assert.Equal(Enum.GetValues<RuleCode>(), RuleBook.All.Select(r => r.Code));

    [Fact]
    public void Rules_say_where_they_come_from()
    {
        Assert.All(RuleBook.All, r => Assert.Matches(@"^[A-Z].*\.$", r.Source));
        Assert.Equal(RuleCode.SessionSpike, Assert.Single(RuleBook.All, r => r.Basis == Basis.Observed).Code);
    }

    [Fact]
    public void Limits_ship_with_the_values_of_the_book()
    {
        var limits = RunnerLimits.Default;
        Assert.Equal(RuleBook.Of(RuleCode.WeekRamp).Value, limits.WeekRamp);
        Assert.Equal(RuleBook.Of(RuleCode.SessionSpike).Value, limits.SessionSpike);
        Assert.Equal(RuleBook.Of(RuleCode.PairGrowth).Value, limits.PairGrowth);
        Assert.Equal(RuleBook.Of(RuleCode.WeekShare).Value, limits.WeekShare);
    }

    [Fact]
    public void The_documented_rules_are_the_rules_that_run()
    {
        var rows = File.ReadLines(Checkout.Path("docs", "plan-rules.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => (Value: cells[3], Basis: cells[4], Source: cells[5]));

        Assert.Equal(RuleBook.All.Select(r => r.Code.ToString()).Order(), rows.Keys.Order());
        foreach (var rule in RuleBook.All)
        {
            string value = rule.Value is { } v ? string.Create(CultureInfo.InvariantCulture, $"{v:0.###} {rule.Measure.ToString().ToLowerInvariant()}") : "–";
            Assert.Equal((value, rule.Basis.ToString(), rule.Source), rows[rule.Code.ToString()]);
        }
    }
}
