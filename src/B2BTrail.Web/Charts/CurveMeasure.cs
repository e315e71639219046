using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Charts;

/// <summary>What a curve shows: how it is called, written and drawn.</summary>
/// <param name="Name">"Elevation".</param>
/// <param name="Css">The class that gives it its color.</param>
/// <param name="Unit">"ft", "bpm", "/mi".</param>
/// <param name="Shown">From the curve's own amount to the one that is shown.</param>
/// <param name="Write">A shown amount as text, without its unit.</param>
/// <param name="LeastSpan">The least that the axis spans, in what is shown.</param>
public sealed record CurveMeasure(string Name, string Css, string Unit, Func<double, double> Shown, Func<double, string> Write, double LeastSpan)
{
    /// <summary>"Elevation, ft", "Pace, min/mi".</summary>
    public string Title => ChartText.Titled(Name, Unit);

    /// <summary>What the ticks may step by; null for any round number.</summary>
    public IReadOnlyList<double>? Steps { get; init; }

    /// <summary>Whether the area below is filled: for what stands on the ground.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Whether less is drawn higher, as a faster pace is.</summary>
    public bool IsUpsideDown { get; init; }

    /// <summary>Whether the axis holds the usual values alone; the few beyond are drawn at its edge.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>Meters above the sea, in feet with miles.</summary>
    public static CurveMeasure Elevation(UnitText text) => new(
        ChartText.Elevation, "curve-elevation", text.ClimbShort, text.HeightNumber, Whole, text.Unit == DistanceUnit.Mile ? 150 : 50)
    {
        IsFilled = true,
    };

    /// <summary>Beats a minute.</summary>
    public static CurveMeasure HeartRate => new(ChartText.HeartRate, "curve-heart", ChartText.HeartRateUnit, beats => beats, Whole, 30);

    /// <summary>Minutes a mile or a kilometer; a walk up a hill is in it, a stop is not.</summary>
    public static CurveMeasure Pace(UnitText text) => new(
        ChartText.Pace, "curve-pace", $"/{text.Short}", seconds => seconds * text.Unit.Meters() / 1000, UnitText.MinutesAndSeconds, 120)
    {
        Steps = AxisScale.ClockSteps,
        IsUpsideDown = true,
        IsTrimmed = true,
    };

    private static string Whole(double amount) => amount.ToString("#,0", Language.Culture);
}
