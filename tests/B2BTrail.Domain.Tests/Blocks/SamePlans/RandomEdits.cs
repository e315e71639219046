using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>Edits of a plan at random, most of them of the days to come; some cannot be done.</summary>
internal static class RandomEdits
{
    internal static PlanEdit Any(StandingPlan plan, DateOnly today, Draws draws)
    {
        int now = Math.Clamp(today.DayNumber - plan.StartDate.DayNumber, 0, plan.Sessions.Count - 1);
        var (a, b) = (Day(), Day());
        var near = a.AddDays(draws.Int(-4, 4));
        var pairs = plan.Sessions.Where(d => d.Date >= today && plan.PairOn(d.Date)?.First == d).Select(d => d.Date).ToList();
        var pair = pairs.Count > 0 ? pairs[draws.Int(0, pairs.Count - 1)] : a;
        double times = draws.Double(0.4, 1.3);
        var distance = plan.OnlySessionOn(a) is { IsRun: true } run ? run.Distance * times : Distance.FromKilometres(1 + (times * 10));
        var total = plan.PairOn(pair) is { } two ? two.Distance * times : distance;
        return draws.Int(0, 13) switch
        {
            0 => new PlanEdit.Move(a, b),
            1 or 2 => new PlanEdit.Move(a, near),
            3 => new PlanEdit.MovePair(pair, pair.AddDays(draws.Int(-3, 3))),
            4 => new PlanEdit.MovePair(pair, b),
            5 => new PlanEdit.SetDistance(a, distance),
            6 => new PlanEdit.SetPair(pair, total),
            7 => new PlanEdit.SwapPairDays(pair),
            8 => new PlanEdit.Skip(a),
            9 => new PlanEdit.SkipPair(pair),
            10 => new PlanEdit.Add(a, distance),
            11 => new PlanEdit.ResetToPlan(a),
            12 => new PlanEdit.MarkTimeOff(a, a.AddDays(draws.Int(0, 9))),
            _ => new PlanEdit.ClearTimeOff(a, a.AddDays(draws.Int(0, 9))),
        };

        DateOnly Day() => plan.Sessions[draws.Percent(5) ? draws.Int(0, plan.Sessions.Count - 1) : draws.Int(now, plan.Sessions.Count - 1)].Date;
    }
}
