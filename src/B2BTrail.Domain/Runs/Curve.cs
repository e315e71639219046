namespace B2BTrail.Domain.Runs;

/// <summary>A figure along a run, thinned so that it can be drawn with a few hundred points.</summary>
public sealed record Curve
{
    /// <summary>Nothing was recorded.</summary>
    public static readonly Curve None = new();

    /// <summary>What the points lie along.</summary>
    public CurveAxis Axis { get; init; }

    /// <summary>Where the run ends on the axis; the curve itself may begin later and end earlier.</summary>
    public double Length { get; init; }

    /// <summary>The lines, in order; between two of them there was a pause or nothing usable. A line has at least one point.</summary>
    public IReadOnlyList<IReadOnlyList<CurvePoint>> Lines { get; init; } = [];

    /// <summary>The lowest value of all that were recorded.</summary>
    public double Lowest { get; init; }

    /// <summary>The highest value of all that were recorded.</summary>
    public double Highest { get; init; }

    /// <summary>Two of a hundred values lie below.</summary>
    public double UsualLow { get; init; }

    /// <summary>Two of a hundred values lie above.</summary>
    public double UsualHigh { get; init; }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Lines.Count == 0;

    /// <summary>The value at a place along the axis, evenly between its neighbors; null where no line passes.</summary>
    public double? At(double along)
    {
        foreach (var line in Lines)
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (line[i].Along == along)
                {
                    return line[i].Value;
                }

                if (line[i].Along > along)
                {
                    if (i == 0)
                    {
                        return null;
                    }

                    var (a, b) = (line[i - 1], line[i]);
                    return a.Value + (b.Value - a.Value) * (along - a.Along) / (b.Along - a.Along);
                }
            }
        }

        return null;
    }
}
