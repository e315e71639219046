namespace B2BTrail.Web.Features.Weeks.Api;

public sealed record KindResponse(
    double PlannedMeters, double DoneMeters, long PlannedSeconds, long DoneSeconds, double PlannedAscentMeters, double DoneAscentMeters)
{
    internal static KindResponse From(PlannedAndDone kind) => new(
        kind.Planned.Metres, kind.Done.Metres, kind.Planned.Seconds, kind.Done.Seconds, kind.Planned.AscentMetres, kind.Done.AscentMetres);
}
