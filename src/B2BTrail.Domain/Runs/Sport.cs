namespace B2BTrail.Domain.Runs;

/// <summary>What a recording is of, as far as its file says.</summary>
public enum Sport
{
    /// <summary>The file does not say.</summary>
    Unknown,

    /// <summary>Running, on any ground.</summary>
    Running,

    /// <summary>Running on trails.</summary>
    TrailRunning,

    /// <summary>Running on a treadmill or an indoor track.</summary>
    Treadmill,

    /// <summary>Hiking, snowshoeing and mountaineering on foot.</summary>
    Hiking,

    /// <summary>Walking.</summary>
    Walking,

    /// <summary>Anything on a bicycle.</summary>
    Cycling,

    /// <summary>Swimming.</summary>
    Swimming,

    /// <summary>The time between the legs of a multisport race.</summary>
    Transition,

    /// <summary>On skis, skates or a board over snow.</summary>
    Skiing,

    /// <summary>In or on a boat or a board over water.</summary>
    OnWater,

    /// <summary>Strength, yoga and other training in one place.</summary>
    Gym,

    /// <summary>In a car or another vehicle.</summary>
    Driving,

    /// <summary>Another sport, known by its name.</summary>
    Other,

    /// <summary>Something that the file names and that is not known here.</summary>
    Unclear,
}
