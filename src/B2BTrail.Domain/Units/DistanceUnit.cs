namespace B2BTrail.Domain.Units;

/// <summary>The unit in which a runner thinks of distance; climb follows it (feet with miles, metres with kilometres).</summary>
public enum DistanceUnit
{
    /// <summary>International miles, climb in feet.</summary>
    Mile,

    /// <summary>Kilometres, climb in metres.</summary>
    Kilometre,
}
