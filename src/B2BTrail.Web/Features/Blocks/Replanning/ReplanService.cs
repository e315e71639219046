using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Editing;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Proposes how the rest of a block should change, and takes the runner's answer.</summary>
public sealed class ReplanService(IDbContextFactory<TrailDb> dbFactory, PlanEditService service, TimeProvider time)
{
    /// <summary>Looks at a block's plan again, and at the rules that it breaks with what is proposed and without; null where the runner has no such block.</summary>
    public async Task<ReplanView?> LookAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await PlanState.LoadAsync(db, runnerId, block, time.GetUtcNow(), cancellationToken) is not { } facts || facts.Block.EndDate < facts.Today)
        {
            return null;
        }

        var look = await LookAsync(db, facts, cancellationToken);
        var accepted = look.Outcome is ReplanOutcome.Proposed(var proposal) ? facts with { Plan = facts.Plan.After(proposal.Change(_ => true))! } : facts;
        var left = accepted.BrokenRules;
        return look with
        {
            Broken = accepted.BrokenBy(facts.Plan),
            Left = left,
            LockedLeft = [.. left.SelectMany(rule => rule.LockedDays(accepted.Plan, facts.History, facts.Today)).Distinct().Order()],
        };
    }

    internal static async Task<ReplanView> LookAsync(TrailDb db, PlanState facts, CancellationToken cancellationToken)
    {
        var (runnerId, block) = (facts.Block.RunnerId, facts.Block.Id);
        var outcome = Replanner.Propose(facts.Plan, facts.History, facts.Lights, facts.Today, await NextNumberAsync(db, runnerId, block, cancellationToken));
        var answers = await db.ReplanAnswers.OwnedBy(runnerId).AsNoTracking().Where(a => a.BlockId == block).ToListAsync(cancellationToken);
        bool isOpen = outcome is not ReplanOutcome.Proposed({ Causes: var causes })
            || causes.Any(cause => !answers.Exists(a => a.Cause == cause.Key && a.Settles(facts.Today)));
        return new ReplanView(facts.Block.Version, facts.Plan, facts.History, facts.Lights, facts.Today, outcome, isOpen);
    }

    /// <summary>
    /// Accepts the lines of some days, as they were shown. A plan that changed since is not touched; lines that ask for more and break a rule
    /// are not taken, and the answer says which others they need.
    /// </summary>
    public async Task<ProposalOutcome> AcceptAsync(
        RunnerId runnerId, BlockId block, int version, IReadOnlyList<ProposalLine> shown, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ProposalOutcome? instead = null;
        int broken = 0;
        var done = await service.ChangeAsync(runnerId, block, version, async (db, facts, token) =>
        {
            int number = await NextNumberAsync(db, runnerId, block, token);
            if (Replanner.Propose(facts.Plan, facts.History, facts.Lights, facts.Today, number) is not ReplanOutcome.Proposed(var proposal)
                || !shown.All(line => proposal.Lines.Any(now => now.Before == line.Before && now.After == line.After)))
            {
                return new(new PlanEditOutcome.Stale(facts.Block.Version));
            }

            var accepted = shown.Select(line => line.Session).ToHashSet();
            switch (Replanner.Accept(facts.Plan, facts.History, facts.Lights, facts.Today, proposal, accepted))
            {
                case AcceptOutcome.Breaks(var rules, var needed):
                    instead = new ProposalOutcome.Breaks(rules, needed);
                    return new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
                case AcceptOutcome.Accepted(var change, var left):
                    broken = left.Count;
                    var reasons = proposal.Lines.Where(l => accepted.Contains(l.Session)).Select(l => new DayReasons(l.After.Date, l.Why));
                    db.Replannings.Add(new AcceptedProposal(runnerId, block, number, time.GetUtcNow().UtcDateTime, [.. reasons]));
                    var answered = proposal.Causes.Select(cause => cause.Key).Distinct().ToList();
                    await ReplanAnswers.NoteAsync(db, facts, answered, ReplanReply.Accepted, token);
                    return new(change with { Answered = answered }, ChangeCause.Replanned);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }, cancellationToken);
        return instead ?? done switch
        {
            PlanEditOutcome.Done(var made, var change, _) => new ProposalOutcome.Accepted(made, change.Sessions.Count, broken),
            PlanEditOutcome.Missing => new ProposalOutcome.Missing(),
            _ => new ProposalOutcome.Stale(),
        };
    }

    /// <summary>Leaves the plan as it is: for good, or until tomorrow. False where the runner has no such block.</summary>
    public async Task<bool> DeclineAsync(RunnerId runnerId, BlockId block, ReplanReply reply, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await PlanState.LoadAsync(db, runnerId, block, time.GetUtcNow(), token) is not { } facts)
                {
                    return false;
                }

                await ReplanAnswers.NoteAsync(db, facts, reply, token);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>The number that the next reasons of days of a block are kept under.</summary>
    internal static async Task<int> NextNumberAsync(TrailDb db, RunnerId runnerId, BlockId block, CancellationToken cancellationToken) =>
        1 + (await db.Replannings.OwnedBy(runnerId).Where(r => r.BlockId == block).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0);
}
