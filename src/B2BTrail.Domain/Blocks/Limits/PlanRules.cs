using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>Holds a plan as it stands against the rules, whoever made it what it is: the planner, the runner, a re-planning.</summary>
public static class PlanRules
{
    /// <summary>
    /// All rules that the days to come break, in order of days. A broken rule is the runner's own where no day that the planner may
    /// change could mend it: the days that break it are over, were run already, or were decided by the runner.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    public static IReadOnlyList<BrokenRule> Check(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(lights);
        var check = new RuleCheck(plan, history, lights, today);
        check.Days();
        check.Weeks();
        check.Pairs();
        return [.. check.Broken.OrderBy(rule => rule.Date).ThenBy(rule => rule.Code)];
    }
}
