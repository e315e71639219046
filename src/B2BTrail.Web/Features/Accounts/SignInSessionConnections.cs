namespace B2BTrail.Web.Features.Accounts;

/// <summary>What is open in this process for each sign-in session, connections and circuits, so that all of it ends with the session.</summary>
internal sealed class SignInSessionConnections
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<Registration>> _open = [];
    private readonly HashSet<Guid> _used = [];

    /// <summary>The sessions that have something open.</summary>
    public IReadOnlyList<Guid> Sessions
    {
        get
        {
            lock (_lock)
                return [.. _open.Keys];
        }
    }

    /// <summary>Registers something that is open; <paramref name="close"/> runs when the session ends, unless the answer was disposed before.</summary>
    public IDisposable Add(Guid session, Action close)
    {
        var registration = new Registration(this, session, close);
        lock (_lock)
        {
            if (!_open.TryGetValue(session, out var open))
                _open[session] = open = [];
            open.Add(registration);
        }

        return registration;
    }

    /// <summary>Closes all that the session has open.</summary>
    public void End(Guid session)
    {
        List<Registration>? open;
        lock (_lock)
        {
            _used.Remove(session);
            _open.Remove(session, out open);
        }

        foreach (var registration in open ?? [])
            registration.Close();
    }

    /// <summary>Remembers that a circuit of the session was used.</summary>
    public void NoteUse(Guid session)
    {
        lock (_lock)
            _used.Add(session);
    }

    /// <summary>The sessions whose circuits were used since it was asked last.</summary>
    public IReadOnlyList<Guid> TakeUsed()
    {
        lock (_lock)
        {
            Guid[] used = [.. _used];
            _used.Clear();
            return used;
        }
    }

    private sealed class Registration(SignInSessionConnections all, Guid session, Action close) : IDisposable
    {
        public void Close() => close();

        public void Dispose()
        {
            lock (all._lock)
            {
                if (all._open.TryGetValue(session, out var open) && open.Remove(this) && open.Count == 0)
                    all._open.Remove(session);
            }
        }
    }
}
