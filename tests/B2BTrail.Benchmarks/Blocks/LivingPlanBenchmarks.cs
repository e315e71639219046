using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Blocks;
using B2BTrail.Web.Features.Blocks.Feed;
using BenchmarkDotNet.Attributes;

namespace B2BTrail.Benchmarks.Blocks;

/// <summary>Looking at a plan again after days off, changing a day of it, and writing it for other calendars.</summary>
[MemoryDiagnoser]
public class LivingPlanBenchmarks
{
    private static readonly DateOnly Start = new(2027, 1, 4);
    private static readonly DateOnly Today = Start.AddDays(7 * 9);

    private readonly StandingPlan _plan = Keep(24).Plan;
    private readonly Block _year = Keep(52);
    private readonly TrainingHistory _history;
    private readonly DateOnly _easy;

    public LivingPlanBenchmarks()
    {
        _history = new TrainingHistory(_plan.Sessions.Where(d => d.IsOnFoot && d.Date < Today.AddDays(-12)).Select(d => new DayDone(d.Date, d.Distance)), _plan.StartDate);
        _easy = _plan.Sessions.First(d => d.Kind == SessionKind.Easy && d.Date > Today).Date;
    }

    [Benchmark(Baseline = true)]
    public PlanOutcome PlanWeeks24() => BlockPlanner.Plan(_plan.Request);

    [Benchmark]
    public ReplanOutcome ProposeWeeks24()
    {
        var outcome = Replanner.Propose(_plan, _history, [], Today);
        return outcome is ReplanOutcome.Proposed ? outcome : throw new InvalidOperationException("There is nothing to propose.");
    }

    [Benchmark]
    public EditOutcome EditWeeks24() => PlanEditing.Apply(_plan, new PlanEdit.Skip(_easy), _history, [], Today);

    [Benchmark]
    public byte[] FeedWeeks52() => BlockCalendarFile.Write(FeedText.Of(_year, [], DateTime.UnixEpoch, DistanceUnit.Mile, null, _history));

    private static Block Keep(int weeks)
    {
        var request = BlockPlannerBenchmarks.Reachable(weeks);
        var draft = BlockPlanner.Plan(request) switch
        {
            PlanOutcome.Feasible(var reached) => reached,
            PlanOutcome.Partly(var partly) => partly,
            _ => throw new InvalidOperationException("The request cannot be planned."),
        };
        return Block.Keep(BlockId.New(), new RunnerId(Guid.CreateVersion7()), request, draft, DateTime.UnixEpoch);
    }
}
