namespace B2BTrail.Domain.Runs;

/// <summary>A value somewhere along a run.</summary>
/// <param name="Along">Meters or seconds under way, as <see cref="Curve.Axis"/> says; pauses count for neither.</param>
/// <param name="Value">Meters above the sea, beats a minute, or seconds a kilometer.</param>
public readonly record struct CurvePoint(double Along, double Value);
