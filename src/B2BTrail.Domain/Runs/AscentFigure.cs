using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// Height gained and lost. From elevations it is an estimate: every step up would count the noise of the sensor as climb, so heights are
/// averaged along the way and only rises and falls of some meters between a low and a high count. The two constants are our own choice:
/// on ten recordings of watches with a sum of their own this gave between 0.88 and 1.08 of it.
/// </summary>
internal static class AscentFigure
{
    /// <summary>Heights are averaged over this many meters of the way before and after each point.</summary>
    internal const double SmoothingMeters = 10;

    /// <summary>The least rise or fall, in meters, that counts.</summary>
    internal const double Hysteresis = 5;

    /// <summary>A sum of the file is far from that of its points where one of them is so many times the other …</summary>
    internal const double FarTimes = 2.5;

    /// <summary>… and they differ by more than this, in meters.</summary>
    internal const double FarMeters = 100;

    /// <summary>
    /// The file's summary for each where it has one that is not far from that of its points, nor more than the way is long; else from
    /// elevations, where enough of the time has them.
    /// </summary>
    internal static (Figure<Climb>? Ascent, Figure<Climb>? Descent) Of(Track track, FileSummary summary, Distance? distance, List<FileNotice> notices)
    {
        var climbed = Seen(track.Points, notices);
        return (
            Of(summary.Ascent, climbed?.Up, distance, FileNoticeCode.AscentsDisagree, notices),
            Of(summary.Descent, climbed?.Down, distance, FileNoticeCode.DescentsDisagree, notices));
    }

    private static Figure<Climb>? Of(Climb? summary, double? seen, Distance? distance, FileNoticeCode disagreement, List<FileNotice> notices)
    {
        if (summary is { Meters: <= Climb.MaxMeters } said)
        {
            var isPossible = !(distance is { } way && said.Meters > Math.Max(way.Meters, FarMeters));
            if (isPossible && !(seen is { } other && AreFarApart(said.Meters, other)))
            {
                return new(said, FigureMethod.FileSummary);
            }

            notices.Add(new(disagreement) { Climb = said, UsedClimb = seen is { } used ? new Climb(used) : null });
        }

        return seen is { } meters ? new(new Climb(meters), FigureMethod.Smoothed) : null;
    }

    private static bool AreFarApart(double a, double b) => Math.Abs(a - b) > FarMeters && Math.Max(a, b) > FarTimes * Math.Min(a, b);

    private static TurningPoints? Seen(ReadOnlySpan<TrackPoint> points, List<FileNotice> notices)
    {
        if (Coverage.Of(points, static (in p) => p.HasElevation) < RunFigures.LeastShare)
        {
            return null;
        }

        var climbed = Climbed(points);
        if (Math.Max(climbed.Up, climbed.Down) <= Climb.MaxMeters)
        {
            return climbed;
        }

        notices.Add(new(FileNoticeCode.ImpossibleElevations));
        return null;
    }

    private static TurningPoints Climbed(ReadOnlySpan<TrackPoint> points)
    {
        var turns = new TurningPoints();
        List<double> along = [];
        List<double> heights = [];
        foreach (var segment in Segments.Of(points))
        {
            Read(points[segment], along, heights, turns);
        }

        turns.End();
        return turns;
    }

    /// <summary>The heights of a segment and how far along the way each is. Where a sensor leaps and stays there, it goes on as after a break.</summary>
    private static void Read(ReadOnlySpan<TrackPoint> segment, List<double> along, List<double> heights, TurningPoints turns)
    {
        double meters = 0;
        int last = -1;
        for (int i = 0; i < segment.Length; i++)
        {
            meters += i == 0 ? 0 : Step(segment[i - 1], segment[i]);
            if (!segment[i].HasElevation)
            {
                continue;
            }

            if (last >= 0 && default(HeightReach).IsLeap(segment[last], segment[i]))
            {
                Smooth(along, heights, turns);
            }

            along.Add(meters);
            heights.Add(segment[i].Elevation);
            last = i;
        }

        Smooth(along, heights, turns);
    }

    /// <summary>Meters from one point to the next; too far to be smoothed together where it is not known.</summary>
    private static double Step(in TrackPoint from, in TrackPoint to) =>
        from.HasPosition && to.HasPosition ? Earth.Meters(from, to)
        : from.HasMeters && to.HasMeters ? Math.Max(0, to.Meters - from.Meters)
        : 2 * SmoothingMeters;

    private static void Smooth(List<double> along, List<double> heights, TurningPoints turns)
    {
        turns.StartSegment();
        double sum = 0;
        int first = 0;
        int next = 0;
        for (int i = 0; i < heights.Count; i++)
        {
            for (; next < heights.Count && along[next] <= along[i] + SmoothingMeters; next++)
            {
                sum += heights[next];
            }

            for (; along[first] < along[i] - SmoothingMeters; first++)
            {
                sum -= heights[first];
            }

            turns.Add(sum / (next - first));
        }

        along.Clear();
        heights.Clear();
    }
}
