namespace B2BTrail.Web.Features.Weeks;

/// <summary>The back-to-back that starts in a calendar week, as it was run; of a month, its days of back-to-backs.</summary>
/// <param name="First">Day 1.</param>
/// <param name="Second">Day 2, in whichever week it lies.</param>
/// <param name="EndsNextWeek">Whether day 2 was run in a later week than day 1, which counts it in its own total.</param>
/// <param name="OfMeters">What both days are a share of: the distance of the week, or, where day 2 lies in the next, of the seven days that end with it.</param>
public sealed record WeekPair(Totals First, Totals Second, bool EndsNextWeek, double OfMeters)
{
    /// <summary>The share of both days; null where not both were run.</summary>
    public double? Share => First.Meters > 0 && Second.Meters > 0 ? (First.Meters + Second.Meters) / OfMeters : null;
}
