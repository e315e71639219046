using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>What must be true of any plan as it stands after something of a proposal was accepted, worked out from its days alone.</summary>
internal static class ReplanInvariants
{
    /// <summary>The invariants that a plan breaks, in their order.</summary>
    /// <param name="plan">The plan after what was accepted.</param>
    /// <param name="life">The plan before it, what was run, and the day.</param>
    internal static IReadOnlyCollection<ReplanInvariant> Broken(StandingPlan plan, Life life)
    {
        var broken = new SortedSet<ReplanInvariant>();
        var before = life.Plan;
        for (int day = 0; day < plan.Sessions.Count; day++)
        {
            var (now, was, first) = (plan.Sessions[day], before.Sessions[day], plan.FirstPlan.Weeks[day / 7].Sessions[day % 7]);
            bool over = now.Date < life.Today || life.History.On(now.Date) is not null;
            Require(ReplanInvariant.OneSessionEachDay, now.Date == plan.StartDate.AddDays(day));
            Require(ReplanInvariant.RaceStays, first.Kind != SessionKind.Race || now == was);
            Require(ReplanInvariant.NoDistanceOnRestOnly, now.IsRun == now.Distance.Metres > 0);
            Require(ReplanInvariant.DayThatIsOverStays, !over || now == was);
            Require(ReplanInvariant.LockedDayStays, !was.IsLocked || now == was);
            bool changed = now != was;
            double steps = now.Distance.Metres / plan.FirstPlan.Step.Metres;
            Require(ReplanInvariant.DistanceInWholeSteps, !changed || Math.Abs(steps - Math.Round(steps)) < 1e-6);
            Require(ReplanInvariant.DayAgainstFirstPlan, !changed || now.Distance.Metres <= first.Distance.Metres + 1);
            Require(ReplanInvariant.SessionAgainstShortestRun, !changed || !now.IsRun || now.Distance.Metres >= Shortest(plan.Request) - 1);
            var pair = plan.PairOn(now.Date.AddDays(-1));
            bool afterPair = pair is not null && !pair.Has(now.Date) && pair.Days.All(d => d.Date >= life.Today || life.History.On(d.Date) is not null);
            Require(ReplanInvariant.NoRunOnDayAfterPair, over || now.IsLocked || now.Kind is SessionKind.Rest or SessionKind.Race || !afterPair);
            Require(ReplanInvariant.NoRunOnBlockedDay, over || now.IsLocked || !now.IsRun || !plan.Request.BlockedDates.Contains(now.Date));
        }

        return broken;

        void Require(ReplanInvariant invariant, bool holds)
        {
            if (!holds)
            {
                broken.Add(invariant);
            }
        }
    }

    private static double Shortest(BlockRequest request) => request.Unit == Domain.Units.DistanceUnit.Mile ? 2 * 1609.344 : 3000;
}
