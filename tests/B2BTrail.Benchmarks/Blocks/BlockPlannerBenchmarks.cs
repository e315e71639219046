using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using BenchmarkDotNet.Attributes;

namespace B2BTrail.Benchmarks.Blocks;

/// <summary>Plans of growing length, to see that the cost grows with the weeks and no faster, and the ways out of a hard one.</summary>
[MemoryDiagnoser]
public class BlockPlannerBenchmarks
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    private readonly BlockRequest _short = Reachable(24);
    private readonly BlockRequest _year = Reachable(52);
    private readonly BlockRequest _twoYears = Reachable(104);
    private readonly BlockRequest _everything = Everything(24);
    private readonly BlockRequest _yearOfEverything = Everything(52);
    private readonly BlockRequest _outOfReach = Reachable(24) with
    {
        Goal = new Goal.Race(Start.AddDays((24 * 7) - 2), Distance.FromMiles(100), Climb.FromMeters(6000)),
        Current = new Fitness(Distance.FromMiles(20), Distance.FromMiles(8), null),
    };

    [Benchmark(Baseline = true)]
    public PlanOutcome Weeks24() => BlockPlanner.Plan(_short);

    [Benchmark]
    public PlanOutcome Weeks52() => BlockPlanner.Plan(_year);

    [Benchmark]
    public PlanOutcome Weeks104() => BlockPlanner.Plan(_twoYears);

    [Benchmark]
    public PlanOutcome Everything24() => BlockPlanner.Plan(_everything);

    [Benchmark]
    public PlanOutcome Everything52() => BlockPlanner.Plan(_yearOfEverything);

    [Benchmark]
    public WaysOut WaysOutOfEverything24() => BlockPlanner.WaysOut(_everything);

    [Benchmark]
    public PlanOutcome OutOfReach24() => BlockPlanner.Plan(_outOfReach);

    [Benchmark]
    public IReadOnlyList<Alternative> Alternatives24() => BlockPlanner.AlternativesTo(_outOfReach);

    /// <summary>A holiday of two weeks, a week of easy runs, short Tuesdays, a half marathon on the way.</summary>
    private static BlockRequest Everything(int weeks) => Reachable(weeks) with
    {
        Availability = new Availability
        {
            Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Tuesday] = 45 },
            Spans =
            [
                new(Start.AddDays(56), Start.AddDays(69), SpanAllows.Nothing, null, OffReason.Holiday),
                new(Start.AddDays(98), Start.AddDays(104), SpanAllows.EasyOnly, null, OffReason.None),
            ],
        },
        Races = [new("Half marathon", Start.AddDays(118), Distance.FromKilometers(21.1), null, RaceEffort.Raced)],
    };

    internal static BlockRequest Reachable(int weeks) => new()
    {
        Name = "Fifty miles",
        StartDate = Start,
        Goal = new Goal.Race(Start.AddDays((weeks * 7) - 2), Distance.FromMiles(50), Climb.FromMeters(3100)),
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(480),
        Unit = DistanceUnit.Mile,
    };
}
