using B2BTrail.Web.Hosting;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Tests.Hosting;

/// <summary>A setting that cannot be meant stops the start and is named, instead of failing the first visitor.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("RateLimits:AccountPerMinute", "0")]
    [InlineData("RateLimits:ApiPerMinute", "-1")]
    [InlineData("RateLimits:FeedPerMinute", "5000000")]
    public async Task A_limit_out_of_range_is_refused_at_the_start(string setting, string value)
    {
        await using var app = new TrailApp().With(setting, value);

        var refused = Assert.Throws<OptionsValidationException>(() => app.Visitor());

        Assert.Equal($"{setting} is a whole number from 1 to 1000000.", Assert.Single(refused.Failures).Split(": ", 3)[^1].Trim('\'', ' '));
    }

    [Theory]
    [InlineData("RateLimits:ApiPerMinute", "many")]
    [InlineData("Accounts:OpenRegistration", "perhaps")]
    public async Task What_cannot_be_read_is_named_at_the_start(string setting, string value)
    {
        await using var app = new TrailApp().With(setting, value);

        var refused = Assert.ThrowsAny<InvalidOperationException>(() => app.Visitor());

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Command.UsageExit, StartRefusedException.Report(refused));
    }
}
