using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Editing;

/// <summary>Edits at random; many of them cannot be done.</summary>
internal static class Edits
{
    private static readonly SessionKind[] Kinds = [.. Enum.GetValues<SessionKind>().Where(kind => kind is { IsOnFoot: true, MayBeEdited: true, IsPairDay: false })];
    private static readonly Workout[] Workouts = Enum.GetValues<Workout>();

    internal static PlanEdit Any(StandingPlan plan, Random random)
    {
        var (a, b) = (Day(), Day());
        var distance = Distance.FromKilometers(1 + (random.NextDouble() * 45));
        var pairs = plan.Sessions.Where(d => plan.PairOn(d.Date)?.First == d).Select(d => d.Date).ToList();
        var pair = pairs.Count > 0 ? pairs[random.Next(pairs.Count)] : a;
        return random.Next(13) switch
        {
            0 or 1 => new PlanEdit.Move(a, b),
            2 => new PlanEdit.MovePair(pair, pair.AddDays(random.Next(-3, 4))),
            3 => new PlanEdit.MovePair(pair, b),
            4 => new PlanEdit.SetDistance(a, distance),
            5 => new PlanEdit.SetPair(pair, distance),
            6 => new PlanEdit.SwapPairDays(pair),
            7 => new PlanEdit.Skip(a),
            8 => new PlanEdit.SkipPair(pair),
            9 => new PlanEdit.Add(a, distance),
            10 => new PlanEdit.ResetToPlan(a),
            11 => OfKind(Kinds[random.Next(Kinds.Length)]),
            _ => random.Next(2) == 0 ? new PlanEdit.MarkTimeOff(a, a.AddDays(random.Next(9))) : new PlanEdit.ClearTimeOff(a, a.AddDays(random.Next(9))),
        };

        PlanEdit OfKind(SessionKind kind) => new PlanEdit.SetKind(a, kind, kind.IsHard ? Workouts[random.Next(Workouts.Length)] : null);

        DateOnly Day() => plan.Sessions[random.Next(plan.Sessions.Count)].Date;
    }
}
