namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>
/// Chooses the zone and the local day of a run. No table of borders is at hand, only the principal place of each zone, so the runner's
/// own zone holds wherever it can; the day is what matters, and it is wrong only where a run begins within the error of midnight (our own
/// rule).
/// </summary>
public static class RunZone
{
    /// <summary>Clocks on land are hardly ever farther from the sun: western China comes to 2.9 h.</summary>
    private const double HoursFromSun = 3;

    /// <summary>The principal place of another time is believed only where it is nearer than this, in kilometres…</summary>
    private const double NearKilometres = 300;

    /// <summary>…and by so much nearer than any place of the runner's time: borders lie anywhere between two places.</summary>
    private const double NearerByKilometres = 400;

    private static readonly (TimeSpan Lowest, TimeSpan Highest) Offsets = (TimeSpan.FromHours(-12), TimeSpan.FromHours(14));

    // Those with the most people first: the zones whose clocks are not whole hours from UTC.
    private static readonly string[] BrokenHours =
    [
        "Asia/Kolkata", "Asia/Tehran", "Asia/Yangon", "Asia/Kabul", "Asia/Kathmandu", "Australia/Adelaide", "America/St_Johns",
        "Australia/Darwin", "Australia/Lord_Howe", "Pacific/Marquesas", "Pacific/Chatham", "Australia/Eucla",
    ];

    /// <summary>Chooses.</summary>
    /// <param name="startUtc">The start, in UTC.</param>
    /// <param name="fileOffset">How far the watch was ahead of UTC; null where the file does not say. Impossible ones count as not said.</param>
    /// <param name="firstPosition">Where it began, in degrees north and east; null where not known.</param>
    /// <param name="runnersZone">The runner's own IANA zone; an unknown one counts as UTC.</param>
    public static ZoneChoice Choose(
        DateTime startUtc, TimeSpan? fileOffset, (double Latitude, double Longitude)? firstPosition, string runnersZone)
    {
        var start = DateTime.SpecifyKind(startUtc, DateTimeKind.Utc);
        var runners = Find(runnersZone) ?? TimeZoneInfo.Utc;
        if (fileOffset is { } offset && offset >= Offsets.Lowest && offset <= Offsets.Highest)
        {
            return new(OfOffset(start, offset, firstPosition, runners).Id, LocalDay(start, offset), ZoneBasis.File);
        }

        var zone = firstPosition is { } here ? OfPosition(start, here, runners) : runners;
        return new(zone.Id, LocalDay(start, zone.GetUtcOffset(start)), zone == runners ? ZoneBasis.Runner : ZoneBasis.Position);
    }

    private static TimeZoneInfo OfOffset(DateTime start, TimeSpan offset, (double Latitude, double Longitude)? here, TimeZoneInfo runners)
    {
        if (runners.GetUtcOffset(start) == offset)
        {
            return runners;
        }

        var nearest = here is { } position ? Nearest(position, place => place.Zone.GetUtcOffset(start) == offset)?.Place.Zone : null;
        return nearest ?? OfWholeHours(offset)
            ?? BrokenHours.Select(Find).FirstOrDefault(zone => zone?.GetUtcOffset(start) == offset)
            ?? ZonePlace.All.FirstOrDefault(place => place.Zone.GetUtcOffset(start) == offset)?.Zone
            ?? runners;
    }

    private static TimeZoneInfo OfPosition(DateTime start, (double Latitude, double Longitude) here, TimeZoneInfo runners)
    {
        var offset = runners.GetUtcOffset(start);
        if (Nearest(here, _ => true) is not { } nearest || nearest.Place.Zone.GetUtcOffset(start) == offset)
        {
            return runners;
        }

        var same = Nearest(here, place => place.Zone.GetUtcOffset(start) == offset);
        var isElsewhere = nearest.Kilometres < NearKilometres && !(same?.Kilometres < nearest.Kilometres + NearerByKilometres);
        return isElsewhere || IsFarFromSun(offset, here.Longitude) ? nearest.Place.Zone : runners;
    }

    // Around the date line a clock may be a whole day from the sun and still right.
    private static bool IsFarFromSun(TimeSpan offset, double longitude) =>
        Math.Abs(Math.IEEERemainder(offset.TotalHours - (longitude / 15), 24)) > HoursFromSun;

    private static (ZonePlace Place, double Kilometres)? Nearest((double Latitude, double Longitude) here, Func<ZonePlace, bool> fits)
    {
        if (!double.IsFinite(here.Latitude) || !double.IsFinite(here.Longitude))
        {
            return null;
        }

        return ZonePlace.All.Where(fits).Select(place => ((ZonePlace, double)?)(place, place.KilometresFrom(here)))
            .MinBy(each => each!.Value.Item2);
    }

    // These names count the other way round: GMT-2 is two hours ahead.
    private static TimeZoneInfo? OfWholeHours(TimeSpan offset) => offset.Ticks % TimeSpan.TicksPerHour != 0 ? null
        : offset == TimeSpan.Zero ? Find("UTC") : Find($"Etc/GMT{-(int)offset.TotalHours:+0;-0}");

    private static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static DateOnly LocalDay(DateTime start, TimeSpan offset)
    {
        var ticks = Math.Clamp(start.Ticks + offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return DateOnly.FromDateTime(new DateTime(ticks));
    }
}
