using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Runners;

/// <summary>A browser in which a runner is signed in. The cookie names the row; deleting the row signs that browser out.</summary>
public sealed class SignInSession
{
    /// <summary>The longest name of a browser or system, in characters.</summary>
    public const int MaxNameLength = 100;

    private SignInSession()
    {
    }

    /// <summary>A session that begins.</summary>
    public SignInSession(Guid id, RunnerId runnerId, string? browser, string? system, DateTime startedUtc) =>
        (Id, RunnerId, Browser, System, StartedUtc, LastSeenUtc) = (id, runnerId, browser, system, startedUtc, startedUtc);

    /// <summary>Which session it is.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is signed in.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The product that the browser says it is, such as "Firefox"; null where that is not known.</summary>
    public string? Browser { get; private set; }

    /// <summary>What it says it runs on, such as "Android"; null where that is not known.</summary>
    public string? System { get; private set; }

    /// <summary>When the runner signed in, in UTC.</summary>
    public DateTime StartedUtc { get; private set; }

    /// <summary>When it was last used, in UTC, to the minute or so.</summary>
    public DateTime LastSeenUtc { get; private set; }
}
