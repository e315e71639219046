using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>Requests at random, the same for ever: of all sizes and limits, a few of them mistaken.</summary>
internal static class RandomRequests
{
    private const uint Kind = 11;

    /// <summary>The request of a number.</summary>
    internal static BlockRequest Of(int number)
    {
        var draws = new Draws(Kind, number);
        var request = Any(draws);
        return draws.Percent(8) ? Mistaken(request, draws) : request;
    }

    /// <summary>A request that draws give.</summary>
    internal static BlockRequest Any(Draws draws)
    {
        var unit = draws.Of(DistanceUnit.Mile, DistanceUnit.Kilometre);
        var start = new DateOnly(2027, 6, 1).AddDays(draws.Int(0, 800));
        var end = start.AddDays(draws.Int(28, 426));
        var first = draws.Of(
            DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday);
        double weekly = draws.Int(0, 8) switch
        {
            < 6 => draws.Double(15, 80),
            < 8 => draws.Double(4, 20),
            _ => draws.Double(80, 200),
        };
        double longest = weekly * draws.Double(0.2, 0.7);
        double twoDay = longest * draws.Double(0.6, 1.6);
        bool isTwoDayKnown = draws.Percent(60);
        double race = draws.Percent(50) ? draws.Of(50, 80.467, 100, 160.934) : draws.Double(10, 250);
        double climb = race * draws.Double(0, 90);
        bool isClimbKnown = draws.Percent(75);
        double target = draws.Percent(33) ? draws.Double(8, 90) : 0;
        double peak = draws.Percent(20) ? draws.Double(20, 120) : 0;
        bool isRace = draws.Percent(75);
        var pairDate = end.AddDays(((int)first - (int)end.DayOfWeek + 7) % 7);
        return new BlockRequest
        {
            Name = "Any",
            StartDate = start,
            Goal = isRace
                ? new Goal.Race(end, Distance.FromKilometres(race), isClimbKnown ? Climb.FromMetres(climb) : null)
                : new Goal.PairBy(pairDate, Distance.From(target > 0 ? target : 30, unit)),
            Current = new Fitness(
                Distance.From(weekly, unit), Distance.From(longest, unit), isTwoDayKnown ? Distance.From(Math.Min(weekly, twoDay), unit) : null),
            RunDaysPerWeek = draws.Int(3, 6),
            FirstDay = first,
            Cadence = draws.Of(Cadence.EverySecondWeek, Cadence.EveryThirdWeek, Cadence.TwoInFour),
            Shape = draws.Of(PairShape.LongerFirst, PairShape.LongerFirst, PairShape.LongerSecond, PairShape.ThreeDays),
            TrailPace = new Pace(draws.Double(210, 900)),
            Limits = Limits(draws),
            Target = new Target(isRace && target > 0 ? Distance.From(target, unit) : null, peak > 0 ? Distance.From(peak, unit) : null),
            Unit = unit,
            BlockedDates = [.. Blocked(draws).Distinct().Select(start.AddDays)],
        };
    }

    private static MovedLimits Limits(Draws draws)
    {
        var limits = MovedLimits.AsShipped;
        if (draws.Percent(30))
        {
            limits = limits with
            {
                FirstDay = Time(45, 360),
                SecondDay = Time(30, 360),
                OtherDay = Time(30, 180),
                Week = Time(120, 1500),
            };
        }

        if (draws.Percent(30))
        {
            limits = draws.Percent(50) ? limits with { WeekRamp = draws.Double(0.03, 0.15) } : limits;
            limits = draws.Percent(50) ? limits with { SessionSpike = draws.Double(0.05, 0.15) } : limits;
            limits = draws.Percent(50) ? limits with { PairGrowth = draws.Double(0.05, 0.25) } : limits;
            limits = draws.Percent(50) ? limits with { WeekShare = draws.Double(0.50, 0.75) } : limits;
        }

        return limits;

        // A second more than whole minutes: never the time as shipped, which may count as not moved.
        Duration? Time(int from, int to) => draws.Percent(50) ? Duration.FromSeconds((draws.Int(from, to - 1) * 60) + 1) : null;
    }

    private static int[] Blocked(Draws draws) => draws.Int(0, 3) switch
    {
        0 => [.. Enumerable.Range(0, draws.Int(1, 10)).Select(_ => draws.Int(0, 250))],
        1 => [.. Enumerable.Range(draws.Int(0, 150), draws.Int(3, 18))],
        _ => [],
    };

    private static BlockRequest Mistaken(BlockRequest request, Draws draws) => draws.Int(0, 11) switch
    {
        0 => request with { Name = " " },
        1 => request with { RunDaysPerWeek = draws.Of(2, 7) },
        2 => request with { Current = request.Current with { LongestRun = request.Current.Weekly * 1.5 } },
        3 => request with { Current = request.Current with { LargestTwoDay = request.Current.Weekly * 1.5 } },
        4 => request with { Current = request.Current with { Weekly = Distance.FromMiles(401) } },
        5 => request with { Goal = new Goal.Race(request.StartDate.AddDays(draws.Of(-7, 6, 900)), Distance.FromKilometres(50), null) },
        6 => request with { Goal = new Goal.Race(request.StartDate.AddDays(140), Distance.FromKilometres(draws.Of(4, 501)), Climb.FromMetres(1500)) },
        7 => request with { Goal = new Goal.PairBy(request.StartDate.AddDays(draws.Int(100, 104)), Distance.FromKilometres(draws.Of(3, 30, 700))) },
        8 => request with { Limits = request.Limits with { WeekRamp = 0.2, SessionSpike = 0.01 } },
        9 => request with { Limits = request.Limits with { FirstDay = Duration.FromMinutes(29), Week = Duration.FromMinutes(2401) } },
        10 => request with { BlockedDates = [.. Enumerable.Range(20, 30).Select(request.StartDate.AddDays)] },
        _ => request with { Shape = PairShape.ThreeDays, RunDaysPerWeek = 3, Target = new Target(null, Distance.FromMiles(3)) },
    };
}
