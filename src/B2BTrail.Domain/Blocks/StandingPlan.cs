namespace B2BTrail.Domain.Blocks;

/// <summary>A block's plan as it stands now: its first plan and all that was changed since.</summary>
public sealed class StandingPlan
{
    private readonly ILookup<DateOnly, StandingSession> _byDate;
    private Dictionary<DateOnly, Pair>? _pairs;

    /// <summary>A plan of sessions.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="firstPlan">What was generated then.</param>
    /// <param name="sessions">All sessions of the block in any order, on any of its dates.</param>
    public StandingPlan(BlockRequest request, BlockDraft firstPlan, IEnumerable<StandingSession> sessions)
    {
        (Request, FirstPlan, Sessions) = (request, firstPlan, [.. sessions.OrderBy(session => session.Date)]);
        _byDate = Sessions.ToLookup(session => session.Date);
        var byWeek = Sessions.ToLookup(session => Index(session.Date).Week.Value);
        Weeks = [.. firstPlan.Weeks.Select(week => PlanWeek.Of(week, [.. byWeek[week.Number - 1]], byWeek[week.Number - 2]))];
    }

    private StandingPlan(PlanSource source, IEnumerable<StandingSession> sessions)
        : this(source.Request, source.FirstPlan, sessions)
    {
    }

    /// <summary>What was asked.</summary>
    public BlockRequest Request { get; }

    /// <inheritdoc cref="Block.FirstPlan"/>
    public BlockDraft FirstPlan { get; }

    private PlanSource Source => new(Request, FirstPlan);

    /// <summary>All sessions of the block, by date.</summary>
    public IReadOnlyList<StandingSession> Sessions { get; }

    /// <summary>The plan's training weeks.</summary>
    public IReadOnlyList<PlanWeek> Weeks { get; }

    /// <summary>The first day of the block.</summary>
    public DateOnly StartDate => FirstPlan.StartDate;

    /// <summary>The last day of the block.</summary>
    public DateOnly EndDate => FirstPlan.EndDate;

    /// <summary>How many days the block has.</summary>
    public int DayCount => Index(EndDate) + 1;

    /// <summary>Every date of the block, in order.</summary>
    public IEnumerable<DateOnly> Dates => Enumerable.Range(0, DayCount).Select(StartDate.AddDays);

    /// <summary>The sessions of a date; none outside of the block.</summary>
    public IEnumerable<StandingSession> SessionsOn(DateOnly date) => _byDate[date];

    /// <summary>A date as a day of the block; below 0 before it.</summary>
    internal DayIndex Index(DateOnly date) => DayIndex.Of(date, StartDate);

    /// <summary>A day of the block as a date.</summary>
    internal DateOnly DateOf(DayIndex day) => StartDate.AddDays(day);

    /// <summary>The sessions of a date as the first plan had them; none outside of the block.</summary>
    public IEnumerable<SessionDraft> FirstPlanOn(DateOnly date) =>
        Has(date) ? FirstPlan.Weeks[Index(date).Week].Sessions.Where(session => session.Date == date) : [];

    /// <summary>The first and last day of the pair that the first plan had around a day of the block; null where it had none.</summary>
    internal (DateOnly Start, DateOnly End)? PairOfFirstPlan(DateOnly date) =>
        FirstPlan.Weeks[Index(date).Week].Pair is { } pair
        && (pair.First.Date, (pair.Third ?? pair.Second).Date) is var (start, end) && start <= date && date <= end
            ? (start, end)
            : null;

    /// <summary>The training week of a day of the block.</summary>
    public PlanWeek WeekOf(DateOnly date) => Weeks[Index(date).Week];

    /// <summary>All pairs of the plan, in order.</summary>
    public IEnumerable<Pair> Pairs =>
        Sessions.Where(session => session.Kind == SessionKind.PairFirst).Select(session => PairOn(session.Date)).OfType<Pair>();

    /// <summary>The pair that holds a day; null where it is in none.</summary>
    public Pair? PairOn(DateOnly date) => (_pairs ??= PairsByDay()).GetValueOrDefault(date);

    /// <summary>How hard a day of the plan is meant to be; null on a rest day.</summary>
    public Effort? EffortOf(StandingSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Effort.Of(session.Kind, session.Workout, PairOn(session.Date) is { } pair && (pair.IsLongerSecond ? pair.Second : pair.First).Date == session.Date);
    }

    /// <summary>
    /// The plan after a change; null where the sessions are no longer what the change started from, or where a day would not have its
    /// one session.
    /// </summary>
    public StandingPlan? After(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var sessions = Sessions.ToDictionary(session => session.Id);
        foreach (var before in change.Sessions.Select(change => change.Before).Concat(change.Dropped))
        {
            if (!sessions.Remove(before.Id, out var stands) || stands != before)
            {
                return null;
            }
        }

        foreach (var after in change.Sessions.Select(change => change.After).Concat(change.Added))
        {
            if (!sessions.TryAdd(after.Id, after))
            {
                return null;
            }
        }

        var then = new StandingPlan(change.Source?.After ?? Source, sessions.Values);
        return then.HasOneSessionPerDay ? then : null;
    }

    /// <summary>The same block with other sessions.</summary>
    public StandingPlan WithSessions(IEnumerable<StandingSession> sessions) => new(Source, sessions);

    /// <summary>What makes this plan into another one of the same block: the sessions that differ, and what they are made from where that changed.</summary>
    public PlanChange To(StandingPlan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (before, after) = (Sessions.ToDictionary(session => session.Id), other.Sessions.ToDictionary(session => session.Id));
        return new PlanChange([.. other.Sessions.Where(then => before.TryGetValue(then.Id, out var now) && now != then).Select(then => new SessionChange(before[then.Id], then))])
        {
            Added = [.. other.Sessions.Where(session => !before.ContainsKey(session.Id))],
            Dropped = [.. Sessions.Where(session => !after.ContainsKey(session.Id))],
            Source = FirstPlan.AsksTheSameAs(other.FirstPlan) && Request.AsksTheSameAs(other.Request with { Name = Request.Name }) ? null : new SourceChange(Source, other.Source),
        };
    }

    // From the last: a day on which a pair starts is a day of that one, even where it could be the third of another.
    private Dictionary<DateOnly, Pair> PairsByDay()
    {
        var pairs = new Dictionary<DateOnly, Pair>();
        foreach (var pair in Dates.Reverse().Select(date => Pair.StartingOn(date, this)).OfType<Pair>())
        {
            foreach (var session in pair.Sessions)
            {
                pairs.TryAdd(session.Date, pair);
            }
        }

        return pairs;
    }

    internal bool Has(DateOnly date) => date >= StartDate && date <= EndDate;
}
