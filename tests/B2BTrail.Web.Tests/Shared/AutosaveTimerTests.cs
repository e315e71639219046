using B2BTrail.Web.Shared;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Shared;

public sealed class AutosaveTimerTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _kept = [];

    [Fact]
    public async Task Only_the_last_of_what_was_typed_in_a_pause_is_kept()
    {
        await using var keeper = new AutosaveTimer(_clock);

        keeper.Later(Keep("a"));
        keeper.Later(Keep("ab"));
        Assert.Empty(_kept);
        _clock.Advance(AutosaveTimer.Pause);

        Assert.Equal(["ab"], _kept);
    }

    [Fact]
    public async Task What_is_typed_later_is_kept_later()
    {
        await using var keeper = new AutosaveTimer(_clock);

        keeper.Later(Keep("a"));
        _clock.Advance(AutosaveTimer.Pause);
        keeper.Later(Keep("ab"));
        _clock.Advance(AutosaveTimer.Pause);

        Assert.Equal(["a", "ab"], _kept);
    }

    [Fact]
    public async Task What_is_typed_while_keeping_is_kept_after_it()
    {
        var gate = new TaskCompletionSource();
        await using var keeper = new AutosaveTimer(_clock);
        keeper.Later(async () =>
        {
            await gate.Task;
            _kept.Add("a");
        });
        _clock.Advance(AutosaveTimer.Pause);

        keeper.Later(Keep("ab"));
        gate.SetResult();
        _clock.Advance(AutosaveTimer.Pause);

        Assert.Equal(["a", "ab"], _kept);
    }

    [Fact]
    public async Task Leaving_the_page_keeps_what_was_just_typed()
    {
        var keeper = new AutosaveTimer(_clock);
        keeper.Later(Keep("a"));

        await keeper.DisposeAsync();

        Assert.Equal(["a"], _kept);
    }

    [Fact]
    public async Task What_was_sent_is_not_kept_and_neither_is_a_key_stroke_that_comes_late()
    {
        var keeper = new AutosaveTimer(_clock);
        keeper.Later(Keep("a"));

        await keeper.CloseAsync();
        keeper.Later(Keep("ab"));
        _clock.Advance(AutosaveTimer.Pause);
        await keeper.DisposeAsync();

        Assert.Empty(_kept);
    }

    [Fact]
    public async Task What_was_forgotten_leaves_room_for_what_comes_next()
    {
        await using var keeper = new AutosaveTimer(_clock);
        keeper.Later(Keep("mine"));

        await keeper.ForgetAsync();
        keeper.Later(Keep("theirs"));
        _clock.Advance(AutosaveTimer.Pause);

        Assert.Equal(["theirs"], _kept);
    }

    private Func<Task> Keep(string text) => () =>
    {
        _kept.Add(text);
        return Task.CompletedTask;
    };
}
