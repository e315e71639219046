using B2BTrail.Data.Store;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Runners of before there was a choice of dates and clock.</summary>
public sealed class RunnerDatesUpgradeTests
{
    [Fact]
    public async Task Dates_and_times_stay_as_they_were_written()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync("20261126040640_SignInSessions");
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_RunnerDatesAndClock", StringComparison.Ordinal));

        await using var now = folder.Db();
        var preferences = (await now.Runners.SingleAsync()).Preferences;
        Assert.Equal((DateOrder.DayFirst, HourClock.Hours24, Theme.Dark), (preferences.DateOrder, preferences.Clock, preferences.Theme));
    }
}
