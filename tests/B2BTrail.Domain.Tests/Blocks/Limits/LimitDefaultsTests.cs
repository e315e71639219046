using System.Reflection;
using System.Text.RegularExpressions;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

/// <summary>
/// What every limit that a runner may move is where they moved none, for all requests and all generations: a block is judged by the defaults that it
/// was made by, and a limit is the runner’s only where they moved it.
/// </summary>
public sealed partial class LimitDefaultsTests
{
    private static readonly Dictionary<RuleCode, PropertyInfo> Members = typeof(MovedLimits).GetProperties().Where(member => member.CanWrite)
        .ToDictionary(member => Enum.GetValues<RuleCode>().Single(code => Moved(member, 60).Of(code) is not null));

    private static readonly Generation[] Generations = [.. Enumerable.Range(1, Generation.Current.Number).Select(number => new Generation(number))];

    [Fact]
    public void A_limit_that_nobody_moved_is_the_default_of_its_generation_and_is_not_the_runners() => Everywhere((request, code, generation) =>
    {
        var (limits, row) = (BlockLimits.Of(request with { Limits = MovedLimits.AsShipped }, generation), DefaultOf(request, code, generation));

        Assert.Equal((row.Value, row.Basis), (Holds(limits, code), limits.BasisOf(code)));
    });

    [Fact]
    public void A_limit_that_is_written_as_its_generation_has_it_is_not_the_runners() => Everywhere((request, code, generation) =>
    {
        var row = DefaultOf(request, code, generation);
        var written = request with { Limits = Moved(Members[code], row.Value) };

        Assert.Equal((row.Value, row.Basis), (Holds(BlockLimits.Of(written, generation), code), BlockLimits.Of(written, generation).BasisOf(code)));
        Assert.Equal(row.Value == DefaultOf(request, code, Generation.Current).Value ? null : row.Value, BlockLimits.MovedIn(written).Of(code));
    });

    [Fact]
    public void A_limit_that_the_runner_moved_is_theirs_and_stays_so_in_the_form_of_an_edit() => Everywhere((request, code, generation) =>
    {
        var row = Rules.Of(code);
        var taken = Generations.Select(any => DefaultOf(request, code, any).Value);
        double other = new[] { row.Bounds.Low, row.Bounds.High }.First(bound => !taken.Contains(bound));
        var moved = request with { Limits = Moved(Members[code], other) };

        Assert.Equal((other, Basis.YourLimit), (Holds(BlockLimits.Of(moved, generation), code), BlockLimits.Of(moved, generation).BasisOf(code)));
        Assert.Equal(moved.Limits, BlockLimits.MovedIn(moved));
    });

    /// <summary>Every movable limit is a most: no default below what <see cref="Shipped"/> says its blocks were made by.</summary>
    [Fact]
    public void No_saved_block_is_held_to_a_tighter_default_than_it_was_made_by() => Everywhere((request, code, generation) =>
        Assert.True(
            (DefaultOf(request, code, generation).Value ?? double.PositiveInfinity) >= Shipped(request, code, generation),
            $"{code} is tighter than blocks of generation {generation.Number} were made by: let it hold from another generation on (docs/architecture.md, “A limit”)."));

    [Fact]
    public void Only_the_defaults_themselves_ask_the_row_of_a_movable_limit_for_its_number()
    {
        var asked = Directory.EnumerateFiles(Checkout.Path("src"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => NumberOfRow().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), match.Value, Row: match.Groups["row"].Value)))
            .Where(match => Members.Keys.Any(code => code.ToString() == match.Row))
            .Select(match => $"{match.File}: {match.Value}");

        Assert.Empty(asked);
    }

    [GeneratedRegex(@"\bRules\.(?<row>\w+)\.(Number|Value|Time|Count)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOfRow();

    /// <summary>The least that a default was in a generation; one that ends stays here as it was. A wider one may follow for all.</summary>
    private static double Shipped(BlockRequest request, RuleCode code, Generation generation) => code switch
    {
        _ when generation.Number > 3 => throw new ArgumentOutOfRangeException(nameof(generation), $"Write down the defaults that generation {generation.Number} ships with."),
        RuleCode.WeekRamp or RuleCode.SessionSpike => 0.10,
        RuleCode.PairGrowth => 0.15,
        RuleCode.WeekShare => 0.65,
        RuleCode.FirstDayTime => request.Goal is not Goal.Race race ? 300 : race.Distance.Meters <= 50_500 ? 270 : race.Distance.Meters >= 95_000 ? 360 : 300,
        RuleCode.SecondDayTime => 240,
        RuleCode.OtherDayTime => 120,
        RuleCode.WeekTime => double.PositiveInfinity,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Write down the default of the limit."),
    };

    private static void Everywhere(Action<BlockRequest, RuleCode, Generation> holds) => Requests.Any.Sample(
        request => Assert.All(Members.Keys, code => Assert.All(Generations, generation => holds(request, code, generation))), iter: 300);

    private static Rule DefaultOf(BlockRequest request, RuleCode code, Generation generation) => BlockLimits.DefaultOf(code, LimitFacts.Of(request, generation));

    /// <summary>What holds, in the measure of the rule: the member of the limits with the name of what moves it.</summary>
    private static double? Holds(BlockLimits limits, RuleCode code) =>
        typeof(BlockLimits).GetProperty(Members[code].Name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(limits) switch
        {
            Duration time => time.Minutes,
            var share => (double?)share,
        };

    private static MovedLimits Moved(PropertyInfo member, double? to)
    {
        var limits = new MovedLimits();
        member.SetValue(limits, to is { } minutes && member.PropertyType == typeof(Duration?) ? Duration.FromMinutes(minutes) : to);
        return limits;
    }
}
