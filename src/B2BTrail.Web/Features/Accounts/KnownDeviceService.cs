using System.Security.Cryptography;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>
/// Knows the browsers in which a runner signed in before. Each counts its own wrong passwords and is not touched by the account's
/// lock-out, so that guesses from elsewhere never keep the runner out.
/// </summary>
internal sealed class KnownDeviceService(
    IDbContextFactory<TrailDb> dbFactory, IDataProtectionProvider protection, IOptions<HostingOptions> hosting, TimeProvider time)
{
    public const int MostPerRunner = 20;

    // The longest that browsers keep a cookie; every sign-in begins it anew.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("B2BTrail.KnownDevice");
    private readonly bool _https = hosting.Value.RequireHttps;

    private string CookieName => _https ? "__Host-b2bt-device" : "b2bt-device";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The device that sent the request, where the runner signed in on it before; else null.</summary>
    public async Task<KnownDevice?> FindAsync(HttpContext context, RunnerId runnerId)
    {
        if (DeviceOf(context) is not { } device)
            return null;

        var id = IdOf(device, runnerId);
        await using var db = await dbFactory.CreateDbContextAsync();
        return await db.KnownDevices.OwnedBy(runnerId).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id);
    }

    /// <summary>Whether no password from the device is tried just now.</summary>
    public bool IsLocked(KnownDevice device) => device.IsLockedAt(Now);

    /// <summary>The runner has just signed in on the device that sent the request. The 20 newest devices are remembered.</summary>
    public async Task RememberAsync(HttpContext context, RunnerId runnerId)
    {
        var device = DeviceOf(context) ?? new Guid(RandomNumberGenerator.GetBytes(16));
        var id = IdOf(device, runnerId);
        await using var db = await dbFactory.CreateDbContextAsync();
        await db.WriteAsync(
            async token =>
            {
                if (await db.KnownDevices.OwnedBy(runnerId).SingleOrDefaultAsync(d => d.Id == id, token) is { } known)
                    known.SignedIn(Now);
                else
                    db.KnownDevices.Add(new KnownDevice(id, runnerId, Now));
                await db.SaveChangesAsync(token);
                var oldest = db.KnownDevices.OwnedBy(runnerId).OrderByDescending(d => d.LastSignInUtc).Skip(MostPerRunner).Select(d => d.Id);
                await db.KnownDevices.OwnedBy(runnerId).Where(d => oldest.Contains(d.Id) && d.Id != id).ExecuteDeleteAsync(token);
            },
            CancellationToken.None);
        context.Response.Cookies.Append(CookieName, _protector.Protect(device.ToString()), new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = _https || context.Request.IsHttps,
            MaxAge = Kept,
            IsEssential = true,
        });
    }

    /// <summary>Counts a wrong password from a device; true where that locked it.</summary>
    public async Task<bool> CountWrongPasswordAsync(KnownDevice device)
    {
        await using var db = await dbFactory.CreateDbContextAsync();
        return await db.WriteAsync(
            async token =>
            {
                if (await db.KnownDevices.OwnedBy(device.RunnerId).SingleOrDefaultAsync(d => d.Id == device.Id, token) is not { } known)
                    return false;

                known.CountWrongPassword(LockOut.WrongPasswords, Now + LockOut.Rest);
                await db.SaveChangesAsync(token);
                return known.IsLockedAt(Now);
            },
            CancellationToken.None);
    }

    /// <summary>Forgets all devices of the runner.</summary>
    public async Task ForgetAllAsync(RunnerId runnerId)
    {
        await using var db = await dbFactory.CreateDbContextAsync();
        await db.WriteAsync(token => db.KnownDevices.OwnedBy(runnerId).ExecuteDeleteAsync(token), CancellationToken.None);
    }

    private Guid? DeviceOf(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
            return null;

        try
        {
            return Guid.Parse(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            // Made up, or made with keys that are gone.
            return null;
        }
    }

    // One browser can be known to several runners, with a row for each and one cookie for all.
    private static Guid IdOf(Guid device, RunnerId runnerId) =>
        new(SHA256.HashData([.. device.ToByteArray(), .. runnerId.Value.ToByteArray()]).AsSpan(0, 16));
}
