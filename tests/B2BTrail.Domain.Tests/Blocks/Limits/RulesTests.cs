using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

public sealed class RulesTests
{
    [Fact]
    public void Every_code_has_one_rule_of_its_name() =>
        Assert.Equal(Enum.GetNames<RuleCode>().Order(), Rules.All.Where(r => r.Code is not null).Select(r => r.Name).Order());

    [Fact]
    public void What_was_observed_and_the_convention_of_the_growth_of_weeks_have_a_source()
    {
        Assert.All(Rules.All.Where(r => r.Basis == Basis.Observed), r => Assert.Equal(Citations.Frandsen, r.Source));
        Assert.Contains(Rules.SessionSpike, Rules.All.Where(r => r.Basis == Basis.Observed));
        Assert.Equal((Basis.CoachRule, Citations.Buist), (Rules.WeekRamp.Basis, Rules.WeekRamp.Source));
    }

    [Fact]
    public void A_limit_that_the_runner_has_not_moved_is_the_one_as_shipped()
    {
        var limits = BlockLimits.OfToday(Requests.UltraLadies50K with { Limits = MovedLimits.AsShipped with { PairGrowth = 0.2 } });

        Assert.Equal(Rules.WeekRamp.Value, limits.WeekRamp);
        Assert.Equal(0.2, limits.PairGrowth);
        Assert.Equal(Basis.CoachRule, limits.BasisOf(RuleCode.WeekRamp));
        Assert.Equal(Basis.YourLimit, limits.BasisOf(RuleCode.PairGrowth));
    }

    [Theory]
    [InlineData(50_000, 270)]
    [InlineData(80_000, 300)]
    [InlineData(160_000, 360)]
    public void The_long_day_is_capped_by_the_race_and_only_another_number_is_the_runners_own(double race, int minutes)
    {
        var cap = BlockLimits.DefaultOf(RuleCode.FirstDayTime, new LimitFacts(new Distance(race), Generation.Current));
        var request = Requests.UltraLadies50K with
        {
            Goal = new Goal.Race(new DateOnly(2027, 6, 5), new Distance(race), null),
            Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(minutes) },
        };

        Assert.Equal(minutes, cap.Value);
        Assert.Equal(MovedLimits.AsShipped, BlockLimits.MovedIn(request));
        Assert.Equal(cap.Basis, BlockLimits.OfToday(request).BasisOf(RuleCode.FirstDayTime));
        Assert.Equal(Basis.YourLimit, BlockLimits.OfToday(request with { Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(200) } }).BasisOf(RuleCode.FirstDayTime));
    }

    [Fact]
    public void The_documented_rules_are_the_rules_that_run()
    {
        var rows = File.ReadLines(Checkout.Path("docs", "plan-rules.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => (Value: cells[3], Range: cells[4], Basis: cells[5], Source: cells[6]));

        Assert.Equal(Rules.All.Select(r => r.Name).Order(), rows.Keys.Order());
        foreach (var rule in Rules.All)
        {
            var row = rows[rule.Name];
            string value = rule.Value is { } v ? string.Create(CultureInfo.InvariantCulture, $"{v:0.###} {Unit(rule)}") : "–";
            string range = rule.Range is var (low, high) ? string.Create(CultureInfo.InvariantCulture, $"{low:0.###}–{high:0.###} {Unit(rule)}") : "–";
            Assert.Equal((rule.Name, value, range, rule.Basis.ToString()), (rule.Name, row.Value, row.Range, row.Basis));
            Assert.Contains(rule.Source?.Author ?? "", row.Source, StringComparison.Ordinal);
        }

        static string Unit(Rule rule) => rule.Measure.ToString().ToLowerInvariant();
    }

    [Fact]
    public void The_documented_tables_are_the_tables_that_run()
    {
        var documented = File.ReadLines(Checkout.Path("docs", "plan-rules.md"))
            .SkipWhile(line => line != "### Rules that are tables").TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal)
                && (char.IsDigit(line[2]) || line.StartsWith("| more", StringComparison.Ordinal)));

        var running = Rules.RaceDemand.Select(row => Line(row.Meters, row.Share, row.Ratio))
            .Concat(Rules.AfterTimeOff.Select(row => Line(row.Days, row.Share, row.DaysWithoutPair)));

        Assert.Equal(running, documented);

        static string Line(double first, double second, double third) => string.Create(
            CultureInfo.InvariantCulture, $"| {(first == int.MaxValue ? "more" : first)} | {second:0.###} | {third:0.###} |");
    }
}
