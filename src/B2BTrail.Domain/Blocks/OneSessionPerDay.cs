namespace B2BTrail.Domain.Blocks;

/// <summary>
/// The rule that a day of a plan has one session, a run or rest. It stands here alone: a plan, its training load, its weeks
/// and the matching of runs hold and add up whatever sessions a date has, and the database takes several. For two runs a day change, in this order:
/// <list type="number">
/// <item>what finds reasons by their date (<c>Origin</c>, stored as <c>OriginDate</c>, and <c>DayReasons</c>), which needs the session's id and a migration;</item>
/// <item>what asks this class: edits, proposals and pages, which name a session by its date and would name its id (<c>PlanEdit</c>, <c>DayChange</c>,
/// <c>ProposalLine</c>; <c>PlanWorkspace</c> with its chosen day, <c>DayPanel</c>, <c>DayForm</c>, <c>BlockUrls.DayOf</c>);</item>
/// <item>what lays sessions out one a day: the planner (<c>WeekSolver</c>, <c>RemainingBlock</c> and the arrays by <see cref="DayIndex"/> in <c>DayKinds</c>,
/// <c>Purposes</c>, <c>HardSessions</c> and <c>ClimbPlan</c>) and the calendar (<c>BlockCalendar</c>, <c>BlockPrint</c>, <c>PreviewWeeks</c> and
/// <c>calendar.js</c>, which tell runs apart by their date);</item>
/// <item>what takes the first fitting session of a date: <see cref="Pair"/> for both days and the third, <see cref="WeekDraft"/>, <c>LivedDays</c>, <c>WeekView</c>,
/// <c>BlockView</c>, <c>BlockQueries</c>, <c>DayQueries</c> and <c>PlannedToday</c>, and <c>ReadinessQueries</c>, which tells the longer day of a back-to-back by
/// the longest session of the date beside it;</item>
/// <item>what asks by its date whether a session is over (<c>TrainingHistory.On</c>: <c>RuleCheck</c>, <c>SafetyLimits</c>, <c>PlanHistory</c>,
/// <c>CreditedDistance</c>, <c>ChangedBlock</c>, <c>EarlierEnd</c>, <c>SecondDayGate</c>);</item>
/// <item>what draws one box or bar a date: <c>WeekStrip</c>, <c>WeekSummary</c>.</item>
/// </list>
/// In <c>TrainingLoad</c> the sum of a date stands for its longest run; where two short runs may not count as one long one, it needs both.
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
        public PlanDay? OnlySessionOn(DateOnly date) => Of(plan.SessionsOn(date));

        /// <summary>The session of a date as the first plan had it; null outside of the block.</summary>
        /// <exception cref="InvalidOperationException">The date has several.</exception>
        public SessionDraft? OnlyFirstPlanOn(DateOnly date) => Of(plan.FirstPlanOn(date));

        /// <summary>The session of each day, so that the place in the list is the day of the block.</summary>
        /// <exception cref="InvalidOperationException">A date has several sessions, or none.</exception>
        internal PlanDay[] OnlySessions() => [.. plan.Dates.Select(date => plan.SessionsOn(date).Single())];
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
