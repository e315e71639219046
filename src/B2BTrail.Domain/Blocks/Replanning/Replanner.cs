using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// Looks at a plan again after what was really run and the lights, and proposes what should change of the days to come. What is over or
/// run stays, what the runner decided stays, the race stays; nothing that was missed is made up, and no day asks for more than the
/// first plan.
/// </summary>
public static class Replanner
{
    private static readonly RuleCode?[] SetByAmber = [RuleCode.AmberHardFirst, RuleCode.AmberLong, RuleCode.AmberRepeat];
    private static readonly RuleCode?[] SetByRed = [RuleCode.RedRest, RuleCode.TestRun, RuleCode.AmberLong, RuleCode.AmberRepeat];

    /// <summary>Looks at the plan again. Pure and deterministic; after a proposal was accepted as a whole it proposes nothing.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day; it can still be planned unless they have run.</param>
    /// <param name="replanning">The number that the days' reasons are kept under where the proposal is accepted.</param>
    public static ReplanOutcome Propose(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, int replanning = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(lights);
        if (lights.Where(l => l.Date <= today).MaxBy(l => l.Date) is { Color: LightColor.Medical })
        {
            return new ReplanOutcome.Frozen();
        }

        var made = RemainingBlock.Of(plan, history, lights, today);
        if (made.TimesOff.FirstOrDefault(off => off.EndsBlock && off.Back.AddDays(Rules.BreakIsTold.Count) > today) is { } tooLong)
        {
            return new ReplanOutcome.NeedsNewBlock(tooLong);
        }

        var lines = Lines(plan, made, replanning);
        if (lines.Count == 0)
        {
            return new ReplanOutcome.Unchanged { Told = Told(plan, made, history, today) };
        }

        var then = plan.After(new PlanChange([.. lines.Select(l => new SessionChange(l.Before, l.After))]))!;
        return new ReplanOutcome.Proposed(
            new Proposal([.. Told(plan, made, history, today), .. Causes(plan, made, history, lights, today, lines, Told(plan, made, history, today).Count > 0)], lines, plan.LargestPair(history, today), then.LargestPair(history, today)));
    }

    /// <summary>The days that the rest of a block anew makes something else of.</summary>
    internal static List<ProposalLine> Lines(StandingPlan plan, RemainingBlock made, int replanning)
    {
        var lines = new List<ProposalLine>();
        foreach (var stands in plan.OnlySessions())
        {
            var day = plan.Index(stands.Date);
            if (made.IsFree(day) && After(plan, made, stands, replanning) is var after && !after.AsksTheSameAs(stands))
            {
                lines.Add(new ProposalLine(day.Week + 1, stands, after, Why(plan, made, day, after)));
            }
        }

        return lines;
    }

    /// <summary>
    /// Accepts some lines of a proposal. Lines that only take away are never refused: what then breaks a rule does so because of what is left, and is
    /// told. A line that asks for more is refused where it breaks a rule that the plan keeps without it, but for what the runner's own decisions and
    /// runs break; what is left may still break what it broke before.
    /// </summary>
    public static AcceptOutcome Accept(
        StandingPlan plan,
        TrainingHistory history,
        IReadOnlyList<LightDay> lights,
        DateOnly today,
        Proposal proposal,
        IReadOnlySet<SessionId> accepted)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(accepted);

        // What breaks a rule already, as a back-to-back that a light takes, is not asked whether it also suits what is accepted around it.
        var stood = RuleCheck.Of(plan, history, lights, today).ToLookup(rule => rule.Date);
        var broken = BrokenByMore(accepted);
        if (broken.Count == 0)
        {
            var change = proposal.Change(line => accepted.Contains(line.Session));
            return new AcceptOutcome.Accepted(change, AddedBy(proposal.Change(_ => true), change));
        }

        // A week at a time, the nearest first: what breaks later may be mended by what comes before it.
        var all = proposal.Lines.Select(l => l.Session).ToHashSet();
        foreach (var week in proposal.Lines.Where(l => !accepted.Contains(l.Session)).GroupBy(l => l.Week, l => l.Session))
        {
            all.ExceptWith(week);
            if (BrokenByMore(all).Count > 0)
            {
                all.UnionWith(week);
            }
        }

        all.ExceptWith(accepted);
        return new AcceptOutcome.Breaks(broken, [.. proposal.Lines.Where(l => all.Contains(l.Session))]);

        List<BrokenRule> BrokenByMore(IReadOnlySet<SessionId> some) =>
        [
            .. AddedBy(proposal.Change(l => l.TakesAway && some.Contains(l.Session)), proposal.Change(l => some.Contains(l.Session)))
                .Where(rule => !rule.IsOwn && !stood[rule.Date].Any(was => was.Code != rule.Code || rule.IsNoWorseThan(was))),
        ];

        IReadOnlyList<BrokenRule> AddedBy(PlanChange before, PlanChange then) => RuleCheck.AddedBy(plan.After(before)!, plan.After(then)!, history, lights, today);
    }

    private static StandingSession After(StandingPlan plan, RemainingBlock made, StandingSession stands, int replanning)
    {
        var day = plan.Index(stands.Date);
        var first = made.BasisDraft.OnlySessionOn(day);
        var distance = new Distance(made.Steps[day] * plan.FirstPlan.Step.Meters);
        var asFirst = StandingSession.Of(first, stands.Id) with
        {
            Origin = new Origin(ReferenceEquals(made.BasisDraft, plan.FirstPlan) ? 0 : replanning, stands.Date),
        };
        bool isFirst = made.SetBy[day] is null && made.Kinds[day] == first.Kind && distance.IsAsLongAs(first.Distance);
        if (isFirst)
        {
            return asFirst;
        }

        var origin = new Origin(replanning, stands.Date);
        if (!made.Kinds[day].IsOnFoot)
        {
            return asFirst.AsRest(SessionLock.None) with { Origin = origin };
        }

        var changed = asFirst.Of(distance) with
        {
            Kind = made.Kinds[day],
            Workout = made.Kinds[day].IsHard ? first.Workout : null,
            Origin = origin,
        };
        if (made.IsFlat(day))
        {
            changed = changed with { Ascent = default };
        }

        return changed.Kind == first.Kind ? changed
            : changed with { Duration = new RunningTime(plan.Request).Of(changed.Kind, changed.Kind.Purpose, distance, changed.Ascent) };
    }

    private static List<Reason> Why(StandingPlan plan, RemainingBlock made, DayIndex day, StandingSession after)
    {
        var first = made.BasisDraft.OnlySessionOn(day);
        var why = new List<Reason>(4);
        if (made.SetBy[day] is { } by)
        {
            why.Add(by with { Value = after.Distance });
        }

        if (made.SetBy[day] is null && !ReferenceEquals(made.BasisDraft, plan.FirstPlan))
        {
            // Laid anew by the planner: its own reasons are the day's. What it meant for days that are over is no part of the week any more.
            var week = new Distance(made.Counts.Skip(day.Week.Start).Take(WeekIndex.Length).Sum());
            return [.. first.Why.Select(reason => reason.Code == RuleCode.RestOfWeek && week < reason.Reference ? reason with { Reference = week } : reason)];
        }

        // What was planned first is told of the block's own first plan, also where the rest was laid anew.
        var planned = plan.OnlyFirstPlanOn(after.Date)?.Distance ?? first.Distance;
        why.Add(new Reason(RuleCode.FirstPlan, why.Count == 0 ? ReasonRole.SetBy : ReasonRole.WouldAllow, Basis.Estimate, after.Distance, planned));
        if (made.TimesOff.LastOrDefault(o => o.Back <= after.Date && after.Date < o.Back.AddDays(Rules.BreakIsTold.Count)) is { } off)
        {
            why.Add(new Reason(RuleCode.AfterBreak, ReasonRole.Shapes, Basis.CoachRule)
            {
                Factor = off.Factor,
                Count = off.Days,
                Reference = new Distance(off.Weekly),
            });
        }

        return why;
    }

    /// <summary>What is told whether or not it changes anything: more that was run than planned, a race that nobody had planned.</summary>
    private static List<ReplanCause> Told(StandingPlan plan, RemainingBlock made, TrainingHistory history, DateOnly today)
    {
        var told = made.RanMore.Select(more => new ReplanCause(CauseKind.RanMore, more.Date) { RanMore = more }).ToList();
        told.AddRange(history.Days
            .Where(day => day.Date <= today && day.Date > today.AddDays(-Rules.BreakIsTold.Count) && LivedDays.IsRace(day) && plan.Has(day.Date) && plan.SessionsOn(day.Date).All(session => session.Kind != SessionKind.Race))
            .Select(day => new ReplanCause(CauseKind.Raced, day.Date) { Race = day.Distance, CountsBy = day.IsRace ? null : day.Rpe }));
        return told;
    }

    private static List<ReplanCause> Causes(
        StandingPlan plan, RemainingBlock made, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, List<ProposalLine> lines, bool isTold)
    {
        var causes = new List<ReplanCause>();
        foreach (var off in made.UnexpectedTimesOff.Where(o => o.Back.AddDays(Rules.BreakIsTold.Count) > today && o.Back <= lines[^1].After.Date))
        {
            causes.Add(Off(off));
        }

        // A light is named where it sets a day: one whose days are settled is no cause of what else changes.
        var thisWeek = plan.WeekOf(today < plan.StartDate ? plan.StartDate : today).StartDate;
        var setBy = lines.Select(line => made.SetBy[plan.Index(line.After.Date)]?.Code).Distinct().ToList();
        foreach (var light in lights.Where(l => l.Date <= today))
        {
            if (light.Color is LightColor.Amber or LightColor.Medical && light.Date >= thisWeek.AddDays(-7) && setBy.Intersect(SetByAmber).Any())
            {
                causes.Add(new ReplanCause(light.Color == LightColor.Amber ? CauseKind.AmberLight : CauseKind.MedicalLight, light.Date));
            }
            else if (light.Color == LightColor.Red && light.Date >= today.AddDays(-Rules.NoHardAfterRed.Count) && setBy.Intersect(SetByRed).Any())
            {
                causes.Add(new ReplanCause(CauseKind.RedLight, light.Date));
            }
        }

        if (causes.Count == 0 && !isTold && setBy is [null] && made.UnexpectedTimesOff.LastOrDefault(off => off.Back <= today) is { } past)
        {
            // No limit lowers a day: they differ by how the rest was laid anew after time off, however long ago.
            causes.Add(Off(past));
        }
        else if (causes.Count == 0 && !isTold)
        {
            var from = lines[0].After.Date;
            int own = SetBy(session => session.IsLocked);
            bool isEdited = own > 0 && SetBy(session => session.IsLocked && session.Lock != SessionLock.Blocked) > 0;
            if (isEdited)
            {
                causes.Add(new ReplanCause(CauseKind.Edited, from));
            }

            if (own > 0 && (!isEdited || SetBy(session => session.Lock == SessionLock.Blocked) > 0))
            {
                causes.Add(new ReplanCause(CauseKind.MarkedTimeOff, from));
            }

            if (own < lines.Count)
            {
                causes.Add(new ReplanCause(CauseKind.Runs, thisWeek));
            }

            int SetBy(Func<StandingSession, bool> isDecided) => OwnChanges.LinesSet(plan, history, lights, today, made, lines, isDecided);
        }

        return causes;

        ReplanCause Off(TimeOff off) => new(CauseKind.TimeOff, off.From, off, off.Back < today) { Marked = OwnChanges.MarkedAround(plan, off) };
    }
}
