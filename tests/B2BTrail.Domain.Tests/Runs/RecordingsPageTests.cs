using System.Globalization;
using System.Reflection;
using B2BTrail.Domain.Runs;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class RecordingsPageTests
{
    /// <summary>Where the numbers live that decide on a figure, on sameness and on what is left out.</summary>
    private static readonly Type[] Rules =
    [
        typeof(Earth), typeof(RunFigures), typeof(DistanceFigure), typeof(PositionSum), typeof(TimeFigures), typeof(AscentFigure),
        typeof(TurningPoints), typeof(HeartRateFigure), typeof(FootSpeed), typeof(SameRun), typeof(ActivityScreening),
        typeof(Coverage), typeof(PositionReach), typeof(HeightReach), typeof(OddStretches),
    ];

    private static readonly string[] Measures = ["m", "s", "m/s", "min", "h", "share", "times"];

    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(PagePath())
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void The_documented_constants_are_the_ones_that_run()
    {
        var documented = Rows.Where(cells => cells[1].Contains('.')).ToDictionary(cells => cells[1].Trim('`'), cells => cells[2]);
        var constants = Rules.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(double))
            .ToDictionary(field => $"{field.DeclaringType!.Name}.{field.Name}", field => (double)field.GetRawConstantValue()!);
        constants.Add("ActivityScreening.Ahead", ActivityScreening.Ahead.TotalMinutes);

        Assert.True(documented.Remove("ActivityScreening.EarliestStart", out var earliest));
        Assert.Equal(ActivityScreening.EarliestStart, DateTime.Parse(earliest, CultureInfo.InvariantCulture));
        Assert.Equal(constants.Keys.Order(), documented.Keys.Order());
        foreach (var (name, value) in constants)
        {
            Assert.Equal((name, value.ToString(CultureInfo.InvariantCulture)), (name, documented[name].Split(' ')[0]));
            Assert.Contains(documented[name].Split(' ')[1], Measures);
        }
    }

    // Not by the path of this source file: a reproducible build does not know where it lies.
    private static string PagePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "B2BTrail.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the checkout.");
        }

        return Path.Combine(folder.FullName, "docs", "recordings.md");
    }
}
