using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>One kind of hard session: how it is run, how it grows and how much of it there may be.</summary>
/// <param name="Workout">The kind.</param>
/// <param name="Rpe">How hard its hard parts are.</param>
/// <param name="Hard">How its hard parts are run.</param>
/// <param name="Easy">How the easy parts between them are run.</param>
/// <param name="Most">The most hard minutes.</param>
/// <param name="MostInLargeWeek">The same in a large week.</param>
/// <param name="ShareOfWeek">The most of the week's minutes that may be hard.</param>
/// <param name="Rungs">The sessions from the first to the last, each no more than one rung after the one before.</param>
public sealed record HardSessionRow(
    Workout Workout, RpeRange Rpe, StepManner Hard, StepManner Easy, int Most, int MostInLargeWeek, double ShareOfWeek, IReadOnlyList<HardRung> Rungs);
