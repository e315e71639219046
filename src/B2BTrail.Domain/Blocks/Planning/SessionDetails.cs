using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What follows from a day of a plan: what it is for, how hard it is, what its parts are and how it starts and ends.</summary>
public static class SessionDetails
{
    extension(StandingPlan plan)
    {
        /// <summary>A day of the plan as it is shown and explained, with the reasons that are given.</summary>
        public SessionDraft Explain(StandingSession session, IReadOnlyList<Reason> why)
        {
            ArgumentNullException.ThrowIfNull(plan);
            ArgumentNullException.ThrowIfNull(session);
            var (warmUp, coolDown) = EasyEnds.Of(session.Kind, session.Duration);
            var shown = new SessionDraft(
                session.Date, session.Kind, session.Distance, session.Ascent, session.Duration, session.Workout, warmUp, coolDown, plan.EffortOf(session), why);
            return plan.FirstPlan.Generation.ExplainsDays && plan.OnlyFirstPlanOn(session.Origin.Date) is { } first ? Detailed(shown, first, plan, session) : shown;
        }

        /// <summary>How long a day of the plan takes as the planner times it: by what it is for, its distance and its climb.</summary>
        internal Duration TimeOf(StandingSession session)
        {
            if (!plan.FirstPlan.Generation.TimesRunsByPurpose)
            {
                return BlockLimits.Of(plan).PaceOf(session.Kind).For(session.Distance);
            }

            var first = plan.OnlyFirstPlanOn(session.Origin.Date) is { } found && IsSameKind(session, found) ? found : null;
            var running = new RunningTime(plan.Request);
            var purpose = first?.Purpose ?? session.Kind.Purpose;
            var easy = running.Of(session.Kind, purpose, session.Distance, session.Ascent);
            if (session.Workout is not { } workout || !HardSession.IsQuicker(workout) || Parts(workout, first?.Structure?.Hard, easy) is not { } parts)
            {
                return easy;
            }

            var time = running.Of(session.Kind, purpose, session.Distance, session.Ascent, parts.Hard);
            return parts.Whole <= time ? time : easy;
        }
    }

    private static bool IsSameKind(StandingSession session, SessionDraft first) => session.Kind == first.Kind && session.Workout == first.Workout;

    private static SessionDraft Detailed(SessionDraft shown, SessionDraft first, StandingPlan plan, StandingSession session)
    {
        bool isSameKind = IsSameKind(session, first);
        bool isSame = isSameKind && shown.Distance.IsAsLongAs(first.Distance);
        var parts = isSame ? first.Structure : shown.Workout is { } workout ? Parts(workout, isSameKind ? first.Structure?.Hard : null, shown.Duration) : null;
        var quicker = parts is not null && shown.Workout is { } hard && HardSession.IsQuicker(hard) ? parts.Hard : default;
        return shown with
        {
            Purpose = isSameKind ? first.Purpose : shown.Kind.Purpose,
            Structure = parts,
            Strides = isSame && session.Origin.Draft == 0 ? first.Strides : null,
            Estimate = !shown.Kind.IsOnFoot ? null
                : isSame && shown.Duration == first.Duration ? first.Estimate
                : new RunningTime(plan.Request).Estimate(shown.Duration, quicker),
            RaceName = isSame ? first.RaceName : null,
            WarmUp = parts?.Steps[0].Duration ?? shown.WarmUp,
            CoolDown = parts?.Steps[^1].Duration ?? shown.CoolDown,
        };
    }

    /// <summary>The parts of a hard session that was changed: what fits its time, and no more than was planned; null where nothing fits.</summary>
    private static SessionStructure? Parts(Workout workout, Duration? planned, Duration time)
    {
        var row = Rules.Of(workout);
        long most = planned?.Seconds ?? Duration.FromMinutes(row.Rungs[0].Hard).Seconds;
        return row.Rungs.Reverse()
            .Where(rung => Duration.FromMinutes(rung.Hard).Seconds <= most)
            .Select(rung => HardSession.Parts(row, rung, time < Rules.ShortHardRun.Time))
            .FirstOrDefault(parts => parts.Whole <= time);
    }
}
