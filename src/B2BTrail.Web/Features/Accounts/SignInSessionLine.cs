namespace B2BTrail.Web.Features.Accounts;

/// <summary>A browser in which the runner is signed in, as the settings list it.</summary>
/// <param name="Id">Which session.</param>
/// <param name="Device">The browser.</param>
/// <param name="LastSeenUtc">When it was last used, in UTC, to the minute or so.</param>
internal sealed record SignInSessionLine(Guid Id, DeviceName Device, DateTime LastSeenUtc);
