namespace B2BTrail.Domain.Runs;

/// <summary>Words for a <see cref="FigureMethod"/>.</summary>
public static class FigureMethods
{
    /// <summary>Where the figure comes from, in a few words to stand behind it.</summary>
    public static string Phrase(this FigureMethod method) => method switch
    {
        FigureMethod.Typed => "written by you",
        FigureMethod.FileSummary => "from the watch's own sum",
        FigureMethod.DeviceCount => "from the distance the watch counted",
        FigureMethod.Positions => "from positions",
        FigureMethod.Timer => "from the watch's timer",
        FigureMethod.SpeedThreshold => "from the points that move",
        FigureMethod.Smoothed => "from elevations, small ups and downs left out",
        FigureMethod.Points => "from the points",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };
}
