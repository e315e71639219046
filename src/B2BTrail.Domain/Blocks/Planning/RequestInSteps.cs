using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A request in whole steps, so that rounding can never break a limit.</summary>
internal sealed record RequestInSteps
{
    internal required BlockRequest Request { get; init; }

    internal required TrainingCalendar Calendar { get; init; }

    /// <summary>One step, in metres.</summary>
    internal required double Step { get; init; }

    /// <summary>Seconds for one step at trail pace.</summary>
    internal required double Pace { get; init; }

    internal required int MinimumRun { get; init; }

    internal required int RampFloor { get; init; }

    internal required int Weekly { get; init; }

    internal required int Longest { get; init; }

    internal required int TwoDay { get; init; }

    /// <summary>The pair that was asked for.</summary>
    internal required int Asked { get; init; }

    /// <summary>The same, lowered to what the time caps of the two days allow.</summary>
    internal required int InTime { get; init; }

    /// <summary>The pair that growth is headed for: <see cref="InTime"/>; less where less reaches further, more where even growth to it ends short.</summary>
    internal required int Target { get; init; }

    /// <summary>The largest week: the runner's, or what the target needs.</summary>
    internal int PeakWeek => Math.Min(
        Request.Target.PeakWeek is { } peak ? Whole(peak.Metres, Step) : Math.Max(Weekly, Floor(Target / Limits.WeekShare)),
        WeekCap ?? int.MaxValue);

    /// <summary>The shorter day's share of the longer at the end of its path.</summary>
    internal double RatioEnd => Request.Goal is Goal.Race race
        ? RaceDemand.RatioForRace(race.Distance.Metres)
        : RaceDemand.RatioForPair(Target * Step);

    /// <summary>Whether growth is headed beyond what the pair is to reach.</summary>
    internal bool IsSteeperThanEven => Target > InTime;

    internal required int LongerCap { get; init; }

    internal required int ShorterCap { get; init; }

    internal required int OtherCap { get; init; }

    internal required int EveCap { get; init; }

    /// <summary>The time cap of the week; null without one.</summary>
    internal required int? WeekCap { get; init; }

    /// <summary>The limits, the runner's or as shipped.</summary>
    internal required BlockLimits Limits { get; init; }

    internal bool HasRace => Calendar.RaceDay >= 0;

    /// <summary>The pair that was asked for, before it is rounded to steps.</summary>
    internal static double AskedMetres(BlockRequest request) => request.Goal switch
    {
        Goal.PairBy goal => goal.Pair.Metres,
        Goal.Race race => request.Target.Pair?.Metres ?? RaceDemand.Pair(race.Distance.Metres),
        _ => throw new InvalidOperationException("A goal is a race or a pair."),
    };

    /// <summary>A request that <see cref="RequestCheck"/> finds nothing wrong with, in steps.</summary>
    internal static RequestInSteps Of(BlockRequest request)
    {
        var limits = BlockLimits.Of(request);
        double unit = request.Unit.Metres();
        double step = unit / (request.Current.LongestRun.Metres < Rules.QuarterStepBelow.Number * unit ? 4 : 2);
        double pace = request.TrailPace.SecondsPerKilometre * step / 1000;

        int Within(double seconds) => Math.Min(Floor(seconds / pace), Whole(Distance.MaxMetres, step));

        int weekly = Whole(request.Current.Weekly.Metres, step);
        int longest = Whole(request.Current.LongestRun.Metres, step);
        int twoDay = Math.Max(longest, Whole(request.Current.LargestTwoDay?.Metres ?? 0, step));
        int longer = Within(limits.FirstDay.Seconds);
        int shorter = Within(limits.SecondDay.Seconds);

        // A day's seconds are rounded, half a second at most.
        int? weekCap = limits.Week is { } cap ? Within(cap.Seconds - 4) : null;

        int asked = Whole(AskedMetres(request), step);
        int inTime = Math.Min(asked, longer + Math.Min(shorter, Floor(longer * Rules.RatioMost.Number)));

        return new RequestInSteps
        {
            Request = request,
            Limits = limits,
            Calendar = TrainingCalendar.Of(request),
            Step = step,
            Pace = pace,
            MinimumRun = (int)Math.Ceiling(limits.MinimumRun.Metres / step),
            RampFloor = Whole(limits.WeekRampFrom.Metres, step),
            Weekly = weekly,
            Longest = longest,
            TwoDay = twoDay,
            Asked = asked,
            InTime = inTime,
            Target = inTime,
            LongerCap = longer,
            ShorterCap = shorter,
            OtherCap = Within(limits.OtherDay.Seconds),
            EveCap = Within(Rules.EveOfPairTime.Time.Seconds),
            WeekCap = weekCap,
        };
    }

    /// <summary>The whole steps in a number that may have lost its last digits in multiplication.</summary>
    internal static int Floor(double steps) => (int)Math.Floor(Math.Min(steps, int.MaxValue / 4) + Tolerance.Rounding);

    /// <summary>The whole steps in a distance that may have been typed in whole meters.</summary>
    private static int Whole(double metres, double step) => (int)Math.Floor((metres / step) + Tolerance.Typed);

    internal Distance Metres(double steps) => new(steps * Step);
}
