using System.Globalization;
using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Shows what a saved block becomes if something else is asked of it, and changes it.</summary>
public sealed class BlockEditService(IDbContextFactory<TrailDb> dbFactory, PlanEditService service, BlockInputReader reader, TimeProvider time)
{
    /// <summary>What the block would become. Nothing is stored.</summary>
    public async Task<BlockEditOutcome> LookAsync(RunnerId runnerId, BlockId block, BlockInput input, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await PlanState.LoadAsync(db, runnerId, block, time.GetUtcNow(), cancellationToken) is not { } facts)
        {
            return new BlockEditOutcome.Missing();
        }

        switch (reader.Read(input))
        {
            case ReadOutcome.Unreadable(var errors):
                return new BlockEditOutcome.Refused(errors);
            case ReadOutcome.Read(var request):
                // As the form gives it back: a limit that is today's default is no moved one there.
                if (request.AsksTheSameAs(facts.Plan.Request with { Name = request.Name, Limits = BlockLimits.MovedIn(facts.Plan.Request) }))
                {
                    return new BlockEditOutcome.SamePlan();
                }

                var (changed, wrong) = Change(facts, request);
                return changed is null
                    ? new BlockEditOutcome.Refused(wrong!)
                    : new BlockEditOutcome.Shown(facts.Block.Version, changed, await AfterAsync(db, facts, changed, cancellationToken), facts.BrokenBy(changed.Plan));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Changes the block as it was shown, unless its plan, or what that is judged by, changed since.</summary>
    public Task<PlanEditOutcome> SaveAsync(RunnerId runnerId, BlockId block, BlockEditOutcome.Shown shown, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return SaveAsync(
            runnerId, block, shown.Version, shown.Changed, ChangeCause.RequestChanged,
            (facts, replanning) => Change(facts, shown.Changed.Plan.Request, replanning).Changed, cancellationToken);
    }

    /// <summary>
    /// Saves a changed block with its reasons, unless <paramref name="change"/>, which changes it again as it stands with the number that its reasons
    /// are kept under, no longer makes what was shown.
    /// </summary>
    internal Task<PlanEditOutcome> SaveAsync(
        RunnerId runnerId, BlockId block, int version, ChangedBlock shown, ChangeCause cause, Func<PlanState, int, ChangedBlock?> change, CancellationToken cancellationToken) =>
        service.ChangeAsync(runnerId, block, version, async (db, facts, token) =>
        {
            int number = await ReplanService.NextNumberAsync(db, runnerId, block, token);
            if (change(facts, number) is not { } changed || !changed.ShowsTheSameAs(shown))
            {
                return new(new PlanEditOutcome.Stale(facts.Block.Version));
            }

            if (changed.Why.Count > 0)
            {
                db.Replannings.Add(new AcceptedProposal(runnerId, block, number, time.GetUtcNow().UtcDateTime, changed.Why));
            }

            return new(changed.Change, cause, Told: facts.BrokenBy(changed.Plan));
        }, cancellationToken);

    /// <summary>A block as it would become.</summary>
    internal static async Task<BlockView> AfterAsync(TrailDb db, PlanState facts, ChangedBlock changed, CancellationToken cancellationToken) =>
        await BlockQueries.ViewAsync(db, facts.Block, changed.Plan, cancellationToken) with { Name = changed.Plan.Request.Name, EndDate = changed.Plan.EndDate };

    private static (ChangedBlock? Changed, FieldErrors? Errors) Change(PlanState facts, BlockRequest request, int replanning = 1)
    {
        var (plan, today) = (facts.Plan, facts.Today);
        var errors = Replanner.Propose(plan, facts.History, facts.Lights, today) switch
        {
            _ when plan.EndDate < today => FieldErrors.Of("", BlockEditText.Over),
            ReplanOutcome.Frozen => FieldErrors.Of("", ProposalText.Medical),
            ReplanOutcome.NeedsNewBlock(var off) => FieldErrors.Of("", ProposalText.NeedsNewBlock(off)),
            _ when request.Goal is Goal.Race race && race.Date <= today => FieldErrors.Of("race.date", ReplanPreviewText.RaceNotAhead),
            _ when request.Goal is Goal.Race race && race.Date != plan.EndDate && plan.OnlySessionOn(race.Date) is { Lock: SessionLock.Blocked } =>
                FieldErrors.Of("race.date", MoveRaceText.TimeOff),
            _ => BlockPlanner.Plan(request) is PlanOutcome.Impossible(var problems) ? RequestProblemText.All(problems) : null,
        };
        return errors is not null ? (null, errors)
            : ChangedBlock.With(plan, facts.History, facts.Lights, today, request, replanning) is not { } changed ? (null, FieldErrors.Of("", BlockEditText.NotPossible))
            : TimeOffTooEarly(changed, today) is { } early ? (null, early)
            : (changed, null);
    }

    /// <summary>What is wrong with time off that asks for something else before the weeks that are planned anew; null where none does.</summary>
    private static FieldErrors? TimeOffTooEarly(ChangedBlock changed, DateOnly today)
    {
        var week = changed.Plan.Weeks[changed.FirstWeek - 1].StartDate;
        var from = week > today ? week : today;
        var was = changed.Before.Request.Availability.Spans.Select(Before).ToHashSet();
        int early = changed.Plan.Request.Availability.Spans.ToList().FindIndex(span => span.From < from && !was.Contains(Before(span)));
        return early < 0 ? null : FieldErrors.Of(string.Create(CultureInfo.InvariantCulture, $"availability.spans[{early}].from"), BlockEditText.TimeOffTooEarly(from));

        AvailabilitySpan Before(AvailabilitySpan span) => span.To < from ? span : span with { To = from.AddDays(-1) };
    }
}
