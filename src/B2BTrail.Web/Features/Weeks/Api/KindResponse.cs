namespace B2BTrail.Web.Features.Weeks.Api;

public sealed record KindResponse(
    double PlannedMeters, double DoneMeters, long PlannedSeconds, long DoneSeconds, double PlannedAscentMeters, double DoneAscentMeters)
{
    internal static KindResponse From(PlannedAndDone kind) => new(
        kind.Planned.Meters, kind.Done.Meters, kind.Planned.Seconds, kind.Done.Seconds, kind.Planned.AscentMeters, kind.Done.AscentMeters);
}
