using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Gpx;

/// <summary>
/// Tells the activities of one GPX file apart: a long rest begins another one, and so does another kind of sport. Our own choice: whoever ends a
/// track and begins another has gone home meanwhile sooner than whoever only stands still.
/// </summary>
internal static class GpxOutings
{
    /// <summary>Tracks further apart than this are not of one outing.</summary>
    private static readonly TimeSpan LongestBetweenTracks = TimeSpan.FromHours(2);

    /// <summary>Points of one track further apart than this are not of one outing: those of a race rest for some hours at most.</summary>
    private static readonly TimeSpan LongestInTrack = TimeSpan.FromHours(4);

    /// <summary>Fewer points than this are no outing of their own.</summary>
    private const int FewestPoints = 10;

    /// <summary>The tracks of each activity, in the file's order.</summary>
    public static List<List<GpxPart>> Of(PointList list, List<GpxPart> tracks)
    {
        List<List<GpxPart>> outings = [];
        double? last = null;
        foreach (var part in tracks.SelectMany(track => Parts(list, track)))
        {
            var rest = (list.FirstSeconds(part.From, part.To) - last) ?? 0;
            if (outings.Count == 0 || rest < 0 || rest > LongestBetweenTracks.TotalSeconds || KindOf(part) != KindOf(outings[^1][^1]))
            {
                outings.Add([]);
            }

            outings[^1].Add(part);
            last = list.LastSeconds(part.From, part.To) ?? last;
        }

        return outings;
    }

    private static IEnumerable<GpxPart> Parts(PointList list, GpxPart track)
    {
        var starts = Starts(list.Points, track);
        return starts.Select((from, i) => track with { From = from, To = i + 1 < starts.Count ? starts[i + 1] : track.To });
    }

    // Where the track begins, and where it goes on after a rest with enough points on either side.
    private static List<int> Starts(Span<TrackPoint> points, GpxPart track)
    {
        List<int> starts = [track.From];
        var last = double.NaN;
        for (var i = track.From; i < track.To; i++)
        {
            if (!points[i].HasTime)
            {
                continue;
            }

            if (points[i].Seconds - last > LongestInTrack.TotalSeconds && i - starts[^1] >= FewestPoints && track.To - i >= FewestPoints)
            {
                starts.Add(i);
                points[i] = points[i] with { StartsSegment = true };
            }

            last = points[i].Seconds;
        }

        return starts;
    }

    // A run that turns into a walk is one outing, and so is one whose second half names no sport.
    private static Sport KindOf(GpxPart part) => part.Sport.IsOnFoot() || part.Sport == Sport.Unknown ? Sport.Running : part.Sport;
}
