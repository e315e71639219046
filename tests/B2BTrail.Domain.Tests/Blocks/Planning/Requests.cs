using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>Requests to plan: a few by name, and any number at random.</summary>
internal static class Requests
{
    /// <summary>The start, race and targets of a published 50K plan: 36 miles a week, a pair every second weekend, 20 weeks.</summary>
    internal static BlockRequest UltraLadies50K => new()
    {
        Name = "50K",
        StartDate = new DateOnly(2026, 5, 18),
        Goal = new Goal.Race(new DateOnly(2026, 10, 3), Distance.FromKilometers(50), null),
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EverySecondWeek,
        TrailPace = new Pace(400),
        Target = new Target(Distance.FromMiles(36), Distance.FromMiles(56)),
        Unit = DistanceUnit.Mile,
    };

    /// <summary>A runner with eight miles and three on a weekend of a 22-mile week, four days a week, 24 weeks before a 50K.</summary>
    internal static BlockRequest EightAndThree => UltraLadies50K with
    {
        StartDate = new DateOnly(2026, 4, 19),
        FirstDay = DayOfWeek.Friday,
        Current = new Fitness(Distance.FromMiles(22), Distance.FromMiles(8), Distance.FromMiles(11)),
        RunDaysPerWeek = 4,
        Cadence = Cadence.EveryThirdWeek,
        Target = new Target(Distance.FromMiles(30), null),
    };

    /// <summary>A hilly fifty-miler in a spring, from 36 miles a week.</summary>
    internal static BlockRequest HillyFiftyMiles => UltraLadies50K with
    {
        StartDate = new DateOnly(2027, 1, 4),
        Goal = new Goal.Race(new DateOnly(2027, 6, 12), Distance.FromMiles(50), Climb.FromMeters(3100)),
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(480),
        Target = Target.FromGoal,
    };

    /// <summary>A slow hiker before fifty miles, held by the time that the days have.</summary>
    internal static BlockRequest SlowFiftyMiles => UltraLadies50K with
    {
        StartDate = new DateOnly(2026, 4, 20),
        Goal = new Goal.Race(new DateOnly(2026, 10, 3), Distance.FromMiles(50), null),
        Current = new Fitness(Distance.FromMiles(30), Distance.FromMiles(12), Distance.FromMiles(16)),
        TrailPace = new Pace(17 * 60 / 1.609344),
        Target = Target.FromGoal,
    };

    /// <summary>Thirty kilometers a week, twelve weeks before a hundred-kilometer race.</summary>
    internal static BlockRequest FarTooSoon => UltraLadies50K with
    {
        StartDate = new DateOnly(2026, 7, 13),
        Unit = DistanceUnit.Kilometre,
        Goal = new Goal.Race(new DateOnly(2026, 10, 3), Distance.FromKilometers(100), null),
        Current = new Fitness(Distance.FromKilometers(30), Distance.FromKilometers(12), null),
        Target = Target.FromGoal,
    };

    internal static BlockDraft Planned(this BlockRequest request) =>
        BlockPlanner.Plan(request).Plan ?? throw new InvalidOperationException("The request cannot be planned.");

    internal static BlockRequest WithoutRace(this BlockRequest request, DateOnly date, Distance pair) =>
        request with { Goal = new Goal.PairBy(date, pair), Target = Target.FromGoal };

    private static Gen<MovedLimits> AnyLimits { get; } = Gen.Frequency(
        (2, Gen.Const(MovedLimits.AsShipped)),
        (1, from firstDay in Gen.Int[45, 360]
            from secondDay in Gen.Int[30, 360]
            from other in Gen.Int[30, 180]
            from week in Gen.Int[120, 1500]
            from caps in Gen.Int[0, 15]
            select MovedLimits.AsShipped with
            {
                FirstDay = (caps & 1) > 0 ? Duration.FromMinutes(firstDay) : null,
                SecondDay = (caps & 2) > 0 ? Duration.FromMinutes(secondDay) : null,
                OtherDay = (caps & 4) > 0 ? Duration.FromMinutes(other) : null,
                Week = (caps & 8) > 0 ? Duration.FromMinutes(week) : null,
            }),
        (1, from ramp in Gen.Double[0.03, 0.15]
            from spike in Gen.Double[0.05, 0.15]
            from growth in Gen.Double[0.05, 0.25]
            from share in Gen.Double[0.50, 0.75]
            select MovedLimits.AsShipped with { WeekRamp = ramp, SessionSpike = spike, PairGrowth = growth, WeekShare = share }));

    private static Gen<RunnerHabits> AnyHabits { get; } = Gen.Frequency(
        (4, Gen.Const(RunnerHabits.Usual)),
        (1, Gen.Select(Gen.Enum<HardSessionHabit>(), Gen.Bool, (hard, first) => new RunnerHabits { HardSessions = hard, FirstUltra = first })));

    private static Gen<int[]> AnyBlocked { get; } = Gen.Frequency(
        (4, Gen.Const(Array.Empty<int>())),
        (1, Gen.Int[0, 250].Array[1, 10]),
        (1, Gen.Select(Gen.Int[0, 150], Gen.Int[3, 18], (day, days) => Enumerable.Range(day, days).ToArray())));

    /// <summary>Requests of all kinds, from absurdly low bases to absurdly high ones; some cannot be planned.</summary>
    internal static Gen<BlockRequest> Any { get; } =
        from unit in Gen.Enum<DistanceUnit>()
        from start in Gen.Int[0, 800]
        from weeks in Gen.Frequency((1, Gen.Int[1, 5]), (6, Gen.Int[4, 60]))
        from raceDay in Gen.Int[0, 6]
        from first in Gen.Enum<DayOfWeek>()
        from cadence in Gen.Enum<Cadence>()
        from runDays in Gen.Int[3, 6]
        from weekly in Gen.Frequency((6, Gen.Double[15, 80]), (2, Gen.Double[4, 20]), (1, Gen.Double[80, 200]))
        from longest in Gen.Double[0.2, 0.7]
        from twoDay in Gen.Double[0.6, 1.6]
        from noTwoDay in Gen.Bool
        from race in Gen.Frequency((1, Gen.Const(50.0)), (1, Gen.Const(80.467)), (1, Gen.Const(100.0)), (1, Gen.Const(160.934)), (4, Gen.Double[10, 250]))
        from climb in Gen.Frequency((1, Gen.Const(-1.0)), (3, Gen.Double[0, 90]))
        from pace in Gen.Double[210, 900]
        from target in Gen.Frequency((2, Gen.Const(0.0)), (1, Gen.Double[8, 90]))
        from peak in Gen.Frequency((4, Gen.Const(0.0)), (1, Gen.Double[20, 120]))
        from byDate in Gen.Int[0, 3]
        from shape in Gen.Frequency((2, Gen.Const(PairShape.LongerFirst)), (1, Gen.Const(PairShape.LongerSecond)), (1, Gen.Const(PairShape.ThreeDays)))
        from limits in AnyLimits
        from blocked in AnyBlocked
        from habits in AnyHabits
        from circumstances in Circumstances.Any
        select circumstances.Of(Make(unit, start, weeks, raceDay, first, cadence, runDays, weekly, longest, noTwoDay ? null : twoDay, race, climb, pace, target, peak, byDate == 0, shape, limits, blocked) with { Habits = habits });

    private static BlockRequest Make(
        DistanceUnit unit, int start, int weeks, int raceDay, DayOfWeek first, Cadence cadence, int runDays, double weekly, double longest, double? twoDay,
        double race, double climb, double pace, double target, double peak, bool byDate, PairShape shape, MovedLimits limits, int[] blocked)
    {
        var startDate = new DateOnly(2027, 6, 1).AddDays(start);
        var end = startDate.AddDays((weeks * 7) + raceDay);
        double longestRun = weekly * longest;
        var request = new BlockRequest
        {
            Name = "Any",
            StartDate = startDate,
            Goal = new Goal.Race(end, Distance.FromKilometers(race), climb < 0 ? null : Climb.FromMeters(race * climb)),
            Current = new Fitness(
                Distance.From(weekly, unit),
                Distance.From(longestRun, unit),
                twoDay is { } times ? Distance.From(Math.Min(weekly, longestRun * times), unit) : null),
            RunDaysPerWeek = runDays,
            FirstDay = first,
            Cadence = cadence,
            Shape = shape,
            TrailPace = new Pace(pace),
            Limits = limits,
            Target = new Target(target > 0 ? Distance.From(target, unit) : null, peak > 0 ? Distance.From(peak, unit) : null),
            Unit = unit,
            BlockedDates = [.. blocked.Distinct().Select(startDate.AddDays)],
        };
        if (!byDate)
        {
            return request;
        }

        var pairDate = end.AddDays(((int)first - (int)end.DayOfWeek + 7) % 7);
        return request.WithoutRace(pairDate, Distance.From(target > 0 ? target : 30, unit));
    }
}
