using System.Security.Claims;
using B2BTrail.Web.Features.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>Gives a circuit no page where its runner, or the process, has enough of them: it says so instead.</summary>
internal sealed class CircuitCaps(CircuitCount count, SignInSessionConnections connections, AuthenticationStateProvider authentication) : CircuitHandler
{
    private string? _entered;
    private IDisposable? _registration;

    /// <summary>What to tell instead of the page; null where the circuit is within the limits.</summary>
    public string? Refusal { get; private set; }

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var runner = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (count.TryEnter(runner))
            _entered = runner;
        else
            Refusal = count.IsFull(runner)
                ? CircuitText.TooManyTabs
                : CircuitText.TooManyPages;

        // The framework keeps a circuit for minutes in case its browser comes back; one whose session ended has no page to come back to.
        if (CurrentRunner.SessionOf(user) is { } session)
            _registration = connections.Add(session, Leave);
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _registration?.Dispose();
        Leave();
        return Task.CompletedTask;
    }

    private void Leave()
    {
        if (Interlocked.Exchange(ref _entered, null) is { } runner)
            count.Leave(runner);
    }
}
