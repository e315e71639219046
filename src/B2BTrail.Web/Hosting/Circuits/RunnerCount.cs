namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>Counts what is open, for each runner and in all, up to a limit of each.</summary>
internal abstract class RunnerCount(int mostPerRunner, int mostInAll)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _perRunner = [];
    private int _inAll;

    /// <summary>Whether the runner has all that one runner may have.</summary>
    public bool IsFull(string runner)
    {
        lock (_lock)
            return _perRunner.GetValueOrDefault(runner) >= mostPerRunner;
    }

    /// <summary>Counts one more; false, and nothing is counted, where a limit is reached.</summary>
    public bool TryEnter(string runner)
    {
        lock (_lock)
        {
            var own = _perRunner.GetValueOrDefault(runner);
            if (_inAll >= mostInAll || own >= mostPerRunner)
                return false;

            _perRunner[runner] = own + 1;
            _inAll++;
            return true;
        }
    }

    /// <summary>Counts one less; once for each time that it was let in.</summary>
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
