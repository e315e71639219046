using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>Parts a run into miles or kilometers.</summary>
public static class Splits
{
    /// <summary>The most splits of a run; longer ones are parted into every 5, 10, 20… of the unit.</summary>
    public const int Most = 120;

    /// <summary>A rest that is shorter than this share of a split belongs to the one before.</summary>
    private const double Crumb = 0.01;

    /// <summary>
    /// The splits in order; none where the track does not say how far it went. Time at a boundary lies evenly between the points around
    /// it. Where the track is less than 5 % off <paramref name="total"/>, distances add up to it, times to <paramref name="moving"/> and
    /// climbs to <paramref name="ascent"/> and <paramref name="descent"/>; else to what the track measures.
    /// </summary>
    /// <param name="track">The points.</param>
    /// <param name="unit">What is counted in.</param>
    /// <param name="total">The run's distance.</param>
    /// <param name="moving">The run's time in motion; null where it is not known.</param>
    /// <param name="ascent">The run's climb; null where it is not known.</param>
    /// <param name="descent">The run's descent; null where it is not known.</param>
    public static IReadOnlyList<Split> Of(
        Track track, DistanceUnit unit, Distance total, Duration? moving = null, Climb? ascent = null, Climb? descent = null)
    {
        ArgumentNullException.ThrowIfNull(track);
        var progress = TrackProgress.Of(track, total, moving);
        if (!progress.HasDistance)
        {
            return [];
        }

        var points = track.Points;
        var (meters, seconds) = (progress.Meters, progress.Seconds);
        var parts = new Parts(Ends(progress.WholeMeters, unit.Meters()), progress.HasTime);
        var meter = new ClimbMeter();
        meter.GoTo(in points[0]);
        for (var i = 1; i < points.Length; i++)
        {
            parts.Take(
                new Reach(meters[i - 1], meters[i], seconds[i - 1], seconds[i]),
                points[i].HasElevation ? meter.GoTo(in points[i]) : null,
                points[i].HeartRate);
        }

        var splits = parts.Close(progress.WholeSeconds);
        return progress.IsWhole
            ? Brought(Brought(splits, ascent, s => s.Ascent, (s, climb) => s with { Ascent = climb }), descent, s => s.Descent, (s, climb) => s with { Descent = climb })
            : splits;
    }

    // Climbs that are none at all cannot be brought to any; then it is not known where it was climbed.
    private static IReadOnlyList<Split> Brought(IReadOnlyList<Split> splits, Climb? whole, Func<Split, Climb?> climb, Func<Split, Climb?, Split> with)
    {
        var sum = splits.Sum(split => climb(split)?.Meters ?? 0);
        return whole is not { } total || (sum == 0 && total.Meters == 0) ? splits
            : [.. splits.Select(split => with(split, sum > 0 && climb(split) is { } part ? Climb.FromMeters(part.Meters * total.Meters / sum) : null))];
    }

    private static List<double> Ends(double whole, double unit)
    {
        var every = unit;
        for (var times = 5; whole / every > Most; times *= 2)
        {
            every = unit * times;
        }

        var ends = new List<double>();
        for (var number = 1; number * every < whole - every * Crumb; number++)
        {
            ends.Add(number * every);
        }

        return [.. ends, whole];
    }

    /// <summary>What lies between two points.</summary>
    private readonly record struct Reach(double FromMeters, double ToMeters, double FromSeconds, double ToSeconds);

    /// <summary>The splits as they fill up.</summary>
    private sealed class Parts(List<double> ends, bool hasTime)
    {
        private readonly List<Split> _closed = [];
        private double _from;
        private long _fromSeconds;
        private (double Up, double Down)? _climb;
        private (double Sum, double Weight) _beats;

        public void Take(Reach reach, (double Up, double Down)? climb, byte heartRate)
        {
            var taken = 0.0;
            while (_closed.Count < ends.Count - 1 && reach.ToMeters >= ends[_closed.Count])
            {
                var share = (ends[_closed.Count] - reach.FromMeters) / (reach.ToMeters - reach.FromMeters);
                Add(reach, share - taken, climb, heartRate);
                Close(reach.FromSeconds + share * (reach.ToSeconds - reach.FromSeconds), ends[_closed.Count]);
                taken = share;
            }

            Add(reach, 1 - taken, climb, heartRate);
        }

        public List<Split> Close(double seconds)
        {
            Close(seconds, ends[^1]);
            return _closed;
        }

        private void Add(Reach reach, double share, (double Up, double Down)? climb, byte heartRate)
        {
            if (climb is { } step)
            {
                var so = _climb ?? default;
                _climb = (so.Up + step.Up * share, so.Down + step.Down * share);
            }

            if (heartRate > 0)
            {
                var weight = (hasTime ? reach.ToSeconds - reach.FromSeconds : 1) * share;
                _beats = (_beats.Sum + heartRate * weight, _beats.Weight + weight);
            }
        }

        private void Close(double seconds, double end)
        {
            var until = hasTime ? (long)Math.Round(seconds) : 0;
            _closed.Add(new Split(
                _closed.Count + 1,
                Distance.FromMeters(end - _from),
                hasTime ? Duration.FromSeconds(until - _fromSeconds) : null,
                _climb is { Up: var up } ? Climb.FromMeters(up) : null,
                _climb is { Down: var down } ? Climb.FromMeters(down) : null,
                _beats.Weight > 0 ? (int)Math.Round(_beats.Sum / _beats.Weight) : null));
            (_from, _fromSeconds, _climb, _beats) = (end, until, null, default);
        }
    }
}
