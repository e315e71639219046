using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Says in words where a figure comes from.</summary>
internal static class FigureMethodText
{
    /// <summary>A few words to stand behind the figure.</summary>
    public static string Phrase(this FigureMethod method) => method switch
    {
        FigureMethod.Typed => "entered by you",
        FigureMethod.FileSummary => "from your watch",
        FigureMethod.DeviceCount => "from the distance your watch counted",
        FigureMethod.Positions => "from GPS",
        FigureMethod.Timer => "from your watch's timer",
        FigureMethod.SpeedThreshold => "from the points that move",
        FigureMethod.Smoothed => "from elevations, small ups and downs left out",
        FigureMethod.Points => "from the points",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };
}
