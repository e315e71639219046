namespace B2BTrail.Domain.Blocks;

/// <summary>A block's plan as it stands now: its first plan and all that was changed since.</summary>
public sealed class StandingPlan
{
    /// <summary>A plan of days.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="firstPlan">What was generated then.</param>
    /// <param name="days">Every day of the block, in order, each once.</param>
    public StandingPlan(BlockRequest request, BlockDraft firstPlan, IReadOnlyList<PlanDay> days)
    {
        (Request, FirstPlan, Days) = (request, firstPlan, new OneSessionPerDay(firstPlan.StartDate, days));
        Weeks = [.. firstPlan.Weeks.Select(week => PlanWeek.Of(week, Days.Of(new WeekIndex(week.Number - 1))))];
    }

    /// <summary>What was asked.</summary>
    public BlockRequest Request { get; }

    /// <inheritdoc cref="Block.FirstPlan"/>
    public BlockDraft FirstPlan { get; }

    /// <summary>Every day of the block, in order.</summary>
    public OneSessionPerDay Days { get; }

    /// <summary>The plan's training weeks.</summary>
    public IReadOnlyList<PlanWeek> Weeks { get; }

    /// <summary>The first day of the block.</summary>
    public DateOnly StartDate => FirstPlan.StartDate;

    /// <summary>The last day of the block.</summary>
    public DateOnly EndDate => FirstPlan.EndDate;

    /// <summary>A day of the block; null outside of it.</summary>
    public PlanDay? On(DateOnly date) => Days.Has(date) ? Days[date] : null;

    /// <summary>A date as a day of the block; below 0 before it.</summary>
    internal DayIndex Index(DateOnly date) => Days.IndexOf(date);

    /// <summary>A day of the block as the first plan had it.</summary>
    public SessionDraft FirstPlanOn(DateOnly date) => FirstPlanOn(Index(date));

    /// <inheritdoc cref="FirstPlanOn(DateOnly)"/>
    internal SessionDraft FirstPlanOn(DayIndex day) => FirstPlan.Weeks[day.Week].Sessions[day.Place];

    /// <summary>The first and last day of the pair that the first plan had around a day of the block; null where it had none.</summary>
    internal (DateOnly Start, DateOnly End)? PairOfFirstPlan(DateOnly date) =>
        FirstPlan.Weeks[Index(date).Week].Pair is { } pair
        && (pair.First.Date, (pair.Third ?? pair.Second).Date) is var (start, end) && start <= date && date <= end
            ? (start, end)
            : null;

    /// <summary>The training week of a day of the block.</summary>
    public PlanWeek WeekOf(DateOnly date) => Weeks[Index(date).Week];

    /// <summary>All pairs of the plan, in order.</summary>
    public IEnumerable<Pair> Pairs => Days.Where(day => day.Kind == SessionKind.PairFirst).Select(day => PairOn(day.Date)).OfType<Pair>();

    /// <summary>The pair that holds a day; null where it is in none.</summary>
    public Pair? PairOn(DateOnly date) => Days.Has(date) ? Pair.Around(this, date) : null;

    /// <summary>How hard a day of the plan is meant to be; null on a rest day.</summary>
    public Effort? EffortOf(PlanDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return Effort.Of(day.Kind, day.Workout, PairOn(day.Date) is { } pair && (pair.IsLongerSecond ? pair.Second : pair.First).Date == day.Date);
    }

    /// <summary>The plan after a change; null where the days are no longer what the change started from.</summary>
    public StandingPlan? After(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var days = Days.ToArray();
        foreach (var (before, _) in change.Days)
        {
            if (On(before.Date) != before)
            {
                return null;
            }
        }

        foreach (var (_, after) in change.Days)
        {
            days[Index(after.Date)] = after;
        }

        return days.Select(d => d.Id).Distinct().Count() == days.Length ? WithDays(days) : null;
    }

    /// <summary>The same block with other days.</summary>
    public StandingPlan WithDays(IReadOnlyList<PlanDay> days) => new(Request, FirstPlan, days);

    /// <summary>What makes this plan into another one of the same block: the days that differ.</summary>
    public PlanChange To(StandingPlan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var before = Days.ToDictionary(d => d.Id);
        return new PlanChange([.. other.Days.Where(after => before[after.Id] != after).Select(after => new DayChange(before[after.Id], after))]);
    }
}
