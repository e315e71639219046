namespace B2BTrail.Domain.Blocks;

/// <summary>Kinds of quality session.</summary>
public enum Workout
{
    /// <summary>Short hard climbs, easy back down.</summary>
    HillRepeats,
    /// <summary>A steady stretch at a pace that could be held for an hour.</summary>
    Tempo,
    /// <summary>Faster stretches by feel, as the trail invites.</summary>
    Fartlek,
    /// <summary>One long climb at an even effort, hiking where it is steep.</summary>
    SteadyClimb,
    /// <summary>Controlled running downhill, walking back up.</summary>
    Downhill,
}
