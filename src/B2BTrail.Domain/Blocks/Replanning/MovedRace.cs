using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// What a kept block becomes if its race moves. A later race adds weeks before the taper that go on in the last rhythm at its level;
/// for an earlier one the taper is laid from the new day, and back-to-backs too near it become easy runs. What was run and what the
/// runner decided stands, as do the weeks before; what lies after an earlier race falls away.
/// </summary>
/// <param name="Before">The plan as it stands.</param>
/// <param name="Plan">The plan with the race on its new day. Its first plan is the one before up to <paramref name="FirstWeek"/>, then the weeks laid anew.</param>
/// <param name="FirstWeek">The number of the first week that is laid anew, from 1.</param>
/// <param name="Change">What makes the one into the other; the race keeps its id.</param>
/// <param name="Days">The days that differ: as they stand, null for one that is added, and as they become, null for one that falls away.</param>
public sealed record MovedRace(
    StandingPlan Before, StandingPlan Plan, int FirstWeek, PlanChange Change, IReadOnlyList<(PlanDay? Before, PlanDay? After)> Days)
{
    /// <summary>The largest pair that the plan has or had, run as planned, in meters.</summary>
    public double LargestPairNow { get; private init; }

    /// <summary>The same, with the race on its new day.</summary>
    public double LargestPairThen { get; private init; }

    /// <summary>The new race day.</summary>
    public DateOnly Date => Plan.EndDate;

    /// <summary>Days that the runner changed or emptied and that fall away, as an earlier race takes their place or lies before them.</summary>
    public IEnumerable<PlanDay> Lost => Change.Dropped.Where(day => day.IsLocked);

    /// <summary>The first week of the new taper; null where the plan has none.</summary>
    public PlanWeek? Taper => Plan.Weeks.FirstOrDefault(week => week.Kind is WeekKind.Taper or WeekKind.Race);

    /// <summary>
    /// The block with its race on another day; null where the goal is no race, the race was run or its day is over, the new day is no other
    /// day to come, or the request with it cannot be planned.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="date">The new race day.</param>
    public static MovedRace? To(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        if (plan.Request.Goal is not Goal.Race race || date <= today || date == race.Date || race.Date < today || history.On(race.Date) is not null)
        {
            return null;
        }

        var request = plan.Request with { Goal = race with { Date = date } };
        if (RequestCheck.Of(request).Count > 0)
        {
            return null;
        }

        var inSteps = RequestInSteps.Of(request, LivedDays.Of(plan, history, lights, today));
        int current = Math.Max(0, plan.Index(today).Value / WeekIndex.Length);
        int lastPair = plan.Weeks.Where(week => week.Kind == WeekKind.Pair).Select(week => week.Number).DefaultIfEmpty().Max();
        int kept = Math.Clamp(Math.Min(lastPair, inSteps.Calendar.LatestPairWeek + 1), current, Math.Min(plan.Weeks.Count, inSteps.Calendar.Weeks));
        var past = Enumerable.Range(0, kept * WeekIndex.Length)
            .Select(day => RequestInSteps.Floor((CreditedDistance.On(plan, history, plan.StartDate.AddDays(day), today).Metres / inSteps.Step) + Tolerance.Rounding));
        var laid = DraftWriter.Write(PathSearch.For(inSteps with
        {
            Past = [.. past],
            PairBefore = plan.Pairs.Select(pair => plan.Index(pair.Date)).Where(pair => pair.Week < kept).Select(pair => (DayIndex?)pair).LastOrDefault(),
        }));
        var source = new PlanSource(request, laid with { Weeks = [.. laid.Weeks.Select(week => FirstPlanOf(week, plan, kept, today))] });
        var then = Stand(plan, source, plan.StartDate.AddDays(kept * WeekIndex.Length), day => day.Date < today || history.On(day.Date) is not null);
        return new MovedRace(plan, then, kept + 1, plan.To(then), [.. DaysThatDiffer(plan, then)])
        {
            LargestPairNow = plan.LargestPair(history, today),
            LargestPairThen = then.LargestPair(history, today),
        };
    }

    /// <summary>Whether both change the same days in the same way.</summary>
    public bool ShowsTheSameAs(MovedRace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Days.Count == other.Days.Count
            && Days.Zip(other.Days, (mine, theirs) => mine.Before == theirs.Before
                && (mine.After is { } after ? theirs.After?.AsksTheSameAs(after) == true : theirs.After is null)).All(isSame => isSame);
    }

    /// <summary>A week of the new first plan: before the weeks that are laid anew, and on days that are over, it is what it was.</summary>
    private static WeekDraft FirstPlanOf(WeekDraft laid, StandingPlan plan, int kept, DateOnly today)
    {
        if (laid.Number <= kept)
        {
            return plan.FirstPlan.Weeks[laid.Number - 1];
        }

        SessionDraft[] days = [.. laid.Sessions.Select(day => day.Date < today ? plan.OnlyFirstPlanOn(day.Date) ?? day : day)];
        return laid with
        {
            Sessions = [.. days.Select((day, place) => day.Date >= today && WithoutOther([.. days.Select(d => d.Kind)], place, day.Duration, plan.Request) is { } kind
                ? day with { Kind = kind, Purpose = kind.Purpose }
                : day)],
        };
    }

    private static StandingPlan Stand(StandingPlan plan, PlanSource source, DateOnly from, Func<PlanDay, bool> isOver)
    {
        var race = plan.OnlySessionOn(plan.EndDate)!;
        PlanDay[] days = [.. source.FirstPlan.Weeks.SelectMany(week => week.Sessions).Select(laid =>
        {
            var stands = plan.OnlySessionOn(laid.Date);
            bool isRaceDay = laid.Date == source.FirstPlan.EndDate;
            return !isRaceDay && stands is not null && (laid.Date < from || isOver(stands) || stands.IsLocked)
                ? stands
                : PlanDay.Of(laid, isRaceDay ? race.Id : stands is null || stands.Id == race.Id ? SessionId.New() : stands.Id);
        })];
        SessionKind[] kinds = [.. days.Select(day => day.Kind)];
        return new StandingPlan(source.Request, source.FirstPlan, days.Select((day, place) =>
            day.Date >= from && !isOver(day) && WithoutOther(kinds, place, day.Duration, source.Request) is { } kind ? day with { Kind = kind } : day));
    }

    /// <summary>What a day of a back-to-back is where the other one is over, or was changed by the runner; null where both are there.</summary>
    private static SessionKind? WithoutOther(SessionKind[] kinds, int place, Duration duration, BlockRequest request) => kinds[place] switch
    {
        SessionKind.PairFirst when kinds.ElementAtOrDefault(place + 1) != SessionKind.PairSecond => SessionKind.Long,
        SessionKind.PairSecond when place == 0 || kinds[place - 1] != SessionKind.PairFirst =>
            duration > BlockLimits.Of(request).OtherDay ? SessionKind.Long : SessionKind.Easy,
        _ => null,
    };

    private static IEnumerable<(PlanDay? Before, PlanDay? After)> DaysThatDiffer(StandingPlan plan, StandingPlan then)
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
