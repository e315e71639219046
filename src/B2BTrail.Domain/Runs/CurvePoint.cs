namespace B2BTrail.Domain.Runs;

/// <summary>A value somewhere along a run.</summary>
/// <param name="Along">Metres or seconds under way, as <see cref="Curve.Axis"/> says; pauses count for neither.</param>
/// <param name="Value">Metres above the sea, beats a minute, or seconds a kilometre.</param>
public readonly record struct CurvePoint(double Along, double Value);
