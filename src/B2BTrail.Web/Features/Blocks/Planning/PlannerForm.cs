using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>The planner's form as the runner fills it in, in their unit. Saved as it is typed until the block is kept.</summary>
public sealed partial class PlannerForm
{
    /// <summary>The unit in which the amounts are written.</summary>
    public DistanceUnit Unit { get; set; }

    /// <summary>The id that the block will have: pressing twice keeps one block.</summary>
    public Guid BlockId { get; set; } = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    /// <summary>Whether today's figures were read off the log.</summary>
    public bool IsFromLog { get; set; }

    public bool IsRace { get; set; } = true;

    public DateOnly? StartDate { get; set; }

    /// <summary>Whether the runner chose the start; one that nobody chose moves with the day.</summary>
    public bool IsStartChosen { get; set; }

    public DateOnly? RaceDate { get; set; }

    public double? RaceDistance { get; set; }

    /// <summary>Feet with miles, meters with kilometers.</summary>
    public double? RaceAscent { get; set; }

    public DateOnly? PairDate { get; set; }

    /// <summary>The pair asked for; with a race it may stay empty.</summary>
    public double? TargetPair { get; set; }

    public double? TargetPeakWeek { get; set; }

    public double? Weekly { get; set; }

    public double? Longest { get; set; }

    public double? TwoDay { get; set; }

    public int RunDays { get; set; } = 5;

    public DayOfWeek FirstDay { get; set; } = DayOfWeek.Saturday;

    public Cadence Cadence { get; set; } = Cadence.EveryThirdWeek;

    public PairShape Shape { get; set; }

    /// <summary>Minutes and seconds for one of the unit, as written.</summary>
    public string Pace { get; set; } = "";

    public double? FirstDayHours { get; set; }

    public double? SecondDayHours { get; set; }

    public double? OtherDayHours { get; set; }

    public double? WeekHours { get; set; }

    /// <summary>Per cent, as all limits below.</summary>
    public double? WeekRamp { get; set; }

    public double? SessionSpike { get; set; }

    public double? PairGrowth { get; set; }

    public double? WeekShare { get; set; }

    public List<DateOnly> BlockedDates { get; set; } = [];

    /// <summary>The row of a limit that holds while its field is empty: the default of today, by which an edited block is laid too.</summary>
    public Rule DefaultOf(RuleCode limit) => BlockLimits.DefaultOf(limit, Facts);

    /// <summary>What the defaults of the limits depend on, as far as it is filled in: the same as <see cref="LimitFacts.Of"/> says of the request.</summary>
    internal LimitFacts Facts => new(IsRace ? Plausible(RaceDistance) : null, Generation.Current);

    /// <summary>A form with nothing filled in but what can be known.</summary>
    public static PlannerForm Fresh(Viewer viewer, Fitness? fitness, LoggedPace? pace)
    {
        var unit = viewer.Preferences.Unit;
        var form = new PlannerForm
        {
            Unit = unit,
            Pace = unit == DistanceUnit.Mile ? "13:00" : "8:00",
            LoggedPace = pace,
            IsPaceAssumed = pace is null,
        };
        form.TakeFitness(fitness, viewer.Today);
        form.StartDate = form.Recovery?.NextBlock(viewer.Preferences.WeekStart) is { } recovered && recovered > viewer.Today ? recovered : viewer.Today;
        form.FollowLoggedPace();
        return form;
    }

    /// <summary>The form for a request, such as an alternative that the runner chose.</summary>
    public static PlannerForm From(BlockRequest request, PlannerForm current)
    {
        var unit = current.Unit;
        var race = request.Goal as Goal.Race;
        var pairBy = request.Goal as Goal.PairBy;
        var form = new PlannerForm
        {
            Unit = unit,
            BlockId = current.BlockId,
            Name = current.Name,
            IsFromLog = current.IsFromLog && request.Current.Weekly.Meters == current.Meters(current.Weekly),
            IsRace = race is not null,
            StartDate = request.StartDate,
            IsStartChosen = current.IsStartChosen || request.StartDate != current.StartDate,
            RaceDate = race?.Date ?? current.RaceDate,
            RaceDistance = race is null ? current.RaceDistance : current.Kept(current.RaceDistance, race.Distance),
            RaceAscent = current.KeptAscent(race?.Ascent),
            PairDate = pairBy?.Date ?? current.PairDate,
            TargetPair = current.Kept(current.TargetPair, pairBy?.Pair ?? request.Target.Pair),
            TargetPeakWeek = current.Kept(current.TargetPeakWeek, request.Target.PeakWeek),
            Weekly = current.Kept(current.Weekly, request.Current.Weekly),
            Longest = current.Kept(current.Longest, request.Current.LongestRun),
            TwoDay = current.Kept(current.TwoDay, request.Current.LargestTwoDay),
            RunDays = request.RunDaysPerWeek,
            FirstDay = request.FirstDay,
            Cadence = request.Cadence,
            Shape = request.Shape,
            Pace = current.Pace,
            FirstDayHours = request.Limits.FirstDay?.Minutes / 60 ?? current.FirstDayHours,
            SecondDayHours = request.Limits.SecondDay?.Minutes / 60 ?? current.SecondDayHours,
            OtherDayHours = request.Limits.OtherDay?.Minutes / 60 ?? current.OtherDayHours,
            WeekHours = request.Limits.Week?.Minutes / 60 ?? current.WeekHours,
            WeekRamp = current.WeekRamp,
            SessionSpike = current.SessionSpike,
            PairGrowth = current.PairGrowth,
            WeekShare = (request.Limits.WeekShare ?? BlockLimits.DefaultOf(RuleCode.WeekShare, LimitFacts.Of(request, Generation.Current)).Value) == current.WeekShare / 100 ? current.WeekShare
                : request.Limits.WeekShare is { } share ? Math.Round(share * 100, 2)
                : null,
            BlockedDates = [.. request.BlockedDates],
        };
        form.CopyCoaching(current, request);
        return form;
    }

    /// <summary>What was typed, in another unit: distances to a hundredth, climbs to a whole foot or meter, the pace to a second. A figure that is none there is left empty.</summary>
    /// <param name="unit">The unit.</param>
    public PlannerForm In(DistanceUnit unit)
    {
        if (unit == Unit)
        {
            return this;
        }

        double ratio = Unit.Meters() / unit.Meters();
        (RaceDistance, TargetPair, TargetPeakWeek) = (Far(RaceDistance), Far(TargetPair), Far(TargetPeakWeek));
        (Weekly, Longest, TwoDay, LastRaceDistance) = (Far(Weekly), Far(Longest), Far(TwoDay), Far(LastRaceDistance));
        LoggedLongest = Far(LoggedLongest);
        (RaceAscent, WeeklyAscent) = (High(RaceAscent), High(WeeklyAscent));
        foreach (var race in Races)
        {
            (race.Distance, race.Ascent) = (Far(race.Distance), High(race.Ascent));
        }

        Pace = UnitText.ReadTime(Pace) is { } pace ? UnitText.MinutesAndSeconds(pace.Seconds / ratio) : "";
        Unit = unit;
        return this;

        double? Far(double? amount) => Finite(amount * ratio, 2);

        double? High(double? amount) => Finite(ClimbMeters(amount) / (unit == DistanceUnit.Mile ? Climb.MetersPerFoot : 1), 0);

        static double? Finite(double? amount, int digits) => amount is { } number && double.IsFinite(number) ? Math.Round(number, digits) : null;
    }

    /// <summary>
    /// What was typed on an earlier day, with what has become known since: a start that nobody chose is not in the past, and figures that were read
    /// off the log are read again.
    /// </summary>
    /// <param name="fresh">A form with nothing typed.</param>
    /// <param name="today">The runner's day.</param>
    public PlannerForm AsOf(PlannerForm fresh, DateOnly today)
    {
        StartDate = StartDate < today && !(IsStartChosen && StartDate > DateOnly.MinValue) ? fresh.StartDate : StartDate;
        (LoggedLongest, LoggedLongestDate) = (fresh.LoggedLongest, fresh.LoggedLongestDate);
        JoinBlockedDates();
        if (IsFromLog && fresh.IsFromLog)
        {
            (ReadOn, Weekly, Longest, TwoDay) = (fresh.ReadOn, fresh.Weekly, fresh.Longest, fresh.TwoDay);
            (LongestDate, WeeklyAscent, DaysOff) = (fresh.LongestDate, fresh.WeeklyAscent, fresh.DaysOff);
            (LastRaceDate, LastRaceDistance, LastRaceEffort) = (fresh.LastRaceDate, fresh.LastRaceDistance, fresh.LastRaceEffort);
        }

        if (LoggedPace is not null || IsPaceAssumed)
        {
            (LoggedPace, IsPaceAssumed, Pace) = (fresh.LoggedPace, fresh.IsPaceAssumed, fresh.Pace);
            FollowLoggedPace();
        }

        return this;
    }

    /// <summary>The form as the planner's input, in meters, seconds and minutes.</summary>
    public BlockInput ToInput() => new()
    {
        Name = Name,
        StartDate = StartDate,
        Race = IsRace ? new RaceInput { Date = RaceDate, DistanceMeters = Meters(RaceDistance), AscentMeters = ClimbMeters(RaceAscent) } : null,
        Current = new FitnessInput
        {
            WeeklyDistanceMeters = Meters(Weekly),
            LongestRunMeters = Meters(Longest),
            LargestTwoDayMeters = Meters(TwoDay),
            LongestRunDate = LongestDateAsInput(),
            WeeklyAscentMeters = ClimbMeters(WeeklyAscent),
            DaysOff = Whole(DaysOff),
            OffReason = DaysOff > 0 ? OffReason : null,
            LastRace = LastRaceAsInput(),
        },
        RunDaysPerWeek = RunDays,
        FirstDay = FirstDay,
        Cadence = Cadence,
        PairShape = Shape,
        TrailPaceSecondsPerKm = UnitText.ReadTime(Pace)?.Seconds / (Unit.Meters() / 1000),
        Limits = new LimitsInput
        {
            FirstDayMinutes = FirstDayHours * 60,
            SecondDayMinutes = SecondDayHours * 60,
            OtherDayMinutes = OtherDayHours * 60,
            WeekMinutes = WeekHours * 60,
            WeekRamp = WeekRamp / 100,
            SessionSpike = SessionSpike / 100,
            PairGrowth = PairGrowth / 100,
            WeekShare = WeekShare / 100,
        },
        Target = new TargetInput
        {
            PairMeters = Meters(TargetPair),
            PeakWeekMeters = Meters(TargetPeakWeek),
            Date = IsRace ? null : PairDate,
        },
        Unit = Unit,
        BlockedDates = BlockedDates,
        Availability = AvailabilityAsInput(),
        Races = [.. Races.Select(AsInput)],
        Runner = new HabitsInput { FirstUltra = IsFirstUltra, HardSessions = HardSessions },
    };

    private static double? Rounded(Distance? distance, DistanceUnit unit) => distance is { } d ? Math.Round(d.In(unit), 1) : null;

    /// <summary>What was typed where it stands for the asked distance; a number of the request's own is written to a hundredth.</summary>
    private double? Kept(double? typed, Distance? asked) => asked switch
    {
        null => null,
        { } distance when distance.Meters == Meters(typed) => typed,
        { } distance => Math.Round(distance.In(Unit), 2),
    };

    /// <summary>What was typed where it stands for the asked climb, or where none is asked.</summary>
    private double? KeptAscent(Climb? asked) =>
        asked is not { } climb || climb.Meters == ClimbMeters(RaceAscent) ? RaceAscent : new UnitText(Unit).ClimbNumber(climb);

    private Distance? Plausible(double? amount) => Meters(amount) is { } meters and > 0 and <= Distance.MaxMeters ? new Distance(meters) : null;

    private double? Meters(double? amount) => amount * Unit.Meters();

    private double? ClimbMeters(double? amount) => Unit == DistanceUnit.Mile ? amount * Climb.MetersPerFoot : amount;
}
