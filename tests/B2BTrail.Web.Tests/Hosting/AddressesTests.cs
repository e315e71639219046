using B2BTrail.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("urls", "http://localhost:1")]
    [InlineData("http_ports", "8080")]
    [InlineData("HTTPS_PORTS", "8443")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://localhost:1")]
    public void Any_way_of_naming_an_address_replaces_the_default(string key, string value) =>
        Assert.True(Addresses.IsConfigured(Configuration(key, value)));

    [Fact]
    public void Without_a_word_the_default_stands() => Assert.False(Addresses.IsConfigured(Configuration("Logging:Level", "x")));

    [Theory]
    [InlineData("http://[::]:5210", "http://localhost:5210")]
    [InlineData("http://0.0.0.0:80", "http://localhost:80")]
    [InlineData("http://b2b.lan:80", "http://b2b.lan:80")]
    public void The_address_shown_is_one_that_a_browser_opens(string bound, string shown) => Assert.Equal(shown, Addresses.Reachable(bound));

    private static IConfiguration Configuration(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
