using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A request in whole steps, so that rounding can never break a limit.</summary>
internal sealed record Terms
{
    /// <summary>Below this longest run, in units, the step is a quarter: half a unit would be the whole of the ten per cent.</summary>
    private const double QuarterBelow = 10;

    /// <summary>Week growth is measured from this week at least, in units; a small week may grow by more than its tenth.</summary>
    internal const double RampFloorUnits = 30;

    /// <summary>What a figure typed in whole metres may miss its step by.</summary>
    private const double Hair = 0.002;

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

    internal RunnerLimits Limits => Request.Limits;

    internal bool HasRace => Calendar.RaceDay >= 0;

    /// <summary>The pair that was asked for, before it is rounded to steps.</summary>
    internal static double AskedMetres(BlockRequest request) => request.Goal switch
    {
        Goal.PairBy goal => goal.Pair.Metres,
        Goal.Race race => request.Target.Pair?.Metres ?? RaceDemand.Pair(race.Distance.Metres),
        _ => throw new InvalidOperationException("A goal is a race or a pair."),
    };

    /// <summary>The shortest run worth planning: two miles, or three kilometres.</summary>
    internal static double MinimumRunUnits(DistanceUnit unit) => RuleBook.Number(RuleCode.MinimumRun) + (unit == DistanceUnit.Kilometre ? 1 : 0);

    /// <summary>The most time for the longer day, the runner's or the default.</summary>
    internal static Duration FirstDay(BlockRequest request) =>
        request.Limits.FirstDay ?? Duration.FromMinutes(RaceDemand.FirstDayMinutes(request.Goal));

    /// <summary>The most time for the shorter day, the runner's or the default.</summary>
    internal static Duration SecondDay(BlockRequest request) =>
        request.Limits.SecondDay ?? Duration.FromMinutes(RuleBook.Number(RuleCode.SecondDayTime));

    /// <summary>The most time for any other day, the runner's or the default.</summary>
    internal static Duration OtherDay(BlockRequest request) =>
        request.Limits.OtherDay ?? Duration.FromMinutes(RuleBook.Number(RuleCode.OtherDayTime));

    internal static Terms Of(BlockRequest request)
    {
        double unit = request.Unit.Metres();
        double step = unit * (request.Current.LongestRun.Metres < QuarterBelow * unit ? 0.25 : 0.5);
        double pace = request.TrailPace.SecondsPerKilometre * step / 1000;

        int Within(double seconds) => Math.Min(Floor(seconds / pace), Whole(Distance.MaxMetres, step));

        int weekly = Whole(request.Current.Weekly.Metres, step);
        int longest = Whole(request.Current.LongestRun.Metres, step);
        int twoDay = Math.Max(longest, Whole(request.Current.LargestTwoDay?.Metres ?? 0, step));
        int longer = Within(FirstDay(request).Seconds);
        int shorter = Within(SecondDay(request).Seconds);

        // A day's seconds are rounded, half a second at most.
        int? weekCap = request.Limits.Week is { } cap ? Within(cap.Seconds - 4) : null;

        int asked = Whole(AskedMetres(request), step);
        int inTime = Math.Min(asked, longer + Math.Min(shorter, Floor(longer * RuleBook.Number(RuleCode.RatioMost))));

        return new Terms
        {
            Request = request,
            Calendar = TrainingCalendar.Of(request),
            Step = step,
            Pace = pace,
            MinimumRun = (int)Math.Ceiling(MinimumRunUnits(request.Unit) * unit / step),
            RampFloor = Whole(RampFloorUnits * unit, step),
            Weekly = weekly,
            Longest = longest,
            TwoDay = twoDay,
            Asked = asked,
            InTime = inTime,
            Target = inTime,
            LongerCap = longer,
            ShorterCap = shorter,
            OtherCap = Within(OtherDay(request).Seconds),
            EveCap = Within(RuleBook.Number(RuleCode.EveOfPairTime) * 60),
            WeekCap = weekCap,
        };
    }

    /// <summary>The whole steps in a number that may have lost a hair in multiplication.</summary>
    internal static int Floor(double steps) => (int)Math.Floor(Math.Min(steps, int.MaxValue / 4) + 1e-9);

    /// <summary>The whole steps in a distance that may have been typed in whole metres.</summary>
    private static int Whole(double metres, double step) => (int)Math.Floor((metres / step) + Hair);

    internal Distance Metres(double steps) => new(steps * Step);
}
