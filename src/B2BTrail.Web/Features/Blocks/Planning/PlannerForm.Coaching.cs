using System.Text.Json.Serialization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <content>When the runner can run, what is on the way, and where today's figures come from.</content>
public sealed partial class PlannerForm
{
    private const int WeekLength = 7;

    /// <summary>The day on which today's figures were read off the log; null where they were typed.</summary>
    public DateOnly? ReadOn { get; set; }

    public DateOnly? LongestDate { get; set; }

    /// <summary>The longest run of the log, also where another is typed; null without one, and in the form of a saved block.</summary>
    public double? LoggedLongest { get; set; }

    /// <summary>Its day.</summary>
    public DateOnly? LoggedLongestDate { get; set; }

    /// <summary>Feet with miles, meters with kilometers; of a usual week.</summary>
    public double? WeeklyAscent { get; set; }

    /// <summary>Days without a run up to the start.</summary>
    public double? DaysOff { get; set; }

    public OffReason OffReason { get; set; }

    public DateOnly? LastRaceDate { get; set; }

    public double? LastRaceDistance { get; set; }

    public RaceEffort LastRaceEffort { get; set; }

    /// <summary>The recovery from the last race; null without one that was raced.</summary>
    [JsonIgnore]
    public Recovery? Recovery => LastRaceDate is { } date && date > DateOnly.MinValue && LastRaceEffort == RaceEffort.Raced && Plausible(LastRaceDistance) is { } distance
        ? Recovery.After(date, distance)
        : null;

    public HardSessionHabit HardSessions { get; set; }

    public bool IsFirstUltra { get; set; }

    /// <summary>The most minutes of each weekday, from Sunday: nothing where it is like any other, 0 for never.</summary>
    public List<double?> DayMinutes { get; set; } = [.. new double?[WeekLength]];

    public List<TimeOffForm> TimeOff { get; set; } = [];

    public List<OtherRaceForm> Races { get; set; } = [];

    /// <summary>What the log's long runs tell of the pace, as long as nobody typed one; null where it was typed or is assumed.</summary>
    public LoggedPace? LoggedPace { get; set; }

    /// <summary>Whether the pace is a guess: neither typed nor read off the log.</summary>
    public bool IsPaceAssumed { get; set; }

    /// <summary>Takes the pace from the log's long runs over the ground of this race.</summary>
    public void FollowLoggedPace()
    {
        if (LoggedPace is { } logged)
        {
            Distance? race = Meters(RaceDistance) is { } meters and > 0 and <= Distance.MaxMeters && IsRace ? new Distance(meters) : null;
            Climb? climb = ClimbMeters(RaceAscent) is { } height and >= 0 and <= Climb.MaxMeters ? new Climb(height) : null;
            Pace = UnitText.MinutesAndSeconds(logged.Over(race, climb).SecondsPer(Unit));
        }
    }

    /// <summary>Takes a longest run that is typed: the day of the log's run is not the day of another.</summary>
    public void TypeLongest(double? distance)
    {
        Longest = distance;
        LongestDate = LongestDate is { } day && day != LoggedLongestDate ? day
            : distance == LoggedLongest ? LoggedLongestDate
            : null;
    }

    private void TakeFitness(Fitness? fitness, DateOnly today)
    {
        IsFromLog = fitness is not null;
        ReadOn = fitness is null ? null : today;
        Weekly = Rounded(fitness?.Weekly, Unit);
        Longest = Rounded(fitness?.LongestRun, Unit);
        TwoDay = Rounded(fitness?.LargestTwoDay, Unit);
        LongestDate = fitness?.LongestRunDate;
        (LoggedLongest, LoggedLongestDate) = (Longest, LongestDate);
        WeeklyAscent = fitness?.WeeklyAscent is { } climb ? new UnitText(Unit).ClimbNumber(climb) : null;
        DaysOff = fitness is { DaysOff: > 0 } ? fitness.DaysOff : null;
        (LastRaceDate, LastRaceDistance, LastRaceEffort) = (fitness?.LastRace?.Date, Rounded(fitness?.LastRace?.Distance, Unit), fitness?.LastRace?.Effort ?? default);
    }

    // A run off the log of the day on which the block starts, or later, is as recent as one can be: its day was not typed, and there is nothing to mend about it.
    private DateOnly? LongestDateAsInput() => IsFromLog && LongestDate >= StartDate ? null : LongestDate;

    // A race off the log that is over for long when the block starts was not typed: there is nothing to mend about it.
    private PastRaceInput? LastRaceAsInput() => LastRaceDate is not { } date || (IsFromLog && StartDate?.DayNumber - date.DayNumber > Rules.LastRaceWindow.Value)
        ? null
        : new PastRaceInput { Date = date, DistanceMeters = Meters(LastRaceDistance), Effort = LastRaceEffort };

    private void CopyCoaching(PlannerForm current, BlockRequest request)
    {
        (ReadOn, LongestDate, WeeklyAscent, DaysOff, OffReason) =
            (current.ReadOn, current.LongestDate, current.WeeklyAscent, current.DaysOff, current.OffReason);
        (LoggedLongest, LoggedLongestDate) = (current.LoggedLongest, current.LoggedLongestDate);
        (LastRaceDate, LastRaceDistance, LastRaceEffort) = (current.LastRaceDate, current.LastRaceDistance, current.LastRaceEffort);
        (HardSessions, IsFirstUltra) = (request.Habits.HardSessions, request.Habits.FirstUltra);
        (DayMinutes, TimeOff, Races) = (MinutesOf(request), current.TimeOff, current.Races);
        (LoggedPace, IsPaceAssumed) = (current.LoggedPace, current.IsPaceAssumed);
    }

    private static List<double?> MinutesOf(BlockRequest request) =>
        [.. Enum.GetValues<DayOfWeek>().Select(day => request.Availability.Weekdays.TryGetValue(day, out var minutes) ? minutes : (double?)null)];

    private AvailabilityInput AvailabilityAsInput() => new()
    {
        Weekdays = new WeekdaysInput
        {
            Sunday = Whole(DayMinutes[0]),
            Monday = Whole(DayMinutes[1]),
            Tuesday = Whole(DayMinutes[2]),
            Wednesday = Whole(DayMinutes[3]),
            Thursday = Whole(DayMinutes[4]),
            Friday = Whole(DayMinutes[5]),
            Saturday = Whole(DayMinutes[6]),
        },
        Spans =
        [
            .. TimeOff.Select(span => new SpanInput
            {
                From = span.From,
                To = span.To ?? span.From,
                Allows = span.Allows,
                Minutes = span.Allows == SpanAllows.Nothing ? null : Whole(span.Minutes),
                Reason = span.Reason,
            }),
        ],
    };

    private OtherRaceInput AsInput(OtherRaceForm race) => new()
    {
        Name = race.Name.Trim(),
        Date = race.Date,
        DistanceMeters = Meters(race.Distance),
        AscentMeters = ClimbMeters(race.Ascent),
        Effort = race.Effort,
    };

    // What is no number, or none that a day has, is refused by the reader of the input.
    private static int? Whole(double? number) => number is not { } n ? null : double.IsFinite(n) && Math.Abs(n) < int.MaxValue ? (int)Math.Round(n) : -1;

    /// <summary>Days that an older form holds one by one become spans.</summary>
    private void JoinBlockedDates()
    {
        foreach (var day in BlockedDates.Order())
        {
            if (TimeOff.Find(span => span.To == day.AddDays(-1) && span.Allows == SpanAllows.Nothing) is { } span)
            {
                span.To = day;
            }
            else
            {
                TimeOff.Add(new TimeOffForm { From = day, To = day, Reason = OffReason.None });
            }
        }

        BlockedDates = [];
    }
}
