using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Tests.Shared;

public sealed class GuardedActionTests
{
    private readonly GuardedAction _action = new();

    [Fact]
    public async Task One_thing_is_done_at_a_time()
    {
        var done = new TaskCompletionSource();
        var times = 0;
        Task Work()
        {
            times++;
            return done.Task;
        }

        var first = _action.RunAsync(Work);
        Assert.True(_action.IsBusy);
        Assert.Null(await _action.RunAsync(Work));
        done.SetResult();

        Assert.Null(await first);
        Assert.Equal((1, false), (times, _action.IsBusy));
    }

    [Fact]
    public async Task A_full_disk_and_a_store_that_does_not_answer_are_told_with_what_still_stands()
    {
        Assert.Matches("disk.*The block is still here", await _action.RunAsync(() => throw TestDatabase.DiskFull, "The block is still here."));
        Assert.Contains("Nothing was changed.", await _action.RunAsync(() => throw new TimeoutException()), StringComparison.Ordinal);
        Assert.False(_action.IsBusy);
    }

    [Fact]
    public async Task A_row_that_vanished_meanwhile_is_told() =>
        Assert.Contains("elsewhere", await _action.RunAsync(() => throw new DbUpdateConcurrencyException()), StringComparison.Ordinal);

    [Fact]
    public async Task A_bug_is_not_hidden_and_leaves_the_buttons_free()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _action.RunAsync(() => throw new InvalidOperationException()));

        Assert.False(_action.IsBusy);
    }
}
