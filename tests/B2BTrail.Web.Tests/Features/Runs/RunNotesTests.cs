using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunNotesTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task Notes_that_are_as_long_as_can_be_say_that_more_was_left_out()
    {
        var page = Render<RunEditor>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        await page.InvokeAsync(() => page.Find("[name=notes]").InputAsync(new string('x', RunEntry.MaxNotesLength - 1)));
        Assert.DoesNotContain(RunText.NotesFull, page.Markup, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("[name=notes]").InputAsync(new string('x', RunEntry.MaxNotesLength)));

        Assert.Contains(RunText.NotesFull, page.Markup, StringComparison.Ordinal);
    }
}
