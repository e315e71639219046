using System.Net;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class ShutdownDrainTests
{
    [Fact]
    public async Task Once_asked_to_stop_no_circuit_comes_in_and_the_program_is_not_ready()
    {
        var hold = new HoldsTheStop();
        await using var app = new TrailApp().With(services => services.AddSingleton<IHostedService>(hold));
        var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);

        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var circuit = await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        var ready = await visitor.GetAsync("/health/ready");
        var live = await visitor.GetAsync("/health/live");
        hold.LetGo();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, circuit.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private sealed class HoldsTheStop : IHostedService
    {
        private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => _free.TrySetResult();

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => _free.Task.WaitAsync(cancellationToken);
    }
}
