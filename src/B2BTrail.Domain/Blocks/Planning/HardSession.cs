using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>The hard session of a day.</summary>
/// <param name="Workout">Which kind.</param>
/// <param name="Structure">What to do.</param>
/// <param name="ShareOfWeek">Its hard minutes against all of its week.</param>
/// <param name="IsOtherThanLast">Whether the hard session before it was of another kind.</param>
internal sealed record HardSession(Workout Workout, SessionStructure Structure, double ShareOfWeek, bool IsOtherThanLast)
{
    /// <summary>The minutes that are quicker than the rest of the run; climbing and descending are not.</summary>
    internal Duration Quicker => IsQuicker(Workout) ? Structure.Hard : default;

    /// <summary>Whether the hard parts of a kind are quicker than the rest of the run.</summary>
    internal static bool IsQuicker(Workout workout) => workout is Workout.Tempo or Workout.Fartlek;

    /// <summary>The parts of a session: an easy start, hard and easy in turn, an easy end.</summary>
    internal static SessionStructure Parts(HardSessionRow row, HardRung rung, bool isShortRun)
    {
        var (warmUp, coolDown) = isShortRun ? (Rules.WarmUpHardShort, Rules.CoolDownHardShort) : (Rules.WarmUpHard, Rules.CoolDownHard);
        var hard = new SessionStep(StepKind.Hard, Duration.FromMinutes(rung.Minutes)) { Rpe = row.Rpe, Manner = row.Hard };
        var easy = new SessionStep(row.Easy == StepManner.Walk ? StepKind.Walk : StepKind.Easy, Duration.FromMinutes(rung.Easy)) { Manner = row.Easy };
        return new(
        [
            new(StepKind.WarmUp, warmUp.Time),
            new(StepKind.Repeat, hard.Duration + easy.Duration) { Times = rung.Times, Steps = [hard, easy] },
            new(StepKind.CoolDown, coolDown.Time),
        ]);
    }
}
