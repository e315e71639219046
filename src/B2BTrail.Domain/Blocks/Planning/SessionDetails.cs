namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What follows from a day of a plan: how hard it is and how it starts and ends.</summary>
public static class SessionDetails
{
    extension(StandingPlan plan)
    {
        /// <summary>A day of the plan as it is shown and explained, with the reasons that are given.</summary>
        public SessionDraft Explain(PlanDay day, IReadOnlyList<Reason> why)
        {
            ArgumentNullException.ThrowIfNull(plan);
            ArgumentNullException.ThrowIfNull(day);
            var (warmUp, coolDown) = EasyEnds.Of(day.Kind, day.Duration);
            return new SessionDraft(
                day.Date, day.Kind, day.Distance, day.Ascent, day.Duration, day.Workout, warmUp, coolDown, plan.EffortOf(day), why);
        }
    }
}
