namespace B2BTrail.Domain.Units;

/// <summary>What a unit measures.</summary>
public static class DistanceUnits
{
    extension(DistanceUnit unit)
    {
        /// <summary>Meters in one of the unit.</summary>
        public double Meters() => unit == DistanceUnit.Mile ? Distance.MetersPerMile : 1000;
    }
}
