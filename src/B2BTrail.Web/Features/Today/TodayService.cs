using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>What a runner does from the first page of the day.</summary>
public sealed class TodayService(TodayQuery query, PlannedRunService runs)
{
    /// <summary>
    /// Saves today's session as a run with its planned figures, as the verdict has them. A page that shows something else than what holds
    /// by now, such as a go-ahead from before a check-in, saves nothing.
    /// </summary>
    public async Task<PlannedRunOutcome> DoneAsPlannedAsync(Viewer viewer, TodayView shown, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(shown);
        var now = await query.LookAsync(viewer, cancellationToken);
        if (now.Plan is not { Session: var session } || shown.Plan?.Session.Id != session.Id)
        {
            return new PlannedRunOutcome.Stale();
        }

        if (session.Done is not null)
        {
            return new PlannedRunOutcome.AlreadyRun();
        }

        return now.Verdict.StopsRunning || now.Verdict.IsOffered || (now.Verdict.Kind, now.Verdict.Distance) != (shown.Verdict.Kind, shown.Verdict.Distance)
            ? new PlannedRunOutcome.Stale()
            : await runs.SaveAsync(viewer.Id, session.Id, session.Date, session.Distance, now.Verdict.Distance, cancellationToken);
    }
}
