namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>The timer was started or stopped.</summary>
/// <param name="Time">When.</param>
/// <param name="IsStart">Whether it was started.</param>
internal readonly record struct FitTimerEvent(double Time, bool IsStart);
