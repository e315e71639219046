namespace B2BTrail.Web.Features.Weeks;

/// <summary>What a weekly chart measures.</summary>
public enum ChartMeasure
{
    /// <summary>Miles or kilometers.</summary>
    Distance,

    /// <summary>Hours on feet.</summary>
    Time,

    /// <summary>Feet or meters climbed.</summary>
    Climb,
}
