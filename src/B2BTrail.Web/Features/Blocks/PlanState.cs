using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A block with all that a change of its plan is judged by.</summary>
/// <param name="Block">The block, tracked by the context that read it.</param>
/// <param name="Plan">Its plan as it stands.</param>
/// <param name="History">What was run.</param>
/// <param name="Readiness">The runner's check-ins.</param>
/// <param name="Lights">The lights of the last four weeks.</param>
/// <param name="Today">The runner's day.</param>
internal sealed record PlanState(
    Block Block, StandingPlan Plan, TrainingHistory History, ReadinessHistory Readiness, IReadOnlyList<LightDay> Lights, DateOnly Today)
{
    /// <summary>The rules that the days to come break, in order of days.</summary>
    public IReadOnlyList<BrokenRule> BrokenRules => RuleCheck.Of(Plan, History, Lights, Today);

    /// <summary>The rules that another plan of the block would break and this one does not, or not so far.</summary>
    public IReadOnlyList<BrokenRule> BrokenBy(StandingPlan then) => RuleCheck.AddedBy(Plan, then, History, Lights, Today);

    /// <summary>Reads a block as of an instant; null where the runner has none of this id.</summary>
    public static async Task<PlanState?> LoadAsync(TrailDb db, RunnerId runnerId, BlockId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await LoadAsync(db, runnerId, id, await RunnerDay.AtAsync(db, runnerId, now, cancellationToken), cancellationToken);

    /// <summary>Reads a block as of a day of the runner's; null where they have none of this id.</summary>
    public static async Task<PlanState?> LoadAsync(TrailDb db, RunnerId runnerId, BlockId id, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.Blocks.OwnedBy(runnerId).WithWeeks().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } block)
        {
            return null;
        }

        var readiness = await ReadinessQueries.LoadAsync(db, runnerId, today, cancellationToken);
        return new PlanState(
            block, block.Plan, await db.HistoryAsync(block, cancellationToken), readiness, readiness.Days(today), today);
    }
}
