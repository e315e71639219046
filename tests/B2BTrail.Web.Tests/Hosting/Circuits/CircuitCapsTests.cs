using System.Security.Claims;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Hosting.Circuits;
using Microsoft.AspNetCore.Components.Authorization;

namespace B2BTrail.Web.Tests.Hosting.Circuits;

public sealed class CircuitCapsTests
{
    private static readonly Guid Session = Guid.CreateVersion7();

    [Fact]
    public async Task The_circuit_after_the_twentieth_stays_without_a_page_and_is_told_how_many_are_open()
    {
        var count = new CircuitCount();
        var within = new List<CircuitCaps>();
        for (var n = 0; n < CircuitCount.MostPerRunner; n++)
            within.Add(await OpenAsync(count));

        var over = await OpenAsync(count);

        Assert.All(within, caps => Assert.Null(caps.Refusal));
        Assert.Equal("20 tabs are open. Close one, then reload this page.", over.Refusal);
        await over.OnCircuitClosedAsync(null!, CancellationToken.None);
        Assert.NotNull((await OpenAsync(count)).Refusal);
        await within[0].OnCircuitClosedAsync(null!, CancellationToken.None);
        Assert.Null((await OpenAsync(count)).Refusal);
    }

    [Fact]
    public async Task A_full_server_says_so_and_blames_no_tabs()
    {
        var count = new CircuitCount();
        Assert.All(Enumerable.Range(0, CircuitCount.MostInAll), n => Assert.True(count.TryEnter($"runner {n}")));

        Assert.StartsWith("Too many pages are open on this server.", (await OpenAsync(count)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_circuits_of_an_ended_session_are_no_open_tabs()
    {
        var count = new CircuitCount();
        var connections = new SignInSessionConnections();
        for (var n = 0; n < CircuitCount.MostPerRunner; n++)
            await OpenAsync(count, connections);

        connections.End(Session);

        Assert.Null((await OpenAsync(count)).Refusal);
    }

    private static async Task<CircuitCaps> OpenAsync(CircuitCount count, SignInSessionConnections? connections = null)
    {
        var caps = new CircuitCaps(count, connections ?? new SignInSessionConnections(), new SignedIn());
        await caps.OnCircuitOpenedAsync(null!, CancellationToken.None);
        return caps;
    }

    private sealed class SignedIn : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, "one"), new Claim(CurrentRunner.SessionClaim, Session.ToString())], "test"))));
    }
}
