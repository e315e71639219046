using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Editing;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Blocks in progress, by name and at random.</summary>
internal static class Lives
{
    /// <summary>Lives of all kinds of blocks.</summary>
    internal static Gen<Life> Any { get; } =
        from planned in Requests.Any.Select(request => (Request: request, Draft: BlockPlanner.Plan(request).Plan)).Where(p => p.Draft is not null)
        from seed in Gen.Int[0, int.MaxValue - 1]
        select Live(Standing(planned.Request, planned.Draft!), new Random(seed), seed);

    /// <summary>The plan of a request as it is kept, before anything is changed.</summary>
    internal static StandingPlan Standing(this BlockRequest request) => Standing(request, request.Planned());

    private static StandingPlan Standing(BlockRequest request, BlockDraft draft)
    {
        int number = 0;
        return new StandingPlan(request, draft, [.. draft.Weeks.SelectMany(w => w.Sessions).Select(s => new StandingSession
        {
            Id = new SessionId(new Guid(++number, 0, 0, new byte[8])),
            Date = s.Date,
            Kind = s.Kind,
            Distance = s.Distance,
            Ascent = s.Ascent,
            Duration = s.Duration,
            Workout = s.Workout,
            Origin = new Origin(0, s.Date),
        })]);
    }

    /// <summary>What was run of a plan that was saved by its first day.</summary>
    internal static TrainingHistory Ran(this StandingPlan plan, params IEnumerable<DayDone> days) => new(days, plan.StartDate);

    /// <summary>Everything before a day run as planned, save the days that are named.</summary>
    internal static TrainingHistory RunBefore(this StandingPlan plan, DateOnly today, Func<StandingSession, bool>? missed = null) => plan.Ran(plan.Sessions
        .Where(d => d.Date < today && d.IsOnFoot && missed?.Invoke(d) != true)
        .Select(d => new DayDone(d.Date, d.Distance)));

    /// <summary>The plan with a proposal taken as a whole.</summary>
    internal static StandingPlan Taking(this StandingPlan plan, Proposal proposal) =>
        plan.After(proposal.Change(_ => true)) ?? throw new InvalidOperationException("The proposal was made for another plan.");

    private static Life Live(StandingPlan plan, Random random, int seed)
    {
        int now = random.Next(plan.Sessions.Count);
        var today = plan.Sessions[now].Date;
        var history = plan.Ran(Runs(plan, now, random));
        var lights = Lights(plan, now, random);
        for (int edits = random.Next(3) == 0 ? 0 : random.Next(8); edits > 0; edits--)
        {
            if (PlanEditing.Apply(plan, Edits.Any(plan, random), history, lights, today) is EditOutcome.Changed(var change, _))
            {
                plan = plan.After(change)!;
            }
        }

        return new Life(plan, history, lights, today, seed);
    }

    private static IEnumerable<DayDone> Runs(StandingPlan plan, int now, Random random)
    {
        int offFrom = random.Next(-20, plan.Sessions.Count);
        int off = random.Next(4) == 0 ? 0 : random.Next(1, 35);
        double discipline = random.NextDouble();
        int tooMuchFrom = random.Next(5) == 0 ? now - random.Next(7, 28) : int.MaxValue;
        int race = random.Next(6) == 0 ? now - random.Next(1, 40) : -1;
        foreach (var session in plan.Sessions.Take(now + random.Next(2)))
        {
            int place = session.Date.DayNumber - plan.StartDate.DayNumber;
            if (place == race && session.Kind != SessionKind.Race)
            {
                yield return new DayDone(session.Date, Distance.FromKilometers(random.Next(4) switch { 0 => 10, 1 => 21.1, 2 => 42.2, _ => 50 })) { IsRace = true };
                continue;
            }

            bool isOff = place >= offFrom && place < offFrom + off;
            if (session.IsOnFoot && !isOff && place >= tooMuchFrom)
            {
                yield return new DayDone(session.Date, session.Distance * (1.2 + (0.3 * random.NextDouble())));
            }
            else if (session.IsOnFoot && !isOff && random.NextDouble() < 0.5 + discipline)
            {
                double times = random.Next(3) == 0 ? 0.4 + random.NextDouble() : 1;
                yield return new DayDone(session.Date, session.Distance * times);
            }
            else if (!isOff && random.Next(30) == 0)
            {
                yield return new DayDone(session.Date, Distance.FromKilometers(5 + (random.NextDouble() * 10)));
            }
        }
    }

    private static List<LightDay> Lights(StandingPlan plan, int now, Random random) =>
        [.. plan.Sessions.Take(now + 1).TakeLast(20).Where(_ => random.Next(12) == 0).Select(d => new LightDay(d.Date, (LightColor)random.Next(3)))];
}
