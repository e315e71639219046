using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What a runner is told of the hard sessions and the climb of a plan.</summary>
internal static class TrainingNotices
{
    /// <summary>The notices, in the order in which they are shown.</summary>
    internal static IEnumerable<PlanNotice> Of(RequestInSteps inSteps, HardSessions hard, ClimbPlan climb)
    {
        if (climb.IsAssumed)
        {
            yield return new(PlanNoticeCode.AssumedClimb, Basis.Estimate)
            {
                Climb = new Climb(Math.Round(climb.Today)),
                Value = inSteps.Request.Current.Weekly,
                Factor = Rules.AssumedClimb.Number,
            };
        }

        if (climb.ShareOfRace < Rules.ClimbShort.Number && inSteps.Request.Goal is Goal.Race { Ascent: { } ascent })
        {
            yield return new(PlanNoticeCode.ClimbShort, Basis.Estimate)
            {
                Climb = new Climb(climb.Largest),
                ClimbReference = ascent,
                Factor = climb.ShareOfRace,
            };
        }

        if (hard.LeftOut.Count > 0)
        {
            yield return new(PlanNoticeCode.HardRunLeftOut, Basis.CoachRule) { Weeks = hard.LeftOut };
        }
    }
}
