namespace B2BTrail.Domain.Runs;

/// <summary>Questions to a <see cref="Sport"/>.</summary>
public static class Sports
{
    /// <summary>Whether the log takes it: running, hiking and walking count as time on the feet.</summary>
    public static bool IsOnFoot(this Sport sport) =>
        sport is Sport.Running or Sport.TrailRunning or Sport.Treadmill or Sport.Hiking or Sport.Walking;
}
