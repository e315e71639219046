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
    private readonly BlockRequest _outOfReach = Reachable(24) with
    {
        Goal = new Goal.Race(Start.AddDays((24 * 7) - 2), Distance.FromMiles(100), Climb.FromMetres(6000)),
        Current = new Fitness(Distance.FromMiles(20), Distance.FromMiles(8), null),
    };

    [Benchmark(Baseline = true)]
    public PlanOutcome Weeks24() => BlockPlanner.Plan(_short);

    [Benchmark]
    public PlanOutcome Weeks52() => BlockPlanner.Plan(_year);

    [Benchmark]
    public PlanOutcome Weeks104() => BlockPlanner.Plan(_twoYears);

    [Benchmark]
    public PlanOutcome OutOfReach24() => BlockPlanner.Plan(_outOfReach);

    [Benchmark]
    public IReadOnlyList<Alternative> Alternatives24() => BlockPlanner.AlternativesTo(_outOfReach);

    internal static BlockRequest Reachable(int weeks) => new()
    {
        Name = "Fifty miles",
        StartDate = Start,
        Goal = new Goal.Race(Start.AddDays((weeks * 7) - 2), Distance.FromMiles(50), Climb.FromMetres(3100)),
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(480),
        Unit = DistanceUnit.Mile,
    };
}
