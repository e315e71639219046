namespace B2BTrail.Web.Features.Weeks.Api;

public sealed record WeekTotalsResponse(
    DateOnly StartDate,
    double PlannedMeters,
    double DoneMeters,
    long PlannedSeconds,
    long DoneSeconds,
    double PlannedAscentMeters,
    double DoneAscentMeters,
    KindsResponse ByKind)
{
    internal static WeekTotalsResponse From(WeekTotals week) => new(
        week.StartDate,
        week.Planned.Meters,
        week.Done.Meters,
        week.Planned.Seconds,
        week.Done.Seconds,
        week.Planned.AscentMeters,
        week.Done.AscentMeters,
        KindsResponse.From(week));
}
