using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Tests.Hosting;

/// <summary>A setting that cannot be meant stops the start and is named, instead of failing the first visitor.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("RateLimits:AccountPerMinute", "0")]
    [InlineData("RateLimits:ApiPerMinute", "-1")]
    [InlineData("RateLimits:FeedPerMinute", "5000000")]
    public void A_limit_out_of_range_is_refused_at_the_start(string setting, string value)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Start(setting, value));

        Assert.Equal($"{setting} is a whole number from 1 to 1,000,000.", refused.Message);
        Assert.Equal(Command.UsageExit, StartRefusedException.Report(refused));
    }

    [Theory]
    [InlineData("RateLimits:ApiPerMinute", "many")]
    [InlineData("Accounts:OpenRegistration", "perhaps")]
    [InlineData("Hosting:RequireHttps", "sometimes")]
    public void What_cannot_be_read_is_named_at_the_start(string setting, string value)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Start(setting, value));

        Assert.Contains($"'{setting}'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Command.UsageExit, StartRefusedException.Report(refused));
    }

    [Fact]
    public void A_proxy_that_is_neither_an_address_nor_a_network_is_named_at_the_start() => Assert.Equal(
        "Hosting:TrustedProxies holds \"proxy.local\", which is not an IP address or a network.",
        Assert.Throws<StartRefusedException>(() => Start("Hosting:TrustedProxies:0", "proxy.local")).Message);

    [Theory]
    [InlineData("Development", "tomorrow", "Clock:Now takes a date and time such as 2027-02-20T07:00, not \"tomorrow\".")]
    [InlineData("Production", "2027-02-20T07:00", "Clock:Now works in Development only. Remove it.")]
    public void A_clock_that_cannot_be_set_is_refused_at_the_start(string environment, string now, string why) =>
        Assert.Equal(why, Assert.Throws<StartRefusedException>(() => Clock(environment, now)).Message);

    [Fact]
    public void In_Development_the_app_takes_its_time_from_a_setting()
    {
        Assert.Null(Clock("Development", ""));
        Assert.InRange(
            Clock("Development", "2027-02-20T07:00")!.GetUtcNow(), new DateTimeOffset(2027, 2, 20, 7, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 2, 20, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(20, Clock("Development", "2027-02-20T23:30-05:00")!.GetUtcNow().AddHours(-5).Day);
    }

    private static TimeProvider? Clock(string environment, string now)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration[DevelopmentClock.Key] = now;
        builder.AddClock();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetService<TimeProvider>();
    }

    // As the host does it before anything listens.
    private static void Start(string setting, string value)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[setting] = value;
        builder.AddProxies();
        builder.AddRateLimits();
        builder.AddAccounts();
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        _ = services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
    }
}
