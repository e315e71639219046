namespace B2BTrail.Domain.Units;

/// <summary>The unit in which a runner thinks of distance; climb follows it (feet with miles, metres with kilometres).</summary>
public enum DistanceUnit
{
    /// <summary>International miles, climb in feet.</summary>
    Mile,

    /// <summary>Kilometres, climb in metres.</summary>
    Kilometre,
}

/// <summary>What a unit measures.</summary>
public static class DistanceUnits
{
    extension(DistanceUnit unit)
    {
        /// <summary>Metres in one of the unit.</summary>
        public double Metres() => unit == DistanceUnit.Mile ? Distance.MetresPerMile : 1000;
    }
}
