using System.Net;
using System.Net.WebSockets;
using B2BTrail.Web.Hosting.Circuits;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting.Circuits;

public sealed class CircuitConnectionsTests
{
    [Fact]
    public async Task A_runner_has_so_many_connections_and_the_next_is_refused_before_there_is_a_circuit()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var cookies = await app.CookiesAsync();
        await app.RunnerAsync("second@example.org");
        var sockets = new List<WebSocket>();
        for (var n = 0; n < ConnectionCount.MostPerRunner; n++)
            sockets.Add(await app.ConnectAsync(cookies));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => app.ConnectAsync(cookies));
        Assert.Contains("429", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, await app.StatusAsync(cookies, "/_blazor/initializers/"));

        using var another = await app.ConnectAsync(await app.CookiesAsync("second@example.org"));
        await sockets[0].CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        HttpStatusCode status;
        do
            status = await app.StatusAsync(cookies, "/_blazor/initializers/");
        while (status == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, status);
        sockets.ForEach(socket => socket.Dispose());
    }
}
