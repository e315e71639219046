using System.ComponentModel.DataAnnotations;

namespace B2BTrail.Web.Hosting;

/// <summary>The section <c>RateLimits</c> of the configuration. A changed value counts from the next minute on.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    private const int Most = 1_000_000;
    private const string Problem = $"{Section}:{{0}} is a whole number from {{1}} to {{2}}.";

    /// <summary>How often one address may send an account form, and one runner may try a password.</summary>
    [Range(1, Most, ErrorMessage = Problem)]
    public int AccountPerMinute { get; init; } = 20;

    /// <summary>How often one access token may call the API.</summary>
    [Range(1, Most, ErrorMessage = Problem)]
    public int ApiPerMinute { get; init; } = 3_000;

    /// <summary>How often one address may read a calendar.</summary>
    [Range(1, Most, ErrorMessage = Problem)]
    public int FeedPerMinute { get; init; } = 60;
}
