using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>A recording laid along its distance or its time: its curves, places to read them at, and the drawing of its track.</summary>
/// <param name="Axis">What it lies along.</param>
/// <param name="Length">Where the run ends on the axis, in meters or seconds.</param>
/// <param name="Curves">Elevation, heart rate and pace.</param>
/// <param name="Places">Places at round steps from the start to the end; none where there is no curve.</param>
/// <param name="Sketch">The track; null where there are no positions.</param>
public sealed record RunProfile(CurveAxis Axis, double Length, TrackCurves Curves, IReadOnlyList<RunPlace> Places, TrackSketch? Sketch)
{
    /// <summary>The most places.</summary>
    public const int MostPlaces = 300;

    /// <summary>A slope is measured over so many meters, to both sides together: watches know heights to a meter or two (our own choice).</summary>
    private const double SlopeMeters = 120;

    private static readonly double[] Shares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

    private static readonly double[] Clock = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600];

    /// <summary>The axes that the track can be laid along; none where it says neither how far nor how long.</summary>
    public IReadOnlyList<CurveAxis> Axes { get; private init; } = [];

    /// <summary>Lays a track along an axis, or along the other one where it has not the one that is asked.</summary>
    /// <param name="track">The points.</param>
    /// <param name="total">The run's distance, to which a track that is nearly as long is stretched.</param>
    /// <param name="moving">The run's time in motion, to which the time of such a track is brought; null where it is not known.</param>
    /// <param name="axis">The axis that is asked.</param>
    /// <param name="unit">What the places along the distance are counted in.</param>
    /// <param name="width">Units that the drawing may be wide.</param>
    /// <param name="height">Units that it may be high.</param>
    public static RunProfile Of(Track track, Distance total, Duration? moving, CurveAxis axis, DistanceUnit unit, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(track);
        var progress = TrackProgress.Of(track, total, moving);
        CurveAxis[] axes = [.. progress.HasDistance ? [CurveAxis.Distance] : Array.Empty<CurveAxis>(), .. progress.HasTime ? [CurveAxis.Time] : Array.Empty<CurveAxis>()];
        if (axes.Length == 0)
        {
            return new RunProfile(CurveAxis.Distance, 0, TrackCurves.None, [], TrackSketch.Of(track, width, height));
        }

        var shown = axes.Contains(axis) ? axis : axes[0];
        var along = progress.Along(shown);
        var curves = TrackCurves.Of(track.Points, progress, shown);
        var hasCurves = !curves.Elevation.IsEmpty || !curves.HeartRate.IsEmpty || !curves.Pace.IsEmpty;
        return new RunProfile(
            shown,
            along[^1],
            curves,
            hasCurves ? new Reader(track, progress, shown).At(Steps(along[^1], shown, unit)) : [],
            TrackSketch.Of(track, along, width, height))
        {
            Axes = axes,
        };
    }

    private static List<double> Steps(double length, CurveAxis axis, DistanceUnit unit)
    {
        var (steps, one) = axis == CurveAxis.Distance ? (Shares, unit.Meters()) : (Clock, 1);
        var step = one * steps.FirstOrDefault(share => length / (share * one) <= MostPlaces - 2, steps[^1]);
        var places = new List<double>();
        for (var number = 0; number * step < length; number++)
        {
            places.Add(number * step);
        }

        return [.. places, length];
    }

    /// <summary>Reads what a track says at places that only go on.</summary>
    private sealed class Reader(Track track, TrackProgress progress, CurveAxis axis)
    {
        private readonly double[] _along = progress.Along(axis);
        private readonly double[] _paces = progress is { HasDistance: true, HasTime: true } ? SmoothedPace.Of(progress, track.Points) : [];
        private readonly int[] _heights = Known(track, static point => point.HasElevation);
        private readonly int[] _beats = Known(track, static point => point.HeartRate > 0);

        // Farther from a point that says so than this, nothing is known.
        private double Near => Math.Max(axis == CurveAxis.Distance ? 100 : 60, _along[^1] / 100);

        public List<RunPlace> At(List<double> places)
        {
            var points = track.Points;
            var read = new List<RunPlace>(places.Count);
            var i = 0;
            foreach (var place in places)
            {
                while (i + 1 < _along.Length && Math.Abs(_along[i + 1] - place) <= Math.Abs(_along[i] - place))
                {
                    i++;
                }

                var (height, beats) = (Nearest(_heights, i, place), Nearest(_beats, i, place));
                read.Add(new RunPlace(
                    place,
                    progress.HasDistance ? (axis == CurveAxis.Distance ? place : progress.Meters[i]) : null,
                    progress.HasTime ? (axis == CurveAxis.Time ? place : progress.Seconds[i]) : null,
                    height is { } h ? points[h].Elevation : null,
                    height is null || !progress.HasDistance ? null : Slope(progress.Meters[i]),
                    _paces.Length > 0 && double.IsFinite(_paces[i]) ? _paces[i] : null,
                    beats is { } b ? points[b].HeartRate : null));
            }

            return read;
        }

        private int? Nearest(int[] known, int i, double place)
        {
            var at = Array.BinarySearch(known, i);
            at = at < 0 ? ~at : at;
            int[] around = [.. known.AsSpan(Math.Max(0, at - 1)..Math.Min(known.Length, at + 1))];
            return around.Length > 0 && around.MinBy(k => Math.Abs(_along[k] - place)) is var nearest && Math.Abs(_along[nearest] - place) <= Near ? nearest : null;
        }

        private double? Slope(double meters)
        {
            var (from, to) = (After(meters - SlopeMeters / 2), After(meters + SlopeMeters / 2));
            var ahead = progress.Meters[to] - progress.Meters[from];
            return ahead >= SlopeMeters / 4 ? (track.Points[to].Elevation - track.Points[from].Elevation) / ahead : null;
        }

        // The first point with a height at or after a distance; the last one where there is none.
        private int After(double meters)
        {
            var (low, high) = (0, _heights.Length - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = progress.Meters[_heights[middle]] < meters ? (middle + 1, high) : (low, middle);
            }

            return _heights[low];
        }

        private static int[] Known(Track track, Func<TrackPoint, bool> knows)
        {
            var known = new List<int>();
            for (var i = 0; i < track.Count; i++)
            {
                if (knows(track.Points[i]))
                {
                    known.Add(i);
                }
            }

            return [.. known];
        }
    }
}
