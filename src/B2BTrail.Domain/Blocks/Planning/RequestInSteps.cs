using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A request in whole steps, so that rounding can never break a limit.</summary>
internal sealed record RequestInSteps
{
    internal required BlockRequest Request { get; init; }

    internal required TrainingCalendar Calendar { get; init; }

    /// <summary>One step, in meters.</summary>
    internal required double Step { get; init; }

    internal required int MinimumRun { get; init; }

    internal required int RampFloor { get; init; }

    internal required int Weekly { get; init; }

    internal required int Longest { get; init; }

    internal required int TwoDay { get; init; }

    /// <summary>Whether the largest two days were told and not assumed.</summary>
    internal required bool IsTwoDayTold { get; init; }

    /// <summary>The steps of the days that are over, in a block that is planned again; empty in a new one.</summary>
    internal IReadOnlyList<int> Past { get; init; } = [];

    /// <summary>The first day of the last pair before the weeks that are laid anew; null where there is none, and in a new block.</summary>
    internal DayIndex? PairBefore { get; init; }

    /// <summary>The pair that was asked for.</summary>
    internal required int Asked { get; init; }

    /// <summary>The same, lowered to what the time caps of the two days allow.</summary>
    internal required int InTime { get; init; }

    /// <summary>The pair that growth is headed for: <see cref="InTime"/>; less where less reaches further, more where even growth to it ends short.</summary>
    internal required int Target { get; init; }

    /// <summary>The same for the request itself, whatever path is tried.</summary>
    internal required int Aim { get; init; }

    /// <summary>The largest week: the runner's, or what the target needs.</summary>
    internal int PeakWeek => Math.Min(
        Request.Target.PeakWeek is { } peak ? Whole(peak.Meters, Step) : Math.Max(Weekly, Floor(Math.Min(Target, InTime) / Limits.WeekShare)),
        WeekCap);

    /// <summary>The shorter day's share of the longer at the end of its path.</summary>
    internal double RatioEnd => Request.Goal is Goal.Race race
        ? RaceDemand.RatioForRace(race.Distance.Meters)
        : RaceDemand.RatioForPair(Aim * Step);

    /// <summary>Whether growth is headed beyond what the pair is to reach.</summary>
    internal bool IsSteeperThanEven => Target > Aim;

    internal required int LongerCap { get; init; }

    internal required int ShorterCap { get; init; }

    internal required int OtherCap { get; init; }

    /// <summary>The shares of the days beside the long ones.</summary>
    internal required OtherDayRow OtherShares { get; init; }

    /// <summary>The most that the runner's time for a week holds of easy runs; no number is larger without a limit of it.</summary>
    internal required int WeekCap { get; init; }

    /// <summary>The limits, the runner's or as shipped.</summary>
    internal required BlockLimits Limits { get; init; }

    internal bool HasRace => Calendar.RaceDay >= 0;

    /// <summary>The pair that was asked for, before it is rounded to steps.</summary>
    internal static double AskedMeters(BlockRequest request) => request.Goal switch
    {
        Goal.PairBy goal => goal.Pair.Meters,
        Goal.Race race => request.Target.Pair?.Meters ?? RaceDemand.Pair(race.Distance.Meters),
        _ => throw new InvalidOperationException("A goal is a race or a pair."),
    };

    /// <summary>A request that <see cref="RequestCheck"/> finds nothing wrong with, in steps.</summary>
    internal static RequestInSteps Of(BlockRequest request) => Of(request, null, null, Generation.Current);

    /// <summary>The request of a saved block.</summary>
    /// <param name="request">The request.</param>
    /// <param name="lived">What became of its days.</param>
    /// <param name="generation">Whose rules hold (<see cref="BlockDraft.Generation"/>).</param>
    internal static RequestInSteps Of(BlockRequest request, LivedDays lived, Generation generation) => Of(request, lived, null, generation);

    /// <summary>The same request otherwise, in the steps and by the rules of this one.</summary>
    internal RequestInSteps With(BlockRequest request) => Of(request, null, Step, Limits.Generation);

    private static RequestInSteps Of(BlockRequest request, LivedDays? lived, double? inStep, Generation generation)
    {
        var limits = BlockLimits.Of(request, generation);
        double unit = request.Unit.Meters();
        var calendar = TrainingCalendar.Of(request, lived);
        double step = inStep ?? lived?.Step.Meters ?? (FirstLongest(request, calendar) < (Rules.QuarterStepBelow.Number * unit) - Tolerance.Meter ? unit / 4 : unit / 2);
        int Within(double seconds, SessionKind kind) => Math.Min(Floor(seconds / PaceOf(kind, limits, step)), Whole(Distance.MaxMeters, step));

        int weekly = Whole(request.Current.Weekly.Meters, step);
        var start = FitnessAtStart.Of(request);
        int longest = Whole(start.Longest, step);
        int twoDay = Math.Max(longest, Whole(start.TwoDays, step));
        int longer = Within(limits.FirstDay.Seconds, SessionKind.Long);
        int shorter = Within(limits.SecondDay.Seconds, SessionKind.PairSecond);

        // A day's seconds are rounded, half a second at most.
        int weekCap = limits.Week is { } cap ? Within(cap.Seconds - 4, SessionKind.Easy) : int.MaxValue;

        int asked = Whole(AskedMeters(request), step);
        int inTime = Math.Min(asked, MostInTime(longer, shorter));

        // A pair that is smaller than what the runner does on two days already makes nobody run less.
        int aim = Math.Max(inTime, Math.Min(twoDay, MostInTime(longer, shorter)));
        return new RequestInSteps
        {
            Request = request,
            Limits = limits,
            Calendar = calendar,
            Step = step,
            MinimumRun = (int)Math.Ceiling(limits.MinimumRun.Meters / step),
            RampFloor = Whole(limits.WeekRampFrom.Meters, step),
            Weekly = weekly,
            Longest = longest,
            TwoDay = twoDay,
            IsTwoDayTold = start.IsTwoDaysTold,
            OtherShares = Rules.OtherDays[Math.Clamp(request.RunDaysPerWeek - Rules.OtherDays[0].RunDays, 0, Rules.OtherDays.Count - 1)],
            Asked = asked,
            InTime = inTime,
            Target = aim,
            Aim = aim,
            LongerCap = longer,
            ShorterCap = shorter,
            OtherCap = Within(limits.OtherDay.Seconds, SessionKind.Easy),
            WeekCap = weekCap,
        };
    }

    // Time off in the block sets longest runs back: in half steps the tenth by which a short one may grow would be lost in rounding.
    private static double FirstLongest(BlockRequest request, TrainingCalendar calendar) =>
        calendar.Breaks.Where(off => off.From >= 0).Aggregate(FitnessAtStart.FirstLongest(request), (longest, off) => longest * off.ShareOfLong);

    /// <summary>The largest pair whose two days the runner has time for.</summary>
    internal static int MostInTime(int longer, int shorter) => longer + Math.Min(shorter, Floor(longer * Rules.RatioMost.Number));

    /// <summary>Seconds for one step of a kind, as limits of time measure it.</summary>
    internal double PaceOf(SessionKind kind) => PaceOf(kind, Limits, Step);

    /// <summary>The steps of a kind that so many minutes hold.</summary>
    internal int In(int minutes, SessionKind kind) => minutes == int.MaxValue ? int.MaxValue : Floor(minutes * 60.0 / PaceOf(kind));

    /// <summary>The steps of a kind that a time holds.</summary>
    internal int In(Duration time, SessionKind kind) => Floor(time.Seconds / PaceOf(kind));

    /// <summary>The most of a kind that the runner has time for on a day.</summary>
    internal int MostOn(DayIndex day, SessionKind kind) => In(Calendar.MinutesOn(day), kind);

    /// <summary>The most of a session beside the long ones on a day: the runner's time for it, and less before a race on the way.</summary>
    internal int MostBesideLong(DayIndex day, SessionKind kind) => In(Math.Min(Calendar.MinutesOn(day), Calendar.MinutesBeforeRace(day)), kind);

    /// <summary>The most of a session after the longest of the 30 days before it; the smallest step there is goes through where runs are short.</summary>
    internal int MostOfSession(int before) => OneStep(before, Limits.MostOfSession(before), Limits.SessionSpike);

    /// <summary>The same in a week on a way back: no run of it is longer than its long run may be.</summary>
    internal int MostOfSession(int before, ComeBack? back, WeekIndex week) => back is null
        ? MostOfSession(before)
        : Math.Min(MostOfSession(before), Floor(back.MostOfLong(week)));

    /// <summary>The most of a back-to-back after the largest two days of the 42 before it.</summary>
    internal int MostOfPair(int before) => OneStep(before, Limits.MostOfPair(before), Limits.PairGrowth);

    /// <summary>Whether a run of so many steps grows by the smallest step, which is more than its limit.</summary>
    internal bool IsOneStep(int before, int steps) => steps > before && steps > Floor(Limits.MostOfSession(before));

    private static double PaceOf(SessionKind kind, BlockLimits limits, double step) => limits.PaceOf(kind).SecondsPerKilometer * step / 1000;

    private int OneStep(int before, double most, double growth) =>
        Floor(most) is var whole && whole <= before && Limits.GrowsByOneStep(before * Step, growth) ? before + 1 : whole;

    /// <summary>The whole steps in a number that may have lost its last digits in multiplication.</summary>
    internal static int Floor(double steps) => (int)Math.Floor(Math.Min(steps, int.MaxValue / 4) + Tolerance.Rounding);

    /// <summary>The whole steps in a distance that may have been typed in whole meters.</summary>
    private static int Whole(double meters, double step) => (int)Math.Floor((meters / step) + Tolerance.Typed);

    internal Distance Meters(double steps) => new(steps * Step);
}
