using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Units;

/// <summary>How distances look beside each other.</summary>
internal static class DistanceLooks
{
    // Half of the last digit that a screen writes, a tenth of a kilometer.
    private const double SameMeters = 50;

    extension(Distance distance)
    {
        /// <summary>Whether a reader would take both for the same.</summary>
        public bool LooksLike(Distance other) => Math.Abs(distance.Meters - other.Meters) < SameMeters;
    }
}
