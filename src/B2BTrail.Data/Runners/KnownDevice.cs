using B2BTrail.Domain.Runners;

namespace B2BTrail.Data.Runners;

/// <summary>
/// A browser in which a runner once signed in, whether or not they are signed in now. Wrong passwords that it sends count for it
/// alone, so that guesses from elsewhere cannot lock the runner out of it. A cookie names the row.
/// </summary>
public sealed class KnownDevice
{
    private KnownDevice()
    {
    }

    /// <summary>A browser in which the runner has just signed in.</summary>
    public KnownDevice(Guid id, RunnerId runnerId, DateTime utc) => (Id, RunnerId, LastSignInUtc) = (id, runnerId, utc);

    /// <summary>Which device it is.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who signed in there.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>When they last did, in UTC.</summary>
    public DateTime LastSignInUtc { get; private set; }

    /// <summary>How many wrong passwords it sent since the last right one or the last lock.</summary>
    public int WrongPasswords { get; private set; }

    /// <summary>Until when no password from it is tried, in UTC; null where none was locked.</summary>
    public DateTime? LockedUntilUtc { get; private set; }

    /// <summary>Whether no password from it is tried at this moment.</summary>
    public bool IsLockedAt(DateTime utc) => LockedUntilUtc > utc;

    /// <summary>Counts a wrong password; after <paramref name="most"/> of them it is locked until <paramref name="lockedUntilUtc"/>.</summary>
    public void CountWrongPassword(int most, DateTime lockedUntilUtc)
    {
        WrongPasswords++;
        if (WrongPasswords >= most)
        {
            (WrongPasswords, LockedUntilUtc) = (0, lockedUntilUtc);
        }
    }

    /// <summary>The runner signed in again: its wrong passwords are forgotten.</summary>
    public void SignedIn(DateTime utc) => (LastSignInUtc, WrongPasswords, LockedUntilUtc) = (utc, 0, null);
}
