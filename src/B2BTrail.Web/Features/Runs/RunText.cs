using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What is said of a run that is logged or changed.</summary>
internal static class RunText
{
    public const string NewHeading = "Log a run";

    public const string NewLead = "A day and a distance are enough.";

    public const string EditHeading = "Edit run";

    public const string Heading = "Run";

    public const string NotSet = "not set";

    public const string TextKept = "Your text is still here.";

    public const string RunKept = "The run is still in your log.";

    public const string DeletedElsewhere = "This run was deleted elsewhere. Your text is still here. To get the run back, log it as a new one.";

    public const string NoDay = "Enter the day of the run.";

    public const string DayInFuture = "Enter a day that is not in the future.";

    public const string StartInFuture = "Enter a start that is not in the future.";

    public const string StartOnOtherDay = "The start is not on the day of the run in its time zone.";

    public const string UnknownZone = "Unknown time zone. Use a name such as America/Denver.";

    public const string NoDistance = "Enter the distance of the run.";

    public const string MovingOverElapsed = "The moving time is longer than the elapsed time.";

    public const string TooFast = "This is faster than anyone runs. Check the distance and the time.";

    public const string UnreadableTime = "Enter a time such as 3:15:00, 45:10 or 3 h 15.";

    public static string UnreadableTimeOfDay => $"Enter a time of day such as {SampleTimeOfDay}.";

    public static string SampleTimeOfDay => UnitText.TimeOfDay(new DateTime(2027, 1, 1, 18, 30, 0));

    public const string RpeOutOfRange = "Enter an RPE from 1 to 10.";

    public const string FeelOutOfRange = "Enter how your legs felt from 1 to 5.";

    public const string NameNotPlain = "Enter a name as plain text on one line.";

    public const string NotesNotPlain = "Enter notes as plain text.";

    public const string UnknownSource = "Unknown source.";

    public const string WrittenByHand = "Use manual or leave this out. Runs from files come with an import.";

    public const string NoShoesYet = "There are no shoes yet; leave this out.";

    public const string NoRoutesYet = "There are no routes yet; leave this out.";

    public const string OtherId = "This id belongs to another run than the one in the address.";

    public const string SourceIsFixed = "The source of a run cannot be changed.";

    public const string NoSuchSession = "No such session in your blocks.";

    public const string RestDay = "This is a rest day. Choose another session.";

    public static string DayTooEarly => $"Enter a day in {RunEntry.EarliestDate.Year} or later.";

    public static string HeartRateOutOfRange => $"Enter an average heart rate from {RunEntry.LowestHeartRate} to {RunEntry.HighestHeartRate}.";

    public static string NameTooLong => $"Enter a name of at most {RunEntry.MaxNameLength} characters.";

    public static string TooManyTags => $"Enter at most {RunTags.Max} tags.";

    public static string NoTag => $"Enter tags of 1 to {RunTags.MaxLength} plain characters, without commas in them.";

    public static string NotesTooLong => $"Enter notes of at most {RunEntry.MaxNotesLength} characters.";

    public static string NotesFull => string.Create(Language.Culture, $"These are {RunEntry.MaxNotesLength:#,0} characters, the most that fits. Whatever came after them was left out.");

    /// <summary>"4 of 10", for those who do not see the scale.</summary>
    public static string OnScale(int point, int most) => $"{point} of {most}";

    /// <summary>"Sat 13 Mar, 17 mi".</summary>
    public static string HeadingOf(Run run, DateOnly today, UnitText text) =>
        $"{(run.LocalDate.Year == today.Year ? UnitText.Day(run.LocalDate) : UnitText.FullDay(run.LocalDate))}, {text.Distance(run.Distance)}";

    /// <summary>The run's name; what it was planned as where it has none.</summary>
    public static string Title(RunDetails run) => run.Entry switch
    {
        { Name: { } name } => name,
        { IsRace: true } => "Race",
        _ => run.Planned is { } planned ? SessionText.Title(planned.Kind, planned.Workout) : "Run",
    };

    /// <summary>"Sat 21 November 2026, 06:52".</summary>
    public static string When(RunEntry run) =>
        $"{UnitText.FullDay(run.LocalDate)}{(RunForm.LocalStart(run.StartedUtc, run.TimeZone) is { } start ? $", {UnitText.TimeOfDay(start)}" : "")}";

    /// <summary>"about 3 h 55".</summary>
    public static string About(string time) => $"about {time}";

    /// <summary>"RPE 4–5".</summary>
    public static string Rpe(RpeRange asked) => $"RPE {asked.From.Value}–{asked.To.Value}";

    /// <summary>What several runs of one session add up to.</summary>
    public static string Together(Distance all, UnitText text) => $"All runs of this session together: {text.Distance(all)}.";

    /// <summary>"Planned session: long run, 18 mi.", with its day where that is another one than the run's.</summary>
    public static string PlannedSession(PlannedOfRun planned, DateOnly ran, UnitText text) =>
        $"Planned session: {SessionText.Kind(planned.Kind)}, {text.Distance(planned.Distance)}{(planned.Date == ran ? "" : $", {UnitText.Day(planned.Date)}")}.";

    /// <summary>"1 run", "1,800 runs".</summary>
    public static string Runs(int count) => UnitText.Count(count, "run", "runs");

    /// <summary>"Week of 4 Jan", with its year where it is not this one.</summary>
    public static string Week(LogWeek week, DateOnly today) =>
        today >= week.Start && today < week.Start.AddDays(7) ? "This week"
        : $"Week of {(week.Start.Year == today.Year ? UnitText.ShortDay(week.Start) : UnitText.DayAndYear(week.Start))}";

    /// <summary>Which figures of a run are those of its plan, not measured ones; null where none is.</summary>
    public static string? AsPlanned(FiguresAsPlanned figures) => figures switch
    {
        { Time: true, Gain: true } => "time and gain as planned",
        { Time: true } => "time as planned",
        _ => null,
    };

    /// <summary>"26.5 of 32 mi", "26.5 mi" where nothing was planned.</summary>
    public static string Total(LogWeek week, UnitText text) =>
        week.Planned.Meters > 0 ? $"{text.Number(week.Done)} of {text.Distance(week.Planned)}" : text.Distance(week.Done);

    public static string Saved(DateOnly day, Distance distance, UnitText text) => $"Saved: {UnitText.Day(day)}, {text.Distance(distance)}.";

    public static string Deleted(DateOnly day) => $"Deleted the run of {UnitText.Day(day)}.";
}
