using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Runs;

public sealed class RunOrderTests
{
    [Fact]
    public async Task Runs_are_in_order_of_their_day_and_start_those_without_one_first_and_then_as_they_were_entered()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var evening = await folder.AddAsync(At(runner, 18));
        var unknown = await folder.AddAsync(At(runner, null));
        var dayBefore = await folder.AddAsync(Samples.Run(runner, Samples.Monday.AddDays(-1)));
        var morning = await folder.AddAsync(At(runner, 6));
        var unknownToo = await folder.AddAsync(At(runner, null));
        RunId[] inOrder = [dayBefore.Id, unknown.Id, unknownToo.Id, morning.Id, evening.Id];
        await using var db = folder.Db();

        Assert.Equal(inOrder, await db.Runs.OwnedBy(runner).InOrder().Select(r => r.Id).ToListAsync());
        Assert.Equal(inOrder.Reverse(), await db.Runs.OwnedBy(runner).NewestFirst().Select(r => r.Id).ToListAsync());
    }

    private static Run At(RunnerId runner, int? hour)
    {
        var run = Samples.Run(runner, Samples.Monday);
        run.Change(run.Entry with { StartedUtc = hour is { } start ? Samples.Monday.ToDateTime(new TimeOnly(start, 0), DateTimeKind.Utc) : null });
        return run;
    }
}
