namespace B2BTrail.Web.Features.Weeks;

/// <summary>What a weekly chart measures.</summary>
public enum ChartMeasure
{
    /// <summary>Miles or kilometres.</summary>
    Distance,

    /// <summary>Hours on feet.</summary>
    Time,

    /// <summary>Feet or metres climbed.</summary>
    Climb,
}
