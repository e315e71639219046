namespace B2BTrail.Web.Hosting;

/// <summary>The section <c>RateLimits</c> of the configuration, each from 1 to <see cref="Most"/>. A changed value counts from the next minute on.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>The highest limit that can be set.</summary>
    public const int Most = 1_000_000;

    /// <summary>How often one address may send an account form, and one runner may try a password.</summary>
    public int AccountPerMinute { get; init; } = 20;

    /// <summary>How often one access token may call the API.</summary>
    public int ApiPerMinute { get; init; } = 3_000;

    /// <summary>How often one address may read a calendar.</summary>
    public int FeedPerMinute { get; init; } = 60;
}
