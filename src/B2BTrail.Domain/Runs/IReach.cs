namespace B2BTrail.Domain.Runs;

/// <summary>How far a runner can get from one point to the next, in one of the things that points tell.</summary>
internal interface IReach
{
    /// <summary>Whether a point tells it.</summary>
    bool Knows(in TrackPoint point);

    /// <summary>Whether nobody gets so far in the time between two points that tell it.</summary>
    bool IsLeap(in TrackPoint from, in TrackPoint to);
}
