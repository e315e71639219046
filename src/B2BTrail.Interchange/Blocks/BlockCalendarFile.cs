using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace B2BTrail.Interchange.Blocks;

/// <summary>
/// A block as iCalendar (RFC 5545): an all-day event for each run. A session keeps its UID when it moves or changes, so that calendars
/// that read the file again move and change what they show instead of adding to it.
/// </summary>
public static class BlockCalendarFile
{
    /// <summary>How often calendars are asked to read it again.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromHours(1);

    /// <summary>Writes the file; the same block gives the same bytes.</summary>
    public static byte[] Write(BlockEvents block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var stamp = new CalDateTime(DateTime.SpecifyKind(block.ChangedUtc, DateTimeKind.Utc), true);
        var calendar = new Calendar { ProductId = "-//B2B Trail//Blocks//EN", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", block.Name);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var run in block.Runs)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{run.Session:D}@b2btrail",
                DtStamp = stamp,
                LastModified = stamp,
                Sequence = block.Version,
                Start = new CalDateTime(run.Date),
                End = new CalDateTime(run.Date.AddDays(1)),
                Summary = run.Title,
                Description = run.Text,
                Transparency = TransparencyType.Transparent,
            });
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }
}
