using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Tells what an amber light, or a week with a warning sign, changes of a plan, so that nothing is said of it that does not happen.</summary>
public static class AmberEffects
{
    /// <summary>
    /// What the amber lights change of the days that can still be planned, each once; nothing where those days are light already, or something else
    /// takes more of them. It is the same before and after the changes are accepted.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    public static IReadOnlyList<AmberEffect> Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(lights);
        var made = RemainingBlock.Of(plan, history, lights, today);
        var found = new SortedSet<AmberEffect>();
        for (var day = new DayIndex(0); day < plan.DayCount; day++)
        {
            if (made.IsFree(day) && made.SetBy[day] is { } by && EffectOf(by, made.BasisDraft.OnlySessionOn(day).Kind) is { } effect)
            {
                found.Add(effect);
            }
        }

        return [.. found];
    }

    private static AmberEffect? EffectOf(Reason by, SessionKind planned) => by.Code switch
    {
        RuleCode.AmberHardFirst => planned.IsHard ? AmberEffect.HardSessions : AmberEffect.Today,
        RuleCode.AmberLong when by.Limit is { Meters: > 0 } => AmberEffect.Pair,
        RuleCode.AmberLong => by.Factor > 0 ? AmberEffect.LongRun : AmberEffect.RestOfPair,
        RuleCode.AmberRepeat => AmberEffect.NextWeek,
        _ => null,
    };
}
