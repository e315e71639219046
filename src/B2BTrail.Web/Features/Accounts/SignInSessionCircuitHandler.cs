using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Ends a circuit with the session that it began in: whatever its page sends after that has no effect.</summary>
internal sealed class SignInSessionCircuitHandler(
    SignInSessionConnections connections, AuthenticationStateProvider authentication, NavigationManager navigation) : CircuitHandler
{
    private Guid? _session;
    private IDisposable? _registration;
    private volatile bool _hasEnded;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _session = CurrentRunner.SessionOf((await authentication.GetAuthenticationStateAsync()).User);
        if (_session is { } session)
            _registration = connections.Add(session, () => _hasEnded = true);
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        // The browser came back with another session; this page shows what the one of before saw.
        if (_hasEnded)
            navigation.Refresh(forceReload: true);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (_hasEnded)
            return Task.CompletedTask;
        if (_session is { } session)
            connections.NoteUse(session);
        return next(context);
    };

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _registration?.Dispose();
        return Task.CompletedTask;
    }
}
