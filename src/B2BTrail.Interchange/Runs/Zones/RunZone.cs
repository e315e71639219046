namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>
/// Chooses the zone and the local day of a run. The place decides, by the borders of <see cref="ZoneMap"/>; the file's own clock has a say
/// where it can be right. Several watch makers write UTC for the local time, so a clock that shows UTC is believed only where it may be (our
/// own rule).
/// </summary>
public static class RunZone
{
    /// <summary>So near a border, in degrees of latitude (some 50 km), the file's clock may be that of the other side.</summary>
    private const double BorderDegrees = 0.45;

    /// <summary>From now to the other half of the year, when clocks may have changed.</summary>
    private static readonly TimeSpan HalfYear = TimeSpan.FromDays(182);

    /// <summary>Chooses.</summary>
    /// <param name="startUtc">The start, in UTC.</param>
    /// <param name="fileOffset">How far the watch was ahead of UTC; null where the file does not say. One that no zone has counts as not said.</param>
    /// <param name="offsetUtc">When it was so far ahead, in UTC: watches note it at the end. Null for the start.</param>
    /// <param name="firstPosition">Where it began, in degrees north and east; null where not known.</param>
    /// <param name="runnersZone">The runner's own IANA zone; an unknown one counts as UTC.</param>
    public static ZoneChoice Choose(
        DateTime startUtc, TimeSpan? fileOffset, DateTime? offsetUtc, (double Latitude, double Longitude)? firstPosition, string runnersZone)
    {
        var start = DateTime.SpecifyKind(startUtc, DateTimeKind.Utc);
        var runners = Find(runnersZone) ?? TimeZoneInfo.Utc;
        var here = firstPosition is { } position && IsOnEarth(position) ? firstPosition : null;
        if (fileOffset is { } offset && OfOffset(offset, DateTime.SpecifyKind(offsetUtc ?? start, DateTimeKind.Utc), here, runners) is { } said)
        {
            return new(said.Id, LocalDay(start, said), ZoneBasis.File);
        }

        if (here is null || At(here.Value) is not { } there)
        {
            return new(runners.Id, LocalDay(start, runners), ZoneBasis.Runner);
        }

        return IsSameClock(there, runners, start)
            ? new(runners.Id, LocalDay(start, runners), ZoneBasis.Position)
            : new(there.Id, LocalDay(start, there), ZoneBasis.PositionElsewhere);
    }

    // The zone of the place or of one across a near border, else the runner's, else any; null where the file's clock is not to be believed.
    private static TimeZoneInfo? OfOffset(TimeSpan offset, DateTime when, (double Latitude, double Longitude)? here, TimeZoneInfo runners)
    {
        bool Fits(TimeZoneInfo zone) => zone.GetUtcOffset(when) == offset;

        TimeZoneInfo[] around = here is { } position ? [.. Around(position).Where(Fits)] : [];
        if (around is [var nearest, ..])
        {
            return around.Any(zone => IsSameClock(zone, runners, when)) ? runners : nearest;
        }

        return offset == TimeSpan.Zero ? here is null && Fits(runners) ? runners : null
            : Fits(runners) ? runners
            : OfWholeHours(offset) ?? ZoneMap.Zones.Select(Find).FirstOrDefault(zone => zone is not null && Fits(zone));
    }

    // The place itself first.
    private static IEnumerable<TimeZoneInfo> Around((double Latitude, double Longitude) here)
    {
        var east = BorderDegrees / Math.Max(0.1, Math.Cos(here.Latitude * Math.PI / 180));
        double[] steps = [0, -1, 1];
        return steps.SelectMany(_ => steps, (north, across) => At((
                Math.Clamp(here.Latitude + (north * BorderDegrees), -90, 90),
                Math.IEEERemainder(here.Longitude + (across * east), 360))))
            .OfType<TimeZoneInfo>();
    }

    private static bool IsSameClock(TimeZoneInfo one, TimeZoneInfo other, DateTime when) =>
        new[] { -HalfYear, TimeSpan.Zero, HalfYear }.Select(by => Shift(when, by)).All(at => one.GetUtcOffset(at) == other.GetUtcOffset(at));

    private static bool IsOnEarth((double Latitude, double Longitude) position) =>
        Math.Abs(position.Latitude) <= 90 && Math.Abs(position.Longitude) <= 180;

    private static TimeZoneInfo? At((double Latitude, double Longitude) here) => Find(ZoneMap.At(here.Latitude, here.Longitude));

    // These names count the other way round: GMT-2 is two hours ahead.
    private static TimeZoneInfo? OfWholeHours(TimeSpan offset) =>
        offset.Ticks % TimeSpan.TicksPerHour != 0 ? null : Find($"Etc/GMT{-(int)offset.TotalHours:+0;-0}");

    private static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static DateOnly LocalDay(DateTime start, TimeZoneInfo zone) => DateOnly.FromDateTime(Shift(start, zone.GetUtcOffset(start)));

    private static DateTime Shift(DateTime when, TimeSpan by) =>
        new(Math.Clamp(when.Ticks + by.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
