using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Living;

/// <summary>Proposes how the rest of a block should change, and takes the runner's answer.</summary>
public sealed class ReplanDesk(IDbContextFactory<TrailDb> databases, PlanDesk desk, TimeProvider time)
{
    /// <summary>Looks at a block's plan again; null where the runner has no such block.</summary>
    public async Task<ReplanView?> LookAsync(RunnerId runner, BlockId block, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PlanFacts.LoadAsync(db, runner, block, time.GetUtcNow(), ct) is { } facts && facts.Block.EndDate >= facts.Today
            ? await LookAsync(db, facts, ct)
            : null;
    }

    internal static async Task<ReplanView> LookAsync(TrailDb db, PlanFacts facts, CancellationToken ct)
    {
        var (runner, block) = (facts.Block.RunnerId, facts.Block.Id);
        var outcome = Replanner.Propose(facts.Plan, facts.History, facts.Lights, facts.Today, await NextNumberAsync(db, runner, block, ct));
        var answers = await db.ReplanAnswers.OwnedBy(runner).AsNoTracking().Where(a => a.BlockId == block).ToListAsync(ct);
        bool isOpen = outcome is not ReplanOutcome.Proposed({ Causes: var causes })
            || causes.Any(cause => !answers.Exists(a => a.Cause == cause.Key && a.Settles(facts.Today)));
        return new ReplanView(facts.Block.Version, facts.Plan, outcome, isOpen);
    }

    /// <summary>
    /// Accepts the lines of some days, as they were shown. A plan that changed since is not touched; lines that would leave a rule broken
    /// are not taken, and the answer says which others they need.
    /// </summary>
    public async Task<AcceptAnswer> AcceptAsync(
        RunnerId runner, BlockId block, int version, IReadOnlyList<ProposalLine> shown, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        AcceptAnswer? instead = null;
        var done = await desk.ChangeAsync(runner, block, version, async (db, facts, token) =>
        {
            int number = await NextNumberAsync(db, runner, block, token);
            if (Replanner.Propose(facts.Plan, facts.History, facts.Lights, facts.Today, number) is not ReplanOutcome.Proposed(var proposal)
                || !shown.All(line => proposal.Lines.Any(now => now.Before == line.Before && now.After == line.After)))
            {
                return new(new PlanEditOutcome.Stale(facts.Block.Version));
            }

            var accepted = shown.Select(line => line.After.Date).ToHashSet();
            switch (Replanner.Accept(facts.Plan, facts.History, facts.Lights, facts.Today, proposal, accepted))
            {
                case AcceptOutcome.Breaks(var rules, var needed):
                    instead = new AcceptAnswer.Breaks(rules, needed);
                    return new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
                case AcceptOutcome.Accepted(var change):
                    var reasons = proposal.Lines.Where(l => accepted.Contains(l.After.Date)).Select(l => new DayReasons(l.After.Date, l.Why));
                    db.Replannings.Add(new Replanning(runner, block, number, time.GetUtcNow().UtcDateTime, [.. reasons]));
                    await AnswerAsync(db, runner, block, proposal.Causes, ReplanReply.Accepted, facts.Today, token);
                    return new(change, ChangeCause.Replanned);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }, ct);
        return instead ?? done switch
        {
            PlanEditOutcome.Done(var made, var change, _) => new AcceptAnswer.Accepted(made, change.Days.Count),
            PlanEditOutcome.Missing => new AcceptAnswer.Missing(),
            _ => new AcceptAnswer.Stale(),
        };
    }

    /// <summary>Leaves the plan as it is: for good, or until tomorrow. False where the runner has no such block.</summary>
    public async Task<bool> DeclineAsync(RunnerId runner, BlockId block, ReplanReply reply, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WriteAsync(
            async token =>
            {
                if (await PlanFacts.LoadAsync(db, runner, block, time.GetUtcNow(), token) is not { } facts)
                {
                    return false;
                }

                if (Replanner.Propose(facts.Plan, facts.History, facts.Lights, facts.Today) is ReplanOutcome.Proposed(var proposal))
                {
                    await AnswerAsync(db, runner, block, proposal.Causes, reply, facts.Today, token);
                    await db.SaveChangesAsync(token);
                }

                return true;
            },
            ct);
    }

    private static async Task AnswerAsync(
        TrailDb db, RunnerId runner, BlockId block, IReadOnlyList<ReplanCause> causes, ReplanReply reply, DateOnly today, CancellationToken ct)
    {
        var known = await db.ReplanAnswers.OwnedBy(runner).Where(a => a.BlockId == block).ToListAsync(ct);
        foreach (var key in causes.Select(c => c.Key).Distinct())
        {
            if (known.Find(a => a.Cause == key) is { } answer)
            {
                answer.Change(reply, today);
            }
            else
            {
                db.ReplanAnswers.Add(new ReplanAnswer(runner, block, key, reply, today));
            }
        }
    }

    private static async Task<int> NextNumberAsync(TrailDb db, RunnerId runner, BlockId block, CancellationToken ct) =>
        1 + (await db.Replannings.OwnedBy(runner).Where(r => r.BlockId == block).MaxAsync(r => (int?)r.Number, ct) ?? 0);
}

/// <summary>What looking at a plan again came to.</summary>
/// <param name="Version">The version of the plan that was looked at.</param>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="IsOpen">Whether the runner has not answered yet.</param>
public sealed record ReplanView(int Version, StandingPlan Plan, ReplanOutcome Outcome, bool IsOpen);

/// <summary>What came of accepting.</summary>
public abstract record AcceptAnswer
{
    private AcceptAnswer()
    {
    }

    /// <summary>The plan was changed.</summary>
    public sealed record Accepted(int Version, int Days) : AcceptAnswer;

    /// <summary>These lines alone would leave rules broken; nothing was changed.</summary>
    public sealed record Breaks(IReadOnlyList<BrokenRule> Rules, IReadOnlyList<DateOnly> Needed) : AcceptAnswer;

    /// <summary>The plan, or what it is judged by, changed since; nothing was changed.</summary>
    public sealed record Stale : AcceptAnswer;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : AcceptAnswer;
}
