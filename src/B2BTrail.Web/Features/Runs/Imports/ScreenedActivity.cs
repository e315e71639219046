using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Zones;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>An activity of a file, before it is compared with the log: what it says as a run, or why it is none.</summary>
internal sealed record ScreenedActivity
{
    /// <summary>Which activity of its file it is, from 0.</summary>
    public required int Part { get; init; }

    /// <summary>The run; null where the log does not take it.</summary>
    public RunEntry? Entry { get; init; }

    /// <summary>What it is taken as.</summary>
    public Sport Sport { get; init; }

    /// <summary>Where the run comes from.</summary>
    public RunSource Source { get; init; }

    /// <summary>How its figures came about; null where it is not taken.</summary>
    public RecordedFrom? From { get; init; }

    /// <summary>Why it is not taken, or what was noticed; empty where there is nothing to say.</summary>
    public IReadOnlyList<FileNotice> Notices { get; init; } = [];

    /// <summary>Whether the runner may say that it is a run all the same.</summary>
    public bool CanBeTakenAnyway { get; init; }

    /// <summary>Whether it is a route, whose bytes are kept though it is no run.</summary>
    public bool IsRoute { get; init; }

    /// <summary>The day and the distance of what is not taken, for the table.</summary>
    public (DateOnly? Day, Distance? Distance) Facts { get; init; }

    /// <summary>Decides whether an activity is a run.</summary>
    /// <param name="activity">What was read.</param>
    /// <param name="title">What an archive's list says of it; null where there is none.</param>
    /// <param name="runnersZone">The zone that the runner lives in.</param>
    /// <param name="nowUtc">Now.</param>
    /// <param name="isRun">Whether the runner has said that it is a run, whatever the file says.</param>
    public static ScreenedActivity Of(Activity activity, ArchiveTitle? title, string runnersZone, DateTime nowUtc, bool isRun = false)
    {
        var likely = activity is { Source: RunSource.Fit, StartUtc: { } clock } ? GpsWeeks.LikelyOfFit(clock, nowUtc) : null;
        activity = isRun && likely is not null ? activity with { StartUtc = likely } : activity;
        var figures = RunFigures.Of(activity.Track, activity.Summary);
        var (said, sportName) = SportOf(activity, title);
        var sport = isRun && !said.IsOnFoot() ? Sport.Running : said;
        var zone = activity.StartUtc is { } start
            ? RunZone.Choose(start, activity.UtcOffset, activity.UtcOffsetAt, FirstPosition(activity.Track), runnersZone)
            : null;
        var screening = ActivityScreening.Of(sport, sportName, figures, activity.StartUtc, nowUtc, zone?.OffsetAt(activity.StartUtc!.Value) ?? default);
        screening = screening is ActivityScreening.Taken && likely is { } day && !isRun ? new ActivityScreening.WeeksBehind(activity.StartUtc!.Value, day) : screening;
        return screening switch
        {
            ActivityScreening.Taken(var taken, var notice) => Taken(activity, title, figures, taken, zone!, notice),
            ActivityScreening.Route when activity.Notices.Where(IsWhyRoute).ToList() is { Count: > 0 } why => new ScreenedActivity { Part = activity.Part, Notices = why, IsRoute = true, Facts = (null, figures.Distance?.Value) },
            ActivityScreening.NoDistance => new ScreenedActivity { Part = activity.Part, Notices = [MissingDistance.Of(activity.Track, activity.Summary)], Facts = (zone?.LocalDate, null) },
            ActivityScreening.Route when FirstPosition(activity.Track) is null => new ScreenedActivity { Part = activity.Part, Notices = [new(FileNoticeCode.NoTimesNoPositions)] },
            ActivityScreening.LeftOut left => new ScreenedActivity
            {
                Part = activity.Part,
                Notices = [left.Notice],
                CanBeTakenAnyway = left.CanBeTakenAnyway && figures.Distance?.Value.Meters >= ActivityScreening.LeastMeters,
                IsRoute = left is ActivityScreening.Route,
                Facts = (zone?.LocalDate, figures.Distance?.Value),
            },
            var other => throw new InvalidOperationException($"No way to go on from {other}."),
        };
    }

    /// <summary>The like for an activity of which the log has a run: the runner may have said that it is one.</summary>
    public static ScreenedActivity OfKnownRun(Activity activity, ArchiveTitle? title, string runnersZone, DateTime nowUtc) =>
        Of(activity, title, runnersZone, nowUtc) is { CanBeTakenAnyway: false } screened ? screened : Of(activity, title, runnersZone, nowUtc, isRun: true);

    private static ScreenedActivity Taken(Activity activity, ArchiveTitle? title, RunFigures figures, Sport sport, ZoneChoice zone, FileNotice? notice)
    {
        var entry = new RunEntry
        {
            LocalDate = zone.LocalDate,
            StartedUtc = activity.StartUtc,
            TimeZone = zone.Zone,
            Distance = figures.Distance!.Value,
            Moving = figures.Moving?.Value,
            Elapsed = figures.Elapsed?.Value,
            Ascent = figures.Ascent?.Value,
            Descent = figures.Descent?.Value,
            AverageHeartRate = figures.AverageHeartRate?.Value,
            Name = NameOf(title?.Name ?? activity.Name),
            Notes = NotesOf(title?.Name ?? activity.Name, title?.Description ?? activity.Description),
        };
        FileNotice?[] notices = [notice, zone.Notice, .. activity.Notices, .. figures.Notices];
        return new ScreenedActivity
        {
            Part = activity.Part,
            Entry = entry,
            Sport = sport,
            Source = activity.Source,
            From = new RecordedFrom(figures.Distance.Method, figures.Moving?.Method, figures.Ascent?.Method),
            Notices = [.. notices.OfType<FileNotice>()],
            Facts = (entry.LocalDate, entry.Distance),
        };
    }

    // Each says more than that there are no times, or that there are some.
    private static bool IsWhyRoute(FileNotice notice) => notice.Code
        is FileNoticeCode.TimesUnreadable or FileNoticeCode.FewPointsHaveTimes or FileNoticeCode.TimesMadeUp or FileNoticeCode.PlannedRoute;

    // The list has what the runner made of it since; where both are on foot, the file knows more.
    private static (Sport Sport, string? Name) SportOf(Activity activity, ArchiveTitle? title) =>
        title is null or { Sport: Sport.Unknown or Sport.Unclear } || (title.Sport.IsOnFoot() && activity.Sport.IsOnFoot())
            ? (activity.Sport, activity.SportName)
            : (title.Sport, title.SportName);

    private static (double Latitude, double Longitude)? FirstPosition(Track track)
    {
        foreach (ref readonly var point in track.Points)
        {
            if (point.HasPosition)
            {
                return (point.Latitude, point.Longitude);
            }
        }

        return null;
    }

    private static string? NameOf(string? title)
    {
        var name = string.Join(' ', Plain(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length switch
        {
            0 => null,
            _ => Cut(name, RunEntry.MaxNameLength),
        };
    }

    // A name has room for one short line, so that the note keeps the title whole.
    private static string? NotesOf(string? name, string? description)
    {
        var text = string.Join("\n\n", new[] { name, description }.Select(Plain).Where(part => part.Length > 0).Distinct());
        return text.Length switch
        {
            0 => null,
            _ => Cut(text, RunEntry.MaxNotesLength),
        };
    }

    // Half of a character that takes two is nothing, and some databases refuse it.
    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - (char.IsHighSurrogate(text[length - 1]) ? 1 : 0))];

    private static string Plain(string? text) =>
        new string([.. (text ?? "").Where(c => !char.IsControl(c) || c is '\n' or '\t')]).Trim();
}
