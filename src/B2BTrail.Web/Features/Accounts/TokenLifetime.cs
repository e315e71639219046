namespace B2BTrail.Web.Features.Accounts;

/// <summary>How long an access token works.</summary>
public enum TokenLifetime
{
    /// <summary>30 days.</summary>
    ThirtyDays,

    /// <summary>90 days.</summary>
    NinetyDays,

    /// <summary>One year, to the day.</summary>
    OneYear,
}
