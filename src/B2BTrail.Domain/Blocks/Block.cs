using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Blocks;

/// <summary>
/// A block that a runner keeps: the plan as it stands, beside the first plan that it was made from. Where two blocks cover a day, the one
/// kept last is followed.
/// </summary>
public sealed class Block
{
    private readonly List<PlannedWeek> _weeks = [];

    private Block()
    {
    }

    private Block(BlockId id, RunnerId runnerId, BlockRequest request, BlockDraft firstPlan, DateTime keptUtc)
    {
        Id = id;
        RunnerId = runnerId;
        Name = request.Name.Trim();
        KeptUtc = keptUtc;
        StartDate = firstPlan.StartDate;
        EndDate = firstPlan.EndDate;
        Request = request;
        FirstPlan = firstPlan;
        _weeks.AddRange(firstPlan.Weeks.Select(week => new PlannedWeek(runnerId, id, week)));
    }

    /// <summary>Which block it is.</summary>
    public BlockId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The runner's name for it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was kept, in UTC.</summary>
    public DateTime KeptUtc { get; private set; }

    /// <summary>The first day of the first training week.</summary>
    public DateOnly StartDate { get; private set; }

    /// <summary>Its last day: race day, or the end of the closing step-back week.</summary>
    public DateOnly EndDate { get; private set; }

    /// <summary>What was asked; as the runner changed it since.</summary>
    public BlockRequest Request { get; private set; } = null!;

    /// <summary>
    /// The plan that the block was kept with, and every reason of it. It changes only where the request does: then the weeks that are laid anew
    /// take the place of the later ones. The screen calls it the first plan; as weeks of a chart it is <c>BlockWeekBars</c>, by date it is
    /// <see cref="StandingPlan.FirstPlanOn"/>.
    /// </summary>
    public BlockDraft FirstPlan { get; private set; } = null!;

    /// <summary>How often its plan was changed since; the number of its last <see cref="PlanRevision"/>.</summary>
    public int Version { get; private set; }

    /// <summary>The weeks of the plan as it stands, in order.</summary>
    public IReadOnlyList<PlannedWeek> Weeks => _weeks;

    /// <summary>The plan as it stands, as one value.</summary>
    public StandingPlan Plan => new(Request, FirstPlan, _weeks.SelectMany(week => week.Sessions).Select(session => session.Standing));

    /// <summary>Keeps a draft as a block.</summary>
    public static Block Keep(BlockId id, RunnerId runnerId, BlockRequest request, BlockDraft draft, DateTime keptUtc)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(draft);
        return new Block(id, runnerId, request, draft, keptUtc);
    }

    /// <summary>Gives the block another name; false where it is blank, too long or has control characters.</summary>
    public bool Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > BlockRequest.MaxNameLength || name.Any(char.IsControl))
        {
            return false;
        }

        (Name, Request) = (name.Trim(), Request with { Name = name.Trim() });
        return true;
    }

    /// <summary>Changes the plan; null where it is no longer what the change started from.</summary>
    /// <param name="change">What changes.</param>
    /// <param name="cause">What brought it about.</param>
    /// <param name="utc">Now.</param>
    /// <param name="of">The number of the revision that is taken back, made again or gone back to.</param>
    public PlanRevision? Change(PlanChange change, ChangeCause cause, DateTime utc, int? of = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Plan.After(change) is not { } plan)
        {
            return null;
        }

        if (change.Source is { After: var source })
        {
            // A change that is undone takes its own name back, not one that was given since.
            Name = change.Source.Before.Request.Name == source.Request.Name ? Name : source.Request.Name;
            (Request, FirstPlan, EndDate) = (source.Request with { Name = Name }, source.FirstPlan, source.FirstPlan.EndDate);
            _weeks.AddRange(plan.Weeks.Skip(_weeks.Count).Select(week => new PlannedWeek(RunnerId, Id, week)));
        }

        foreach (var session in change.Dropped)
        {
            WeekOf(session.Date).Remove(session.Id);
        }

        foreach (var (before, after) in change.Sessions)
        {
            var (from, to) = (WeekOf(before.Date), WeekOf(after.Date));
            var session = from.Remove(after.Id);
            session.Take(after, to.Number);
            to.Add(session);
        }

        foreach (var session in change.Added)
        {
            var week = WeekOf(session.Date);
            week.Add(new PlannedSession(RunnerId, Id, week.Number, session));
        }

        _weeks.RemoveAll(week => week.Number > plan.Weeks.Count);
        foreach (var week in plan.Weeks)
        {
            _weeks[week.Number - 1].Become(week.Kind, week.Phase);
        }

        return new PlanRevision(RunnerId, Id, ++Version, utc, cause, change, of);
    }

    private PlannedWeek WeekOf(DateOnly date) => _weeks[DayIndex.Of(date, StartDate).Week];
}
