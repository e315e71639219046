namespace B2BTrail.Domain.Runs;

/// <summary>How far a runner gets up or down; never less than over the ground, as times may be poorer than positions.</summary>
internal readonly struct HeightReach : IReach
{
    /// <summary>A smaller difference, in meters, is never a leap: heights jitter.</summary>
    internal const double LeapMeters = 10;

    /// <summary>The fastest way up or down, in meters a second: down a steep slope; the best climb at half a meter a second.</summary>
    internal const double Fastest = 2;

    /// <summary>Where points have no times, a difference larger than this, in meters, is a leap.</summary>
    internal const double TimelessMeters = 200;

    /// <inheritdoc/>
    public bool Knows(in TrackPoint point) => point.HasElevation;

    /// <inheritdoc/>
    public bool IsLeap(in TrackPoint from, in TrackPoint to)
    {
        var meters = Math.Abs(to.Elevation - from.Elevation);
        var seconds = to.Seconds - from.Seconds;
        return meters > LeapMeters
            && (double.IsNaN(seconds) ? meters > TimelessMeters : meters > LeapMeters + (Fastest * seconds))
            && !(meters <= Earth.Meters(from, to));
    }
}
