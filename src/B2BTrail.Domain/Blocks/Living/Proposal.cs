namespace B2BTrail.Domain.Blocks.Living;

/// <summary>What came of looking at a plan again.</summary>
public abstract record ReplanOutcome
{
    private ReplanOutcome()
    {
    }

    /// <summary>The plan can stay as it is.</summary>
    public sealed record Unchanged : ReplanOutcome;

    /// <summary>A medical light is on: nothing is planned until the runner is cleared.</summary>
    public sealed record Frozen : ReplanOutcome;

    /// <summary>The runner was off for so long that the rest of the block says nothing any more.</summary>
    /// <param name="TimeOff">How long.</param>
    public sealed record NeedsNewBlock(TimeOff TimeOff) : ReplanOutcome;

    /// <summary>Something should change.</summary>
    /// <param name="Proposal">What, and why.</param>
    public sealed record Proposed(Proposal Proposal) : ReplanOutcome;
}

/// <summary>Changes to the rest of a plan, to be accepted line by line. The same plan, history and day always give the same proposal.</summary>
/// <param name="Causes">Why the plan was looked at again; never empty.</param>
/// <param name="Lines">What would change, in order of days; never empty.</param>
/// <param name="LargestPairNow">The largest pair that the plan still has or had, run as planned, in metres.</param>
/// <param name="LargestPairThen">The same, with all lines accepted.</param>
public sealed record Proposal(IReadOnlyList<ReplanCause> Causes, IReadOnlyList<ProposalLine> Lines, double LargestPairNow, double LargestPairThen)
{
    /// <summary>The change that some of its lines make.</summary>
    public PlanChange Change(Func<ProposalLine, bool> accepted) => new([.. Lines.Where(accepted).Select(l => new DayChange(l.Before, l.After))]);
}

/// <summary>One day that would change.</summary>
/// <param name="Week">The number of its training week.</param>
/// <param name="Before">The day as it stands.</param>
/// <param name="After">The day as proposed.</param>
/// <param name="Why">Why: first what set it.</param>
public sealed record ProposalLine(int Week, PlanDay Before, PlanDay After, IReadOnlyList<Reason> Why);

/// <summary>Why a plan is looked at again.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Date">When: the first day off, the day of the light, the first day that an edit changes, the first day of the week in which it was noticed.</param>
/// <param name="TimeOff">The days off; null for other kinds.</param>
/// <param name="IsOver">Whether the days off are over.</param>
public sealed record ReplanCause(CauseKind Kind, DateOnly Date, TimeOff? TimeOff = null, bool IsOver = false)
{
    /// <summary>
    /// Tells one cause from another, so that a runner who has answered is not asked again. Days off that last are the same cause until
    /// they weigh more, or are over.
    /// </summary>
    public string Key => TimeOff is { } off
        ? FormattableString.Invariant($"{Kind}:{Date:yyyyMMdd}:{off.Row}:{(IsOver ? off.Back : default):yyyyMMdd}")
        : FormattableString.Invariant($"{Kind}:{Date:yyyyMMdd}");
}

/// <summary>What can make a plan be looked at again.</summary>
public enum CauseKind
{
    /// <summary>Days off, over or still to come.</summary>
    TimeOff,

    /// <summary>A red light.</summary>
    RedLight,

    /// <summary>An amber light.</summary>
    AmberLight,

    /// <summary>What the runner changed sets other days.</summary>
    Edited,

    /// <summary>What was run lets the limits of the days to come down, or up again to the first plan.</summary>
    Runs,
}

/// <summary>What came of accepting lines of a proposal.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>It can be done.</summary>
    /// <param name="Change">What it changes.</param>
    public sealed record Accepted(PlanChange Change) : AcceptOutcome;

    /// <summary>With these lines alone the plan would break rules.</summary>
    /// <param name="Rules">Which.</param>
    /// <param name="Needed">The days of the lines to accept as well so that it breaks none.</param>
    public sealed record Breaks(IReadOnlyList<BrokenRule> Rules, IReadOnlyList<DateOnly> Needed) : AcceptOutcome;
}
