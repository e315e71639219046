using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs;

/// <summary>
/// Finds the times of a recording that hang together: in order, without a leap that one odd time makes. Points with an odd time are taken
/// out, wherever they stand; where the clock itself was set meanwhile, one side is moved to the other (our own rules).
/// </summary>
internal sealed class PointTimes
{
    // What stands after a longer rest than this at one of the ends, and is no more than a few points, is a stored fix.
    private const double LongestRest = 3 * 3600;

    // Nobody rests for longer in one recording: the clock was set.
    private const double LongestOuting = 30 * 86_400.0;

    // Odd times are few; more than these are a stretch with a clock of its own.
    private const int Few = 20;
    private const int FewShare = 10;

    private readonly double[] _seconds;
    private readonly bool[] _starts;
    private readonly List<int> _timed = [];
    private readonly int _few;

    // In order of time.
    private readonly List<int> _kept = [];
    private bool _isSorted = true;

    private PointTimes(ReadOnlySpan<TrackPoint> points, IEnumerable<int> starts)
    {
        _seconds = new double[points.Length];
        _starts = new bool[points.Length];
        foreach (var start in starts)
        {
            _starts[start] = true;
        }

        for (var i = 0; i < points.Length; i++)
        {
            _seconds[i] = points[i].Seconds;
            _starts[i] |= points[i].StartsSegment;
            if (points[i].HasTime)
            {
                _timed.Add(i);
            }
        }

        _few = Math.Max(Few, _timed.Count / FewShare);
    }

    /// <summary>How many points were taken out because their clock went back.</summary>
    public int Back { get; private set; }

    /// <summary>How many points were taken out because their times do not fit those of the others.</summary>
    public int Odd { get; private set; }

    /// <summary>Whether a stretch of points was moved in time.</summary>
    public bool IsShifted { get; private set; }

    /// <summary>Where the points that were taken out had stood, in order.</summary>
    public IReadOnlyList<int> Removed { get; private set; } = [];

    /// <summary>Puts points in order, in place.</summary>
    /// <param name="points">The points in the file's order, timed by one clock.</param>
    /// <param name="starts">
    /// Where, beside segments, stretches begin that may stand in another order than they were run in, or repeat what went before.
    /// </param>
    /// <param name="count">How many points are left, at the front.</param>
    /// <returns>What was done; null where the times are in order.</returns>
    public static PointTimes? Settle(Span<TrackPoint> points, IEnumerable<int> starts, out int count)
    {
        count = points.Length;
        if (AreInOrder(points))
        {
            return null;
        }

        var times = new PointTimes(points, starts);
        times.TakeAll();
        times.DropEnds();
        times.CloseGaps();
        count = times.Apply(points);
        return times;
    }

    /// <summary>Whether nothing is odd about a time after the one before it.</summary>
    /// <param name="last">The time before; not a number where there is none.</param>
    /// <param name="time">The time.</param>
    public static bool Follows(double last, double time) => !(time - last is < 0 or > LongestRest);

    private static bool AreInOrder(ReadOnlySpan<TrackPoint> points)
    {
        var last = double.NaN;
        foreach (ref readonly var point in points)
        {
            if (!Follows(last, point.Seconds))
            {
                return false;
            }

            last = point.HasTime ? point.Seconds : last;
        }

        return true;
    }

    private void TakeAll()
    {
        var from = 0;
        for (var i = 1; i <= _timed.Count; i++)
        {
            if (i == _timed.Count || !Follows(_seconds[_timed[i - 1]], _seconds[_timed[i]]))
            {
                Take(from, i);
                from = i;
            }
        }
    }

    // Takes a stretch whose times do not go back.
    private void Take(int from, int to)
    {
        var first = _seconds[_timed[from]];
        var last = _kept.Count == 0 ? first : _seconds[_kept[^1]];
        var head = 0;
        for (; from + head < to && _seconds[_timed[from + head]] < last; head++)
        {
        }

        // No further than matters, so that all of it takes time in proportion to the points.
        var tail = 0;
        for (; tail < _kept.Count && tail <= Math.Min(_few, head) && _seconds[_kept[^(tail + 1)]] > first; tail++)
        {
        }

        if (tail <= _few && tail <= head)
        {
            _kept.RemoveRange(_kept.Count - tail, tail);
            Odd += tail;
        }
        else if (head <= _few)
        {
            Back += head;
            from += head;
        }
        else if (!_starts[_timed[from]])
        {
            Shift(from, last - first + 1);
        }
        else if (TryInsert(from, to))
        {
            return;
        }
        else
        {
            Back += head;
            from += head;
        }

        _kept.AddRange(_timed[from..to]);
    }

    // The longer side is right.
    private void Shift(int from, double by)
    {
        IsShifted = true;
        var goesOn = _timed[from..];
        foreach (var i in goesOn.Count > _kept.Count ? _kept : goesOn)
        {
            _seconds[i] += goesOn.Count > _kept.Count ? -by : by;
        }
    }

    // A stretch that lies before others of the file, and overlaps with none.
    private bool TryInsert(int from, int to)
    {
        var end = _seconds[_timed[to - 1]];
        var at = 0;
        for (; at < _kept.Count && _seconds[_kept[at]] <= end; at++)
        {
        }

        if (at > 0 && _seconds[_kept[at - 1]] > _seconds[_timed[from]])
        {
            return false;
        }

        _kept.InsertRange(at, _timed[from..to]);
        _isSorted = false;
        return true;
    }

    private void DropEnds()
    {
        DropEnd(count => count, _ => 0);
        DropEnd(count => _kept.Count - count, count => _kept.Count - count);
    }

    private void DropEnd(Func<int, int> boundary, Func<int, int> from)
    {
        for (var count = Math.Min(Few, _kept.Count / 4); count > 0; count--)
        {
            if (IsAlone(boundary(count), count))
            {
                Odd += count;
                _kept.RemoveRange(from(count), count);
                return;
            }
        }
    }

    // A stretch of its own may be as short as it is; a lone point is none.
    private bool IsAlone(int at, int count) =>
        Gap(at) > LongestRest && (count == 1 || !_starts[_kept[at]]);

    // The longest stretch is right; what lies before and after it is moved up to it.
    private void CloseGaps()
    {
        List<int> begins = [0];
        for (var at = 1; at < _kept.Count; at++)
        {
            if (Gap(at) > LongestOuting && !_starts[_kept[at]])
            {
                begins.Add(at);
            }
        }

        if (begins.Count == 1)
        {
            return;
        }

        IsShifted = true;
        begins.Add(_kept.Count);
        var longest = Enumerable.Range(0, begins.Count - 1).MaxBy(i => begins[i + 1] - begins[i]);
        var gaps = begins[1..^1].ConvertAll(at => Gap(at) - 1);
        for (var (i, by) = (longest - 1, 0.0); i >= 0; i--)
        {
            by += gaps[i];
            Move(begins[i], begins[i + 1], by);
        }

        for (var (i, by) = (longest + 1, 0.0); i < begins.Count - 1; i++)
        {
            by -= gaps[i - 1];
            Move(begins[i], begins[i + 1], by);
        }
    }

    private double Gap(int at) => _seconds[_kept[at]] - _seconds[_kept[at - 1]];

    private void Move(int from, int to, double by)
    {
        for (var at = from; at < to; at++)
        {
            _seconds[_kept[at]] += by;
        }
    }

    private int Apply(Span<TrackPoint> points)
    {
        var isKept = new bool[points.Length];
        foreach (var i in _kept)
        {
            isKept[i] = true;
        }

        Removed = [.. _timed.Where(i => !isKept[i])];
        return SettledPoints.Put(points, _isSorted ? _timed : _kept, isKept, _seconds);
    }
}
