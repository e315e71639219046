using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Shared;

/// <summary>What is said of input that several features take.</summary>
internal static class InputText
{
    public const string EndBeforeStart = "The end date is before the start date.";

    public const string NoUnit = "Choose miles or kilometers.";

    public const string TimeOutOfRange = "Enter a time from 0 seconds to one week.";

    public static string DateOutOfRange => string.Create(
        Language.Culture, $"Enter a date from {CommonRules.EarliestPlanDate.Year} to {CommonRules.LatestPlanDate.Year}.");

    // The runner's unit is not known where input is checked, so limits are said in both; what is told never reaches beyond what is taken.
    public static string DistanceOutOfRange => string.Create(
        Language.Culture, $"Enter a distance above 0 and up to {Math.Floor(Distance.MaxMeters / Distance.MetersPerMile):#,0} miles ({Distance.MaxMeters / 1000:#,0} kilometers).");

    public static string ClimbOutOfRange => string.Create(
        Language.Culture, $"Enter an elevation gain from 0 to {Math.Floor(Climb.MaxMeters / Climb.MetersPerFoot):#,0} feet ({Climb.MaxMeters:#,0} meters).");

    public static string NoDay => $"Enter a day such as {UnitText.TypedDay(new DateOnly(2027, 3, 13))}.";
}
