namespace B2BTrail.Web.Features.Weeks;

/// <summary>Distance, time and climb summed up.</summary>
public readonly record struct Totals(double Metres, long Seconds, double AscentMetres)
{
    public static Totals operator +(Totals a, Totals b) =>
        new(a.Metres + b.Metres, a.Seconds + b.Seconds, a.AscentMetres + b.AscentMetres);

    public static Totals operator -(Totals a, Totals b) =>
        new(a.Metres - b.Metres, a.Seconds - b.Seconds, a.AscentMetres - b.AscentMetres);
}
