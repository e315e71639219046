namespace B2BTrail.Domain.Runs;

/// <summary>A place in a drawing, from its top left corner.</summary>
/// <param name="X">Units to the right.</param>
/// <param name="Y">Units down.</param>
public readonly record struct SketchPoint(double X, double Y)
{
    /// <summary>Meters or seconds under way up to here, as the axis of the run's curves is; zero where the drawing does not say.</summary>
    public double Along { get; init; }
}
