using B2BTrail.Data;
using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What a plan says about today, read once: the verdict, the advice for a second day and what should change of the rest.</summary>
/// <param name="Verdict">What to do today.</param>
/// <param name="SecondDay">The advice; null where today is no second day of a pair, or it was run.</param>
/// <param name="Replan">What looking at the rest came to.</param>
internal sealed record DayReading(DayVerdict Verdict, SecondDayView? SecondDay, ReplanView Replan)
{
    /// <summary>Reads the day of a plan that covers it.</summary>
    public static async Task<DayReading> OfAsync(TrailDb db, PlanState state, CancellationToken cancellationToken)
    {
        var secondDay = await SecondDayService.LookAsync(db, state, cancellationToken);
        var replan = await ReplanService.LookAsync(db, state, cancellationToken);
        var planned = state.Plan.On(state.Today) is { } day
            ? new PlannedToday(day, state.History.On(state.Today) is not null)
            {
                Morning = secondDay?.Look,
                IsMorningTaken = secondDay?.IsTaken == true,
                Outcome = replan.IsOpen ? replan.Outcome : null,
            }
            : null;
        return new DayReading(DayVerdict.Of(state.Today, state.Readiness.On(state.Today), state.Lights, planned), secondDay, replan);
    }
}
