namespace B2BTrail.Domain.Blocks;

/// <summary>
/// The rule that a day of a plan has one session, a run or rest. What asks for the only session of a date asks here, and throws where there
/// are two. A plan, its training load, its weeks and the matching of runs hold and add up whatever sessions a date has, and the database takes several;
/// planner and re-planner keep one number and one kind a day by their arrays (<see cref="DayIndex"/>) and ask nobody. What two sessions a day
/// would change is listed in <c>docs/architecture.md</c>, "Two sessions on a day"; a test holds the list complete.
/// </summary>
public static class OneSessionPerDay
{
    extension(StandingPlan plan)
    {
        /// <summary>Whether a plan has one session on each day: a change after which it does not is refused.</summary>
        internal bool HasOneSessionPerDay =>
            plan.Sessions.Select(session => session.Date).SequenceEqual(plan.Dates);

        /// <summary>The session of a date; null outside of the block.</summary>
        /// <exception cref="InvalidOperationException">The date has several.</exception>
        public StandingSession? OnlySessionOn(DateOnly date) => Of(plan.SessionsOn(date));

        /// <summary>The session of a date as the first plan had it; null outside of the block.</summary>
        /// <exception cref="InvalidOperationException">The date has several.</exception>
        public SessionDraft? OnlyFirstPlanOn(DateOnly date) => Of(plan.FirstPlanOn(date));

        /// <summary>The session of each day, so that the place in the list is the day of the block.</summary>
        /// <exception cref="InvalidOperationException">A date has several sessions, or none.</exception>
        internal StandingSession[] OnlySessions() => [.. plan.Dates.Select(date => plan.SessionsOn(date).Single())];
    }

    extension(BlockDraft draft)
    {
        /// <summary>The session of a day of a draft.</summary>
        internal SessionDraft OnlySessionOn(DayIndex day) => draft.Weeks[day.Week].Sessions.Single(session => session.Date.DayNumber == draft.StartDate.DayNumber + day);
    }

    /// <summary>The session of a date out of all sessions of that date; null where it has none.</summary>
    /// <exception cref="InvalidOperationException">The date has several.</exception>
    public static T? Of<T>(IEnumerable<T> sessionsOfDate)
        where T : class => sessionsOfDate.SingleOrDefault();
}
