namespace B2BTrail.Domain.Units;

/// <summary>The unit in which a runner thinks of distance; climb follows it (feet with miles, meters with kilometers).</summary>
public enum DistanceUnit
{
    /// <summary>International miles, climb in feet.</summary>
    Mile,

    /// <summary>Kilometers, climb in meters.</summary>
    Kilometre,
}
