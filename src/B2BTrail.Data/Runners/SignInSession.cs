using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Runners;

/// <summary>A browser in which a runner is signed in. The cookie names the row; deleting the row signs that browser out.</summary>
public sealed class SignInSession
{
    /// <summary>The longest description of a device, in characters.</summary>
    public const int MaxDeviceLength = 100;

    private SignInSession()
    {
    }

    /// <summary>A session that begins.</summary>
    public SignInSession(Guid id, RunnerId runnerId, string device, DateTime startedUtc)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(device);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(device.Length, MaxDeviceLength, nameof(device));
        (Id, RunnerId, Device, StartedUtc, LastSeenUtc) = (id, runnerId, device, startedUtc, startedUtc);
    }

    /// <summary>Which session it is.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is signed in.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>What the browser says it is, in words a person recognizes, such as "Firefox on Android".</summary>
    public string Device { get; private set; } = "";

    /// <summary>When the runner signed in, in UTC.</summary>
    public DateTime StartedUtc { get; private set; }

    /// <summary>When it was last used, in UTC, to the minute or so.</summary>
    public DateTime LastSeenUtc { get; private set; }
}
