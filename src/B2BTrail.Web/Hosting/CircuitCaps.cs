using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace B2BTrail.Web.Hosting;

/// <summary>How many circuits are open, for all and for each runner; the framework itself has no limit.</summary>
internal sealed class CircuitCount
{
    public const int MostPerRunner = 20;
    public const int MostInAll = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _perRunner = [];
    private int _inAll;

    public bool TryEnter(string runner)
    {
        lock (_lock)
        {
            var own = _perRunner.GetValueOrDefault(runner);
            if (_inAll >= MostInAll || own >= MostPerRunner)
                return false;

            _perRunner[runner] = own + 1;
            _inAll++;
            return true;
        }
    }

    public void Leave(string runner)
    {
        lock (_lock)
        {
            _inAll--;
            if (--_perRunner[runner] == 0)
                _perRunner.Remove(runner);
        }
    }
}

/// <summary>Ends a circuit as it opens when its runner, or the process, has enough of them.</summary>
internal sealed class CircuitCaps(CircuitCount count, AuthenticationStateProvider authentication) : CircuitHandler
{
    private string? _entered;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var runner = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (!count.TryEnter(runner))
            throw new InvalidOperationException("Too many pages are open.");
        _entered = runner;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_entered is { } runner)
            count.Leave(runner);
        _entered = null;
        return Task.CompletedTask;
    }
}
