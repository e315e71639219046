using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>The days of a plan under an edit, which names what it edits by the date: each has <see cref="OneSessionPerDay"/>.</summary>
internal sealed class PlanEditor(StandingPlan plan, TrainingHistory history, DateOnly today)
{
    private readonly BlockLimits _limits = BlockLimits.Of(plan);

    internal StandingSession[] Days { get; } = plan.OnlySessions();

    /// <summary>Does an edit; what stands against it, or null.</summary>
    internal EditProblem? Apply(PlanEdit edit) => edit switch
    {
        PlanEdit.Move(var from, var to) => Move([from], [to]),
        PlanEdit.MovePair(var first, var to) => WithPair(first, pair => Move(
            [.. pair.Sessions.Select(d => d.Date)], [.. pair.Sessions.Select((_, i) => to.AddDays(i))])),
        PlanEdit.SetDistance(var date, var distance) => WithRun(date, session => Set(session, distance)),
        PlanEdit.SetKind(var date, var kind, var workout) => WithRun(date, session => SetKind(session, kind, workout)),
        PlanEdit.Together(var edits) => edits.Select(Apply).FirstOrDefault(problem => problem is not null),
        PlanEdit.SetPair(var first, var total) => WithPair(first, pair => SetPair(pair, total)),
        PlanEdit.SwapPairDays(var first) => WithPair(first, SwapDays),
        PlanEdit.Skip(var date) => WithRun(date, session => Put(session.AsRest(SessionLock.Skipped))),
        PlanEdit.SkipPair(var first) => WithPair(first, pair => All(pair.Sessions, session => Put(session.AsRest(SessionLock.Skipped)))),
        PlanEdit.Add(var date, var distance) => Add(date, distance),
        PlanEdit.MarkTimeOff(var from, var to) => Mark(from, to, session => session.Lock == SessionLock.Blocked ? session : session.AsRest(SessionLock.Blocked)),
        PlanEdit.ClearTimeOff(var from, var to) => Mark(from, to, session => session.Lock == SessionLock.Blocked ? session with { Lock = SessionLock.None } : session),
        PlanEdit.ResetToPlan(var date) => ResetToPlan(date),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// Names the days by what they have become: a day of a pair that was torn apart is a long run or an easy one, and two days that came
    /// from one pair and follow each other again are a pair again.
    /// </summary>
    internal void NamePairDays()
    {
        for (int i = 0; i < Days.Length; i++)
        {
            var session = Days[i];
            var next = i + 1 < Days.Length ? Days[i + 1] : null;
            if (IsOpen(session) && IsHalf(session, SessionKind.PairFirst) && next is not null && IsOpen(next) && IsHalf(next, SessionKind.PairSecond) && FitsPair(session, next))
            {
                (Days[i], Days[i + 1]) = (session with { Kind = SessionKind.PairFirst }, next with { Kind = SessionKind.PairSecond });
                i++;
            }
            else if (IsOpen(session) && session.Kind == SessionKind.PairFirst && next?.Kind != SessionKind.PairSecond)
            {
                Days[i] = session with { Kind = SessionKind.Long };
            }
            else if (IsOpen(session) && session.Kind == SessionKind.PairSecond && (i == 0 || Days[i - 1].Kind != SessionKind.PairFirst))
            {
                bool isLong = session.Duration > _limits.OtherDay;
                Days[i] = session with { Kind = isLong ? SessionKind.Long : SessionKind.Easy };
            }
            else if (session.Kind == SessionKind.PairFirst)
            {
                i++;
            }
        }
    }

    /// <summary>Whether a day is or once was half of a pair.</summary>
    private bool IsHalf(StandingSession session, SessionKind half) => session.IsOnFoot && session.Kind.CountsAsDistance
        && (session.Kind == half || (session.Kind is SessionKind.Long or SessionKind.Easy && plan.OnlyFirstPlanOn(session.Origin.Date)?.Kind == half));

    private static bool FitsPair(StandingSession first, StandingSession second)
    {
        double ratio = Math.Min(first.Distance.Meters, second.Distance.Meters) / Math.Max(first.Distance.Meters, second.Distance.Meters);
        return PairDays.Are(first.Kind, second.Kind)
            || (ratio >= Rules.PairTooSmall.Number - Tolerance.Rounding && ratio <= Rules.RatioMost.Number + Tolerance.Rounding);
    }

    private EditProblem? Move(IReadOnlyList<DateOnly> from, IReadOnlyList<DateOnly> to)
    {
        foreach (var date in from.Concat(to))
        {
            if (Closed(date) is { } problem)
            {
                return problem;
            }
        }

        if (to.Any(date => At(date).Lock == SessionLock.Blocked))
        {
            return EditProblem.BlockedDay;
        }

        if (from.Count == 1 && !At(from[0]).IsOnFoot)
        {
            return EditProblem.NoRun;
        }

        // What was on the new days, in order, goes to the days that the run leaves.
        var moved = from.Select(At).ToList();
        var displaced = to.Where(date => !from.Contains(date)).Select(At).ToList();
        var freed = from.Where(date => !to.Contains(date)).ToList();
        for (int i = 0; i < moved.Count; i++)
        {
            Put(moved[i].On(to[i]) with { Lock = SessionLock.Edited });
        }

        for (int i = 0; i < freed.Count; i++)
        {
            Put(displaced[i].On(freed[i]) with { Lock = SessionLock.Edited });
        }

        return null;
    }

    private EditProblem? Set(StandingSession session, Distance distance)
    {
        var whole = Whole(distance);
        if (whole.Meters < Shortest - 1 || whole.Meters > Distance.MaxMeters)
        {
            return EditProblem.Distance;
        }

        return whole.IsAsLongAs(session.Distance) ? EditProblem.NoChange : Put(session.Of(whole) with { Lock = SessionLock.Edited });
    }

    private EditProblem? SetKind(StandingSession session, SessionKind kind, Workout? workout) =>
        session.Kind.IsPairDay || kind.IsPairDay || !kind.IsOnFoot || !kind.MayBeEdited || kind.IsHard != workout is not null ? EditProblem.Kind
        : session.Kind == kind && session.Workout == workout ? EditProblem.NoChange
        : PutTimed(session with { Kind = kind, Workout = workout, Lock = SessionLock.Edited });

    private EditProblem? SetPair(Pair pair, Distance total)
    {
        var (longer, shorter) = pair.IsLongerSecond ? (pair.Second, pair.First) : (pair.First, pair.Second);
        var less = Whole(Whole(total) * (shorter.Distance / pair.Distance));
        var more = Whole(total) - less;
        return less.Meters < Shortest - 1 || more.Meters > Distance.MaxMeters ? EditProblem.Distance
            : less.IsAsLongAs(shorter.Distance) && more.IsAsLongAs(longer.Distance) ? EditProblem.NoChange
            : All([longer.Of(more), shorter.Of(less)], session => Put(session with { Lock = SessionLock.Edited }));
    }

    private EditProblem? SwapDays(Pair pair)
    {
        var (first, second) = (pair.First, pair.Second);
        Put(first with { Distance = second.Distance, Ascent = second.Ascent, Duration = second.Duration, Lock = SessionLock.Edited });
        return Put(second with { Distance = first.Distance, Ascent = first.Ascent, Duration = first.Duration, Lock = SessionLock.Edited });
    }

    private EditProblem? Add(DateOnly date, Distance distance)
    {
        var whole = Whole(distance);
        return Closed(date) is { } closed ? closed
            : At(date).Lock == SessionLock.Blocked ? EditProblem.BlockedDay
            : At(date).IsOnFoot ? EditProblem.HasRun
            : whole.Meters < Shortest - 1 || whole.Meters > Distance.MaxMeters ? EditProblem.Distance
            : Put(At(date) with
            {
                Kind = SessionKind.Easy,
                Distance = whole,
                Duration = _limits.PaceOf(SessionKind.Easy).For(whole),
                Lock = SessionLock.Edited,
            });
    }

    private EditProblem? Mark(DateOnly from, DateOnly to, Func<StandingSession, StandingSession> mark)
    {
        if (to < from || from < plan.StartDate || to > plan.EndDate)
        {
            return EditProblem.OutsideBlock;
        }

        for (var date = from; date <= to; date = date.AddDays(1))
        {
            if (Closed(date) is { } problem)
            {
                return problem;
            }

            Put(mark(At(date)));
        }

        return null;
    }

    private EditProblem? ResetToPlan(DateOnly date)
    {
        if (Closed(date) is { } closed)
        {
            return closed;
        }

        var hold = At(date).Lock;
        return hold switch
        {
            SessionLock.None => EditProblem.NoChange,
            SessionLock.Blocked => EditProblem.BlockedDay,
            _ => PutFirstPlan(GoingBackWith(Days.Where(session => session.Lock == hold && IsOfPairOn(date, session.Date)).Select(session => session.Date))),
        };
    }

    private bool IsOfPairOn(DateOnly date, DateOnly other) => date == other
        || plan.PairOn(date)?.Has(other) == true
        || (plan.PairOfFirstPlan(date) is var (start, end) && start <= other && other <= end);

    /// <summary>Days, and those that their runs came from or that hold what was theirs, as far as a run can still be planned on them.</summary>
    private SortedSet<DateOnly> GoingBackWith(IEnumerable<DateOnly> dates)
    {
        var found = new SortedSet<DateOnly>();
        var left = new Queue<DateOnly>(dates);
        while (left.TryDequeue(out var date))
        {
            if (Closed(date) is null && At(date).Lock != SessionLock.Blocked && found.Add(date))
            {
                foreach (var other in Days.Where(session => session.Origin.Date == date).Select(session => session.Date).Append(At(date).Origin.Date))
                {
                    left.Enqueue(other);
                }
            }
        }

        return found;
    }

    /// <summary>Makes days what the first plan has for them; a session returns to its own day under its id, where that is one of them.</summary>
    private EditProblem? PutFirstPlan(SortedSet<DateOnly> dates)
    {
        var ids = dates.Select(At).Where(session => dates.Contains(session.Origin.Date)).DistinctBy(session => session.Origin.Date).ToDictionary(session => session.Origin.Date, session => session.Id);
        var spare = new Queue<SessionId>(dates.Select(date => At(date).Id).Except(ids.Values));
        return All(
            [.. dates.Select(date => StandingSession.Of(plan.OnlyFirstPlanOn(date)!, ids.TryGetValue(date, out var id) ? id : spare.Dequeue()))],
            Put);
    }

    private EditProblem? WithRun(DateOnly date, Func<StandingSession, EditProblem?> then) =>
        Closed(date) ?? (At(date).IsOnFoot ? then(At(date)) : EditProblem.NoRun);

    private EditProblem? WithPair(DateOnly first, Func<Pair, EditProblem?> then) => plan.PairOn(first) is not { } pair
        ? Closed(first) ?? EditProblem.NoPair
        : pair.Sessions.Select(d => Closed(d.Date)).FirstOrDefault(p => p is not null) ?? then(pair);

    /// <summary>Why nothing can be done with a day; null where it can.</summary>
    private EditProblem? Closed(DateOnly date) => plan.OnlySessionOn(date) is not { } session ? EditProblem.OutsideBlock
        : !session.Kind.MayBeEdited ? EditProblem.RaceDay
        : session.Date < today ? EditProblem.PastDay
        : history.IsRun(session) ? EditProblem.DoneDay
        : null;

    private bool IsOpen(StandingSession session) => Closed(session.Date) is null;

    private double Shortest => _limits.MinimumRun.Meters;

    private Distance Whole(Distance distance) => plan.FirstPlan.Step * Math.Round(distance / plan.FirstPlan.Step);

    private StandingSession At(DateOnly date) => Days[plan.Index(date)];

    private EditProblem? Put(StandingSession session)
    {
        Days[plan.Index(session.Date)] = session;
        return null;
    }

    private EditProblem? PutTimed(StandingSession session) => Put(session with { Duration = plan.TimeOf(session) });

    private static EditProblem? All(IEnumerable<StandingSession> sessions, Func<StandingSession, EditProblem?> each) =>
        sessions.Select(each).ToList().Find(problem => problem is not null);
}
