using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>What the runner said to the causes of a block's suggested changes.</summary>
internal static class ReplanAnswers
{
    /// <summary>Notes an answer to the causes of what is suggested for the plan as it stands; nothing where nothing is.</summary>
    public static Task NoteAsync(TrailDb db, PlanState facts, ReplanReply reply, CancellationToken cancellationToken) =>
        NoteAsync(db, facts, Causes(facts, facts.Plan), reply, cancellationToken);

    /// <summary>Notes an answer to causes, by their keys.</summary>
    public static async Task NoteAsync(TrailDb db, PlanState facts, IEnumerable<string> causes, ReplanReply reply, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(db, facts, cancellationToken);
        foreach (var key in causes)
        {
            if (known.Find(answer => answer.Cause == key) is not { } answer)
            {
                db.ReplanAnswers.Add(new ReplanAnswer(facts.Block.RunnerId, facts.Block.Id, key, reply, facts.Today));
            }
            else if (reply != ReplanReply.Accepted || answer.Reply != ReplanReply.Refused)
            {
                // Either way nothing is asked again; where the acceptance is undone, the runner still keeps their plan.
                answer.Change(reply, facts.Today);
            }
        }
    }

    /// <summary>Forgets that the causes of what is suggested after a change were accepted: the change takes back what was.</summary>
    public static async Task ForgetAcceptedAsync(TrailDb db, PlanState facts, PlanChange change, CancellationToken cancellationToken)
    {
        if (facts.Plan.After(change) is { } then)
        {
            var causes = Causes(facts, then);
            db.ReplanAnswers.RemoveRange((await KnownAsync(db, facts, cancellationToken)).Where(answer => answer.Reply == ReplanReply.Accepted && causes.Contains(answer.Cause)));
        }
    }

    private static HashSet<string> Causes(PlanState facts, StandingPlan plan) =>
        Replanner.Propose(plan, facts.History, facts.Lights, facts.Today) is ReplanOutcome.Proposed(var proposal) ? [.. proposal.Causes.Select(cause => cause.Key)] : [];

    private static Task<List<ReplanAnswer>> KnownAsync(TrailDb db, PlanState facts, CancellationToken cancellationToken) =>
        db.ReplanAnswers.OwnedBy(facts.Block.RunnerId).Where(answer => answer.BlockId == facts.Block.Id).ToListAsync(cancellationToken);
}
