using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Hosting;

/// <summary>How often one address may try an account form or read a calendar, and one access token may call the API.</summary>
internal static partial class RateLimits
{
    public const string Account = "account";
    public const string Api = "api";
    public const string Feed = "feed";

    private const int NetworkBytesOfIPv6 = 8;

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateOnStart()
            .Validate(options => IsLimit(options.AccountPerMinute), Problem(nameof(RateLimitOptions.AccountPerMinute)))
            .Validate(options => IsLimit(options.ApiPerMinute), Problem(nameof(RateLimitOptions.ApiPerMinute)))
            .Validate(options => IsLimit(options.FeedPerMinute), Problem(nameof(RateLimitOptions.FeedPerMinute)));
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = static (context, _) => ExplainAsync(context);
            // Only sending a form costs a hash and gains a guess; reading the page is free.
            options.AddPolicy(Account, context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                ? RateLimitPartition.GetNoLimiter("reading")
                : PerMinute(AddressOf(context), LimitsOf(context).AccountPerMinute));
            options.AddPolicy(Api, context => PerMinute(CallerOf(context), LimitsOf(context).ApiPerMinute));
            options.AddPolicy(Feed, context => PerMinute(AddressOf(context), LimitsOf(context).FeedPerMinute));
        });
    }

    private static bool IsLimit(int perMinute) => perMinute is >= 1 and <= RateLimitOptions.Most;

    private static string Problem(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{RateLimitOptions.Section}:{name} is a whole number from 1 to {RateLimitOptions.Most:#,0}.");

    // Asked when used, so that a changed setting counts from the next window on.
    private static RateLimitOptions LimitsOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptionsMonitor<RateLimitOptions>>().CurrentValue;

    private static RateLimitPartition<string> PerMinute(string key, int limit) => RateLimitPartition.GetFixedWindowLimiter(key, _ =>
        new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static string CallerOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(context);

    // One household holds a whole /64 of IPv6; counting single addresses would count nothing.
    private static string AddressOf(HttpContext context)
    {
        var address = Proxies.ClientOf(context) ?? IPAddress.None;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytesOfIPv6))
            : address.ToString();
    }

    private static async ValueTask ExplainAsync(OnRejectedContext rejection)
    {
        var response = rejection.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        var wait = rejection.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Refused(rejection.HttpContext.RequestServices.GetRequiredService<ILogger<SecurityLog>>(), rejection.HttpContext.Request.Path);
        if (ApiAccess.IsApi(rejection.HttpContext))
        {
            await TooManyRequests.Problem(HostingText.TooManyCalls((int)Math.Ceiling(wait.TotalSeconds))).ExecuteAsync(rejection.HttpContext);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Too many requests for {Path}; this one was refused")]
    private static partial void Refused(ILogger log, string path);
}
