namespace B2BTrail.Web.Hosting;

/// <summary>A clock that runs on from another instant.</summary>
/// <param name="now">What it shows when it is made.</param>
internal sealed class ShiftedClock(DateTimeOffset now) : TimeProvider
{
    private readonly TimeSpan _by = now - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;
}
