namespace B2BTrail.Domain.Runs;

/// <summary>How far a runner gets over the ground.</summary>
internal readonly struct PositionReach : IReach
{
    /// <summary>A step shorter than this, in meters, is never a leap: close to each other in time, positions jitter.</summary>
    internal const double LeapMeters = 20;

    // Less than the least leap in any direction.
    private static readonly double NearDegrees = LeapMeters / 2 / 111_320;

    /// <inheritdoc/>
    public bool Knows(in TrackPoint point) => point.HasPosition;

    /// <inheritdoc/>
    public bool IsLeap(in TrackPoint from, in TrackPoint to)
    {
        if (Math.Abs(to.Latitude - from.Latitude) < NearDegrees && Math.Abs(to.Longitude - from.Longitude) < NearDegrees)
        {
            return false;
        }

        var meters = Earth.Meters(from, to);
        return meters >= LeapMeters && meters > FootSpeed.Sprint * (to.Seconds - from.Seconds);
    }
}
