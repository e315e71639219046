using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// What a kept block becomes if what was asked of it changes. A later race adds weeks before the taper that go on in the last rhythm at its
/// level; for an earlier one the taper is laid from the new day, and back-to-backs too near it become easy runs. Other days or limits lay the
/// weeks to come anew. What was run and what the runner decided stands, as do the weeks before; what lies after an earlier race falls away.
/// Its new first plan is made by the rules of today (<see cref="Generation.Current"/>), whatever it was saved under, and all its days
/// to come are judged by them, those that a moved race leaves alone too; a limit that the runner did not move is the one of today.
/// </summary>
/// <param name="Before">The plan as it stands.</param>
/// <param name="Plan">The plan as it becomes. Its first plan is the one before up to <paramref name="FirstWeek"/>, then the weeks laid anew.</param>
/// <param name="FirstWeek">The number of the first week that is laid anew, from 1.</param>
/// <param name="Change">What makes the one into the other; the race keeps its id.</param>
/// <param name="Sessions">The sessions that differ: as they stand, null for one that is added, and as they become, null for one that falls away.</param>
public sealed record ChangedBlock(
    StandingPlan Before, StandingPlan Plan, int FirstWeek, PlanChange Change, IReadOnlyList<(StandingSession? Before, StandingSession? After)> Sessions)
{
    /// <summary>The largest pair that the plan has or had, run as planned, in meters.</summary>
    public double LargestPairNow { get; private init; }

    /// <summary>The same of the plan as it becomes.</summary>
    public double LargestPairThen { get; private init; }

    /// <summary>Why days that are laid anew are less than the new first plan: time off, lights and what was run hold for them as for all others.</summary>
    public IReadOnlyList<DayReasons> Why { get; private init; } = [];

    /// <summary>The last day of the block as it becomes: the race day where it has a race.</summary>
    public DateOnly Date => Plan.EndDate;

    /// <summary>Sessions that the runner changed or emptied and that fall away, as an earlier race takes their place or lies before them.</summary>
    public IEnumerable<StandingSession> Lost => Change.Dropped.Where(session => session.IsLocked);

    /// <summary>
    /// The block with its race on another day; null where the goal is no race, the race was run or its day is over, the new day is no other
    /// day to come, or the request with it cannot be planned.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="date">The new race day.</param>
    /// <param name="replanning">The number that <see cref="Why"/> is kept under.</param>
    public static ChangedBlock? WithRaceOn(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, DateOnly date, int replanning = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Request.Goal is Goal.Race race && date != race.Date
            ? With(plan, history, lights, today, plan.Request with { Goal = race with { Date = date } }, replanning)
            : null;
    }

    /// <summary>
    /// The block with another request; null where that asks for the same, where it is over, where the weeks would start on another day or the
    /// goal is of another kind, where its race was run or would be on no day to come, or where it cannot be planned.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="replanning">The number that <see cref="Why"/> is kept under.</param>
    public static ChangedBlock? With(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, BlockRequest request, int replanning = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(request);
        if (request.AsksTheSameAs(plan.Request) || !IsOpen(plan, history, today, request) || RequestCheck.Of(request).Count > 0)
        {
            return null;
        }

        var inSteps = RequestInSteps.Of(request, LivedDays.Of(plan, history, lights, today), Generation.Current);
        if (inSteps.Calendar.Start != plan.StartDate)
        {
            return null;
        }

        int kept = WeeksKept(plan, today, request, inSteps.Calendar);
        var past = Enumerable.Range(0, kept * WeekIndex.Length)
            .Select(day => RequestInSteps.Floor((CreditedDistance.On(plan, history, plan.StartDate.AddDays(day), today).Meters / inSteps.Step) + Tolerance.Rounding));
        var laid = DraftWriter.Write(PathSearch.For(inSteps with
        {
            Past = [.. past],
            PairBefore = plan.Pairs.Select(pair => plan.Index(pair.Date)).Where(pair => pair.Week < kept).Select(pair => (DayIndex?)pair).LastOrDefault(),
        }));
        var source = new PlanSource(request, laid with { Weeks = [.. laid.Weeks.Select(week => FirstPlanOf(week, plan, kept, today, inSteps.Limits))] });
        var from = plan.StartDate.AddDays(kept * WeekIndex.Length);
        var stands = Stand(plan, source, from, session => history.IsOver(session, today));
        var eased = Replanner.Lines(stands, RemainingBlock.Of(stands, history, lights, today, from), replanning);
        var then = stands.After(new PlanChange([.. eased.Select(line => new SessionChange(line.Before, line.After))]))!;
        return new ChangedBlock(plan, then, kept + 1, plan.To(then), [.. DaysThatDiffer(plan, then)])
        {
            LargestPairNow = plan.LargestPair(history, today),
            LargestPairThen = then.LargestPair(history, today),
            Why = [.. eased.Select(line => new DayReasons(line.After.Date, line.Why))],
        };
    }

    private static bool IsOpen(StandingPlan plan, TrainingHistory history, DateOnly today, BlockRequest request) => (plan.Request.Goal, request.Goal) switch
    {
        (Goal.Race race, Goal.Race then) => then.Date > today && race.Date >= today && history.On(race.Date) is null,
        (Goal.PairBy, Goal.PairBy) => plan.EndDate >= today,
        _ => false,
    };

    // A race that moves leaves the weeks before its taper alone; what else changes holds from the next week that begins.
    private static int WeeksKept(StandingPlan plan, DateOnly today, BlockRequest request, TrainingCalendar calendar)
    {
        int current = Math.Max(0, plan.Index(today).Value / WeekIndex.Length);
        int lastPair = plan.Weeks.Where(week => week.Kind == WeekKind.Pair).Select(week => week.Number).DefaultIfEmpty().Max();
        bool isOnlyMoved = plan.Request.Goal is Goal.Race race && request.Goal is Goal.Race { Date: var date }
            && (request with { Goal = race, Name = plan.Request.Name }).AsksTheSameAs(plan.Request) && date != race.Date;
        return isOnlyMoved
            ? Math.Clamp(Math.Min(lastPair, calendar.LatestPairWeek + 1), current, Math.Min(plan.Weeks.Count, calendar.Weeks))
            : Math.Clamp((plan.Index(today).Value + WeekIndex.Length - 1) / WeekIndex.Length, current, Math.Max(current, Math.Min(plan.Weeks.Count, calendar.Weeks) - 1));
    }

    /// <summary>Whether both change the same days in the same way.</summary>
    public bool ShowsTheSameAs(ChangedBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Plan.Request.AsksTheSameAs(other.Plan.Request) && Sessions.Count == other.Sessions.Count
            && Sessions.Zip(other.Sessions, (mine, theirs) => mine.Before == theirs.Before
                && (mine.After is { } after ? theirs.After?.AsksTheSameAs(after) == true : theirs.After is null)).All(isSame => isSame);
    }

    /// <summary>A week of the new first plan: before the weeks that are laid anew, and on days that are over, it is what it was.</summary>
    private static WeekDraft FirstPlanOf(WeekDraft laid, StandingPlan plan, int kept, DateOnly today, BlockLimits limits)
    {
        if (laid.Number <= kept)
        {
            return plan.FirstPlan.Weeks[laid.Number - 1];
        }

        SessionDraft[] days = [.. laid.Sessions.Select(day => day.Date < today ? plan.OnlyFirstPlanOn(day.Date) ?? day : day)];
        return laid with
        {
            Sessions = [.. days.Select((day, place) => day.Date >= today && WithoutOther([.. days.Select(d => d.Kind)], place, day.Duration, limits) is { } kind
                ? day with { Kind = kind, Purpose = kind.Purpose }
                : day)],
        };
    }

    private static StandingPlan Stand(StandingPlan plan, PlanSource source, DateOnly from, Func<StandingSession, bool> isOver)
    {
        var race = plan.Request.Goal is Goal.Race ? plan.OnlySessionOn(plan.EndDate) : null;
        StandingSession[] sessions = [.. source.FirstPlan.Weeks.SelectMany(week => week.Sessions).Select(laid =>
        {
            var stands = plan.OnlySessionOn(laid.Date);
            bool isRaceDay = race is not null && laid.Date == source.FirstPlan.EndDate;
            return !isRaceDay && stands is not null && (laid.Date < from || isOver(stands) || stands.IsLocked)
                ? stands
                : StandingSession.Of(laid, isRaceDay ? race!.Id : stands is null || stands.Id == race?.Id ? SessionId.New() : stands.Id);
        })];
        SessionKind[] kinds = [.. sessions.Select(session => session.Kind)];
        var limits = BlockLimits.Of(source.Request, source.FirstPlan.Generation);
        return new StandingPlan(source.Request, source.FirstPlan, sessions.Select((session, place) =>
            session.Date >= from && !isOver(session) && WithoutOther(kinds, place, session.Duration, limits) is { } kind ? session with { Kind = kind } : session));
    }

    /// <summary>What a day of a back-to-back is where the other one is over, or was changed by the runner; null where both are there.</summary>
    private static SessionKind? WithoutOther(SessionKind[] kinds, int place, Duration duration, BlockLimits limits) => kinds[place] switch
    {
        SessionKind.PairFirst when kinds.ElementAtOrDefault(place + 1) != SessionKind.PairSecond => SessionKind.Long,
        SessionKind.PairSecond when place == 0 || kinds[place - 1] != SessionKind.PairFirst =>
            duration > limits.OtherDay ? SessionKind.Long : SessionKind.Easy,
        _ => null,
    };

    private static IEnumerable<(StandingSession? Before, StandingSession? After)> DaysThatDiffer(StandingPlan plan, StandingPlan then)
    {
        var end = then.EndDate > plan.EndDate ? then.EndDate : plan.EndDate;
        for (var date = plan.StartDate; date <= end; date = date.AddDays(1))
        {
            var (before, after) = (plan.OnlySessionOn(date), then.OnlySessionOn(date));
            if (before is null || after is null || !before.AsksTheSameAs(after))
            {
                yield return (before, after);
            }
        }
    }
}
