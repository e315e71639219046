namespace B2BTrail.Web.Features.Readiness;

/// <summary>Addresses of the check-in.</summary>
public static class ReadinessUrls
{
    /// <summary>The check-in and its history.</summary>
    public const string CheckIn = "/checkin";

    /// <summary>All check-ins as a table.</summary>
    public const string Csv = "/checkin/check-ins.csv";

    /// <summary>All check-ins as they are kept.</summary>
    public const string Json = "/checkin/check-ins.json";
}
