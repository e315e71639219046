using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Date">The day that breaks it; the first day of a week that does.</param>
/// <param name="Value">What the plan has: meters, a share, days or seconds, as the rule counts.</param>
/// <param name="Limit">The most that the rule allows, or the least.</param>
/// <param name="Basis">What the limit rests on: the rule's own basis, or the runner's word where they moved it.</param>
/// <param name="IsOwn">Whether it comes of what the runner decided or ran, not of what was planned.</param>
public sealed record BrokenRule(RuleCode Code, DateOnly Date, double Value, double Limit, Basis Basis, bool IsOwn)
{
    private static readonly RuleCode[] OfWeeks =
    [
        RuleCode.WeekRamp, RuleCode.ComeBack, RuleCode.AfterEasyDays, RuleCode.StepBackWeek, RuleCode.TaperFar, RuleCode.TaperNear, RuleCode.WeekTime, RuleCode.RunDays, RuleCode.RestDay,
    ];

    /// <summary>The runs to come that the runner locked in its week, its back-to-back or on its day, in order; none where only what was run breaks it.</summary>
    /// <param name="plan">The plan that breaks it.</param>
    /// <param name="history">What was run.</param>
    /// <param name="today">The runner's day.</param>
    public IEnumerable<DateOnly> LockedDays(StandingPlan plan, TrainingHistory history, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        return (OfWeeks.Contains(Code) ? plan.WeekOf(Date).Sessions : plan.PairOn(Date)?.Sessions ?? plan.SessionsOn(Date))
            .Where(session => session.IsLocked && session.IsOnFoot && !history.IsOver(session, today))
            .Select(session => session.Date);
    }

    /// <summary>Whether it goes no further against the rule than another break of the same.</summary>
    internal bool IsNoWorseThan(BrokenRule other) => Math.Abs(Value - Limit) <= Math.Abs(other.Value - other.Limit) + 1e-6;
}
