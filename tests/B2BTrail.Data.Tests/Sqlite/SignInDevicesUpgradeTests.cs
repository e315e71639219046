using B2BTrail.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Devices that were signed in when their names were kept as words.</summary>
public sealed class SignInDevicesUpgradeTests
{
    private const string Before = "20261126040640_SignInSessions";

    [Theory]
    [InlineData("Samsung Internet on Android", "Samsung Internet", "Android")]
    [InlineData("Firefox", "Firefox", null)]
    [InlineData("Unknown browser", null, null)]
    public async Task A_device_of_an_earlier_version_stays_signed_in_under_its_names(string words, string? browser, string? system)
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        folder.Sql($"""
            INSERT INTO SignInSessions (Id, RunnerId, Device, StartedUtc, LastSeenUtc)
            VALUES ('01940000-0000-7000-8000-000000000003', '{SqliteTestFolder.EarlierRunner}', '{words}', '2026-11-26 07:45:15', '2026-11-27 07:45:15')
            """);
        folder.Stop();

        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        await using var db = folder.Db();
        var session = await db.SignInSessions.SingleAsync();
        Assert.Equal((browser, system, new DateTime(2026, 11, 26, 7, 45, 15)), (session.Browser, session.System, session.StartedUtc));
    }
}
