namespace B2BTrail.Domain.Runs;

/// <summary>Which figures of a run are meant. Those of one kind are taken, or stay, together. Kept by name: a member may be added, never renamed.</summary>
[Flags]
public enum RunFigureKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The start, its day and its time zone.</summary>
    Start = 1,

    /// <summary>The distance.</summary>
    Distance = 2,

    /// <summary>The time in motion and the time from start to end.</summary>
    Times = 4,

    /// <summary>The climb and the height lost.</summary>
    Climb = 8,

    /// <summary>The average heart rate.</summary>
    HeartRate = 16,
}
