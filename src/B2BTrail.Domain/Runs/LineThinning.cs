namespace B2BTrail.Domain.Runs;

/// <summary>Draws a line with fewer points. Its two ends always stay.</summary>
internal static class LineThinning
{
    /// <summary>The most points that <see cref="Straightened"/> should be given: the time it takes may grow with their square.</summary>
    public const int MostExamined = 2048;

    /// <summary>Leaves out points that are nearer than <paramref name="gap"/> to the one kept before.</summary>
    public static SketchPoint[] Spaced(SketchPoint[] line, double gap)
    {
        var kept = new List<SketchPoint> { line[0] };
        foreach (var point in line.AsSpan(1..))
        {
            if (Far(kept[^1], point) >= gap)
            {
                kept.Add(point);
            }
        }

        if (kept[^1] != line[^1])
        {
            kept.Add(line[^1]);
        }

        return [.. kept];
    }

    /// <summary>Keeps every so manieth point.</summary>
    public static SketchPoint[] Every(SketchPoint[] line, int every) =>
        [.. line.Where((_, place) => place % every == 0 || place == line.Length - 1)];

    /// <summary>
    /// Leaves out points that are nearer than <paramref name="tolerance"/> to the line through the others (U. Ramer 1972; D. H. Douglas
    /// and T. K. Peucker 1973), with a stack of its own in place of recursion.
    /// </summary>
    public static SketchPoint[] Straightened(SketchPoint[] line, double tolerance)
    {
        var keeps = new bool[line.Length];
        keeps[0] = keeps[^1] = true;
        var open = new Stack<(int From, int To)>([(0, line.Length - 1)]);
        while (open.TryPop(out var part))
        {
            var (farthest, at) = (tolerance, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                if (FromLine(line[i], line[part.From], line[part.To]) is var off && off > farthest)
                {
                    (farthest, at) = (off, i);
                }
            }

            if (at >= 0)
            {
                keeps[at] = true;
                open.Push((part.From, at));
                open.Push((at, part.To));
            }
        }

        return [.. line.Where((_, place) => keeps[place])];
    }

    /// <summary>How long a line is.</summary>
    public static double Length(SketchPoint[] line)
    {
        var length = 0.0;
        for (var i = 1; i < line.Length; i++)
        {
            length += Far(line[i - 1], line[i]);
        }

        return length;
    }

    private static double FromLine(SketchPoint point, SketchPoint from, SketchPoint to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var square = x * x + y * y;
        var share = square > 0 ? Math.Clamp(((point.X - from.X) * x + (point.Y - from.Y) * y) / square, 0, 1) : 0;
        return Far(point, new SketchPoint(from.X + share * x, from.Y + share * y));
    }

    private static double Far(SketchPoint a, SketchPoint b) => double.Hypot(a.X - b.X, a.Y - b.Y);
}
