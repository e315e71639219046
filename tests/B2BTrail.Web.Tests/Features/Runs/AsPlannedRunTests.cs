using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>Runs that were saved as planned, whose figures nobody has measured.</summary>
public sealed class AsPlannedRunTests : TrailTestContext
{
    private StandingSession _day = null!;
    private RunId _run;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        Me = Me with { Today = GallerySamples.Today };
        Clock.SetUtcNow(new DateTimeOffset(Me.Today, new TimeOnly(12, 0), TimeSpan.Zero));
        _day = (await KeepAsync(5)).Plan.Sessions.Last(session => session.IsOnFoot && session.Ascent.Meters > 0 && session.Date <= Me.Today);
        _run = Assert.IsType<PlannedRunOutcome.Saved>(await Get<PlannedRunService>().SaveAsync(Me.Id, _day.Id, _day.Date, _day.Distance, _day.Distance)).Run;
    }

    [Fact]
    public async Task Time_and_gain_are_said_to_be_as_planned_on_the_page_and_in_the_log()
    {
        Assert.Equal([("Moving time", "as planned"), ("Pace", "as planned"), ("Gain", "as planned")], await NotesAsync());
        Assert.Contains("time and gain as planned", await LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_the_runner_writes_is_theirs()
    {
        await ChangeAsync(input => input with { AscentMeters = input.AscentMeters + 40 });
        Assert.Equal([("Moving time", "as planned"), ("Pace", "as planned")], await NotesAsync());
        Assert.Contains(" · time as planned", await LineAsync(), StringComparison.Ordinal);

        await ChangeAsync(input => input with { MovingSeconds = input.MovingSeconds + 60 });
        Assert.Empty(await NotesAsync());
        Assert.DoesNotContain("as planned", await LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_still_not_measured_where_another_block_is_followed_since()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync(3);

        Assert.NotEqual(_day.Id, (await Get<RunService>().FindAsync(Me.Id, _run))!.SessionId);
        Assert.NotEmpty(await NotesAsync());
        Assert.Contains("time and gain as planned", await LineAsync(), StringComparison.Ordinal);
    }

    private async Task<Block> KeepAsync(int runDays) => Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(
        Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request with { RunDaysPerWeek = runDays }))).Block;

    private async Task ChangeAsync(Func<RunInput, RunInput> change) => Assert.IsType<RunOutcome.Saved>(await Get<RunService>().ChangeAsync(
        Me.Id, _run, null, change(RunInput.From((await Get<RunService>().FindAsync(Me.Id, _run))!))));

    private async Task<IEnumerable<(string, string)>> NotesAsync()
    {
        var page = Render<RunDetailsPage>(p => p.Add(c => c.Id, _run.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync(".run-fact");
        return page.FindAll(".run-fact").Where(fact => fact.QuerySelector(".small") is not null)
            .Select(fact => (fact.QuerySelector("dt")!.TextContent.Trim(), fact.QuerySelector(".small")!.TextContent));
    }

    private async Task<string> LineAsync()
    {
        var row = Assert.Single((await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Items);
        return Render<RunLine>(p => p.Add(c => c.Run, row).Add(c => c.Text, Me.Text)).Find(".what").TextContent;
    }
}
