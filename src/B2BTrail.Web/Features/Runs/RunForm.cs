using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A run as the runner fills it in, in their unit. Kept as it is typed until the run is saved.</summary>
public sealed class RunForm
{
    /// <summary>The unit in which the amounts are written.</summary>
    public DistanceUnit Unit { get; set; }

    /// <summary>The id that a new run will have: pressing twice saves one run.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The version that the edit started from; null for a new run.</summary>
    public int? Version { get; set; }

    public DateOnly? Date { get; set; }

    public double? Distance { get; set; }

    /// <summary>Time in motion, as written.</summary>
    public string Time { get; set; } = "";

    /// <summary>Time from start to end, as written.</summary>
    public string Elapsed { get; set; } = "";

    /// <summary>The time of day of the start, as written; empty where only the day is known.</summary>
    public string StartsAt { get; set; } = "";

    /// <summary>Feet with miles, meters with kilometers.</summary>
    public double? Ascent { get; set; }

    public double? HeartRate { get; set; }

    public int? Rpe { get; set; }

    public int? Feel { get; set; }

    public string Name { get; set; } = "";

    public string Notes { get; set; } = "";

    public bool IsRace { get; set; }

    /// <summary>The tags as they are written, with commas between them.</summary>
    public string Tags { get; set; } = "";

    /// <summary>A form for a new run.</summary>
    public static RunForm Fresh(Viewer viewer, DateOnly? date) => new() { Unit = viewer.Preferences.Unit, Date = date ?? viewer.Today };

    /// <summary>Fills in what is known of a race; what was typed stays.</summary>
    public void TakeRace(Distance distance, string? name)
    {
        IsRace = true;
        Distance ??= Math.Round(distance.In(Unit), 2);
        Name = Name.Length > 0 || name is not { Length: > 0 and <= RunEntry.MaxNameLength } ? Name : name;
    }

    /// <summary>The form of a run that is there.</summary>
    public static RunForm Of(Run run, DistanceUnit unit) => new()
    {
        Unit = unit,
        Id = run.Id.Value,
        Version = run.Version,
        Date = run.LocalDate,
        Distance = Math.Round(run.Distance.In(unit), 2),
        Time = run.Moving is { } moving ? UnitText.Clock(moving) : "",
        Elapsed = run.Elapsed is { } elapsed ? UnitText.Clock(elapsed) : "",
        StartsAt = LocalStart(run) is { } start ? UnitText.ExactTimeOfDay(start) : "",
        Ascent = run.Ascent is { } climb ? Math.Round(unit == DistanceUnit.Mile ? climb.Feet : climb.Meters) : null,
        HeartRate = run.AverageHeartRate,
        Rpe = run.Rpe,
        Feel = run.Feel,
        Name = run.Name ?? "",
        Notes = run.Notes ?? "",
        IsRace = run.IsRace,
        Tags = run.Tags.Text,
    };

    /// <summary>The start as the runner's clock showed it; null where only the day is known.</summary>
    public static DateTime? LocalStart(Run run) => LocalStart(run.StartedUtc, run.TimeZone);

    /// <inheritdoc cref="LocalStart(Run)"/>
    public static DateTime? LocalStart(DateTime? startedUtc, string zone) => startedUtc is { } started
        ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(started, DateTimeKind.Utc), Zone(zone))
        : null;

    /// <summary>
    /// The form as the log's input. What the form does not show is taken over from <paramref name="before"/>; a distance or climb that was not
    /// touched keeps its exact meters.
    /// </summary>
    public RunInput ToInput(Run? before, string zone)
    {
        var untouched = before is null ? null : Of(before, Unit);
        var input = before is null ? new RunInput() : RunInput.From(before);
        return input with
        {
            LocalDate = Date,
            StartedAt = untouched is not null && untouched.StartsAt == StartsAt && untouched.Date == Date ? input.StartedAt : Start(before?.TimeZone ?? zone),
            TimeZone = before?.TimeZone ?? zone,
            DistanceMeters = untouched is not null && untouched.Distance == Distance ? input.DistanceMeters : Distance * Unit.Meters(),
            MovingSeconds = Seconds(Time),
            ElapsedSeconds = Seconds(Elapsed),
            AscentMeters = untouched is not null && untouched.Ascent == Ascent ? input.AscentMeters : Ascent * (Unit == DistanceUnit.Mile ? Climb.MetersPerFoot : 1),
            AverageHeartRate = HeartRate is { } beats ? (int)Math.Clamp(Math.Round(beats), -1, 10_000) : null,
            Rpe = Rpe,
            Feel = Feel,
            Name = Name,
            Notes = Notes,
            Race = IsRace,
            Tags = RunTags.Parse(Tags).Words,
        };
    }

    /// <summary>What of the form cannot be read at all, by the path of the input's field.</summary>
    public IEnumerable<(string Path, string Message)> Unreadable()
    {
        if (Time.Trim().Length > 0 && UnitText.ReadTime(Time) is null)
        {
            yield return ("movingSeconds", RunText.UnreadableTime);
        }

        if (Elapsed.Trim().Length > 0 && UnitText.ReadTime(Elapsed) is null)
        {
            yield return ("elapsedSeconds", RunText.UnreadableTime);
        }

        if (StartsAt.Trim().Length > 0 && UnitText.ReadTimeOfDay(StartsAt) is null)
        {
            yield return ("startedAt", RunText.UnreadableTimeOfDay);
        }
    }

    /// <summary>
    /// "1:45" is a minute and three quarters on a watch, but nobody runs ten miles in that: then it is hours and minutes. Where those would be slower than
    /// a steep hike, it is most likely mistyped and stays what a watch shows.
    /// </summary>
    private double? Seconds(string text)
    {
        const int MinutesInHour = 60;
        if (UnitText.ReadTime(text) is not { } read)
        {
            return null;
        }

        var isTwoParts = text.Count(c => c == ':') == 1;
        var meters = Distance * Unit.Meters() is > 0 and <= Domain.Units.Distance.MaxMeters and { } typed ? typed : 0;
        return isTwoParts && FootSpeed.IsTooFast(new Distance(meters), read) && read.Seconds * MinutesInHour <= meters / 1000 * Pace.Slowest
            ? read.Seconds * MinutesInHour
            : read.Seconds;
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    private DateTimeOffset? Start(string zoneName)
    {
        if (Date is not { } date || UnitText.ReadTimeOfDay(StartsAt) is not { } time)
        {
            return null;
        }

        var zone = Zone(zoneName);
        var local = date.ToDateTime(time);
        // A clock time that a spring change skips is read as the same stretch after the change.
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-1)) : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
