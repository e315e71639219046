using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Why a plan is looked at again.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Date">When: the first day off, the day of the light, the first day that an edit changes, the first day of the week in which it was noticed.</param>
/// <param name="TimeOff">The days off; null for other kinds.</param>
/// <param name="IsOver">Whether the days off are over.</param>
public sealed record ReplanCause(CauseKind Kind, DateOnly Date, TimeOff? TimeOff = null, bool IsOver = false)
{
    /// <summary>The first and the last of the days in a row that the runner marked as time off, rest at both ends among them; null where days off were missed or are of another kind.</summary>
    public (DateOnly From, DateOnly To)? Marked { get; init; }

    /// <summary>What was run beyond the plan; null for other kinds.</summary>
    public RanMore? RanMore { get; init; }

    /// <summary>The race that was run; null for other kinds.</summary>
    public Distance? Race { get; init; }

    /// <summary>How hard it was, of a long run that counts like a race for that; null where the runner marked it as one.</summary>
    public Rpe? CountsBy { get; init; }

    /// <summary>
    /// Tells one cause from another, so that a runner who has answered is not asked again. Days off that last are the same cause until
    /// they weigh more, or are over.
    /// </summary>
    public string Key => TimeOff is { } off
        ? FormattableString.Invariant($"{Kind}:{Date:yyyyMMdd}:{off.Row}:{(IsOver ? off.Back : default):yyyyMMdd}")
        : FormattableString.Invariant($"{Kind}:{Date:yyyyMMdd}");
}
