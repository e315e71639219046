using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>
/// What must be true of any plan as it stands after something of a proposal was accepted, worked out from its days alone. A limit that
/// is held by days that are over or that the runner decided on cannot be asked of the others; then these must be as small as can be.
/// </summary>
internal static class LivingInvariants
{
    internal static IReadOnlyList<string> Broken(StandingPlan plan, Life life)
    {
        var broken = new List<string>();
        var before = life.Plan;
        for (int day = 0; day < plan.Days.Count; day++)
        {
            var (now, was, first) = (plan.Days[day], before.Days[day], plan.Original.Weeks[day / 7].Sessions[day % 7]);
            bool over = now.Date < life.Today || life.History.On(now.Date) is not null;
            Require("1: one session a day, in order", now.Date == plan.StartDate.AddDays(day));
            Require("2: the race stays", first.Kind != SessionKind.Race || now == was);
            Require("3: rest is nothing and a run is something", now.IsRun == now.Distance.Metres > 0);
            Require("27: what is over stays", !over || now == was);
            Require("27: what the runner decided stays", !was.IsLocked || now == was);
            bool changed = now != was;
            double steps = now.Distance.Metres / plan.Original.Step.Metres;
            Require("3: whole steps", !changed || Math.Abs(steps - Math.Round(steps)) < 1e-6);
            Require("26: never above the first plan", !changed || now.Distance.Metres <= first.Distance.Metres + 1);
            Require("4: no run too short", !changed || !now.IsRun || now.Distance.Metres >= Shortest(plan.Request) - 1);
            var pair = plan.PairOn(now.Date.AddDays(-1));
            bool afterPair = pair is not null && !pair.Has(now.Date) && pair.Days.All(d => d.Date >= life.Today || life.History.On(d.Date) is not null);
            Require("13: nothing planned on the day after a pair", over || now.IsLocked || now.Kind is SessionKind.Rest or SessionKind.Race || !afterPair);
            Require("14: no run on a blocked day", over || now.IsLocked || !now.IsRun || !plan.Request.BlockedDates.Contains(now.Date));
        }

        return broken;

        void Require(string what, bool holds)
        {
            if (!holds)
            {
                broken.Add(what);
            }
        }
    }

    private static double Shortest(BlockRequest request) => request.Unit == Domain.Units.DistanceUnit.Mile ? 2 * 1609.344 : 3000;
}
