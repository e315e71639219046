namespace B2BTrail.Domain.Runs;

/// <summary>
/// Thins a series by keeping the lowest and the highest value of each of many equal stretches, so that no peak is lost: the core of M4
/// (U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl, "M4: A Visualization-Oriented Time Series Data Aggregation", PVLDB 7(10), 2014).
/// </summary>
internal static class CurveThinning
{
    /// <summary>The most points of a curve.</summary>
    public const int MostPoints = 300;

    private const int Stretches = 99;

    /// <summary>So many lines keep both their ends; of more, the gaps between them are drawn wider than they are.</summary>
    private const int LinesWithEnds = MostPoints / 2 - Stretches - 1;

    /// <summary>A shorter pause does not part the line: watches stop by themselves at every gate. In seconds.</summary>
    private const double ShortestPause = 60;

    /// <summary>Points without a value part the line where they span this share of the run; fewer are a device that is silent at times.</summary>
    private const double Hole = 0.01;

    /// <summary>Nor does less than this many meters or seconds part it.</summary>
    private const double NarrowestHole = 100;

    private const int SampleForUsual = 10_000;
    private const double Unusual = 0.02;

    /// <summary>The curve of values that are not a number where there is nothing usable.</summary>
    /// <param name="axis">What the points lie along.</param>
    /// <param name="along">Where each point lies; never falls.</param>
    /// <param name="values">The value at each point.</param>
    /// <param name="points">The points, for their pauses.</param>
    public static Curve Of(CurveAxis axis, double[] along, double[] values, ReadOnlySpan<TrackPoint> points)
    {
        var present = new List<int>(values.Length);
        var line = new int[values.Length];
        var (lines, last, paused) = (0, -1, false);
        var length = along is [.., var end] ? end : 0;
        var hole = Math.Max(NarrowestHole, length * Hole);
        for (var i = 0; i < values.Length; i++)
        {
            paused |= points[i].StartsSegment;
            if (double.IsFinite(values[i]))
            {
                lines += last < 0 || (paused && !(points[i].Seconds - points[last].Seconds < ShortestPause)) || (i - last > 1 && along[i] - along[last] > hole) ? 1 : 0;
                line[i] = lines;
                present.Add(i);
                (last, paused) = (i, false);
            }
        }

        if (present.Count == 0)
        {
            return Curve.None;
        }

        var kept = present.Count <= MostPoints ? present : Thinned(along, values, line, present);
        var usual = Usual(values, present);
        return new Curve
        {
            Axis = axis,
            Length = length,
            Lines = [.. kept.GroupBy(i => line[i], (_, group) => (IReadOnlyList<CurvePoint>)[.. group.Select(i => new CurvePoint(along[i], values[i]))])],
            Lowest = kept.Min(i => values[i]),
            Highest = kept.Max(i => values[i]),
            UsualLow = usual.Low,
            UsualHigh = usual.High,
        };
    }

    private static List<int> Thinned(double[] along, double[] values, int[] line, List<int> present)
    {
        var (lowest, highest, ends) = (new int[Stretches], new int[Stretches], new List<int>());
        Array.Fill(lowest, -1);
        Array.Fill(highest, -1);
        for (var place = 0; place < present.Count; place++)
        {
            var i = present[place];
            var stretch = along[^1] > 0 ? Math.Min(Stretches - 1, (int)(along[i] / along[^1] * Stretches)) : 0;
            lowest[stretch] = lowest[stretch] < 0 || values[i] < values[lowest[stretch]] ? i : lowest[stretch];
            highest[stretch] = highest[stretch] < 0 || values[i] > values[highest[stretch]] ? i : highest[stretch];
            if (place == 0 || place == present.Count - 1 || line[present[place - 1]] < line[i] || line[i] < line[present[place + 1]])
            {
                ends.Add(i);
            }
        }

        var kept = line[present[^1]] <= LinesWithEnds ? ends : [ends[0], ends[^1]];
        return [.. lowest.Concat(highest).Where(i => i >= 0).Concat(kept).Distinct().Order()];
    }

    private static (double Low, double High) Usual(double[] values, List<int> present)
    {
        var every = Math.Max(1, present.Count / SampleForUsual);
        var sample = present.Where((_, place) => place % every == 0).Select(i => values[i]).Order().ToArray();
        var beyond = (int)(sample.Length * Unusual);
        return (sample[beyond], sample[^(beyond + 1)]);
    }
}
