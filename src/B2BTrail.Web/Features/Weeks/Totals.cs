namespace B2BTrail.Web.Features.Weeks;

/// <summary>Distance, time and climb summed up.</summary>
public readonly record struct Totals(double Meters, long Seconds, double AscentMeters)
{
    public static Totals operator +(Totals a, Totals b) =>
        new(a.Meters + b.Meters, a.Seconds + b.Seconds, a.AscentMeters + b.AscentMeters);

    public static Totals operator -(Totals a, Totals b) =>
        new(a.Meters - b.Meters, a.Seconds - b.Seconds, a.AscentMeters - b.AscentMeters);
}
