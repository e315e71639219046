using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>What is said when check-ins are deleted.</summary>
internal static class CheckInText
{
    public const string AllDeleted = "All check-ins deleted.";

    public const string NothingDeleted = "Nothing was deleted.";

    public static string Deleted(DateOnly day) => $"Check-in of {UnitText.Day(day)} deleted.";
}
