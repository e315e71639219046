using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

/// <summary>What a block came to, from the first day to the day after the race.</summary>
public sealed class BlockSummaryTests : TrailTestContext
{
    private BlockId _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _block = Assert.IsType<KeepOutcome.Kept>(kept).Block.Id;
    }

    [Fact]
    public async Task Everything_run_as_planned_adds_up_to_the_plan_with_the_race_in_it()
    {
        var block = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        Me = Me with { Today = block.EndDate.AddDays(1) };
        Clock.SetUtcNow(new DateTimeOffset(Me.Today, new TimeOnly(12, 0), TimeSpan.Zero));
        foreach (var session in block.Sessions.Where(session => session.Kind.IsOnFoot))
        {
            Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput
            {
                LocalDate = session.Date,
                DistanceMeters = session.Distance.Meters,
                ElapsedSeconds = 36_000,
                AscentMeters = 100,
                Rpe = session.Kind == SessionKind.PairFirst ? 6 : 4,
            }));
        }

        var summary = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!;
        var runs = block.Sessions.Count(session => session.Kind.IsOnFoot);
        Assert.Equal(block.Weeks.Count, summary.WeeksSoFar);
        Assert.True(summary.IsOver);
        Assert.Equal(block.Weeks.Sum(week => week.Planned.Meters), summary.Planned.Meters, 3);
        Assert.Equal(summary.Planned.Meters, summary.Done.Meters, 3);
        Assert.Equal((runs * 36_000L, runs * 100.0), (summary.Time.Seconds, summary.Ascent.Meters));
        Assert.Equal(block.Weeks.Count(week => week.Kind == WeekKind.Pair), summary.Pairs.Count);
        Assert.All(summary.Pairs, pair => Assert.True(pair.IsDone && pair.Rpe == 6));
        Assert.Equal(block.ReachedPair.Meters, summary.LargestPair!.Done.Meters, 3);
        Assert.Equal(block.Sessions.Where(session => session.Kind != SessionKind.Race).Max(session => session.Distance.Meters), summary.LongestRun!.Value.Distance.Meters, 3);

        var page = Render<BlockSummaryPage>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.Equal($"{NameText.Isolated("Lakeside 50")}, finished", page.Find("h1").TextContent));
        Assert.Equal(summary.Pairs.Count, page.FindAll(".pairs li").Count);
        Assert.Contains("race included", page.Find(".figures").TextContent, StringComparison.Ordinal);

        Assert.Equal(["no running", "easy only", "no back-to-back", "back-to-backs again"], page.FindAll(".recovery-spans b").Select(name => name.TextContent));
        Assert.Equal("no running", page.Find(".recovery-spans [aria-current=date] b").TextContent);
        Assert.Equal(summary.Recovery!.SmallerWeeks.Count, page.FindAll(".recovery-weeks div").Count);
        Assert.Contains(UnitText.FullDay(summary.Recovery.NextBlock(Me.Preferences.WeekStart)), page.Find(".next-block").TextContent, StringComparison.Ordinal);
        Assert.Contains(new UnitText(Me.Preferences.Unit).Distance(summary.LargestPair.Done), page.Find(".next-block").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_run_is_one_run_not_all_of_a_day()
    {
        var first = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!.StartDate;
        foreach (var (day, meters) in ((int, double)[])[(0, 4300), (0, 4500), (1, 6000)])
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = first.AddDays(day), DistanceMeters = meters });
        }

        var (date, distance) = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!.LongestRun!.Value;

        Assert.Equal((first.AddDays(1), 6000), (date, distance.Meters));
    }

    [Fact]
    public async Task A_race_that_was_given_up_is_recovered_from_as_long_as_it_was_run()
    {
        var block = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        Me = Me with { Today = block.EndDate.AddDays(1) };
        Clock.SetUtcNow(new DateTimeOffset(Me.Today, new TimeOnly(12, 0), TimeSpan.Zero));
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = block.EndDate, DistanceMeters = 20_000, ElapsedSeconds = 9000 }));

        var summary = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!;
        var today = await Get<DayQueries>().ReadAsync(Me.Id, Me.Today, default);

        Assert.Equivalent(Recovery.After(block.EndDate, new Distance(20_000)), summary.Recovery);
        Assert.Equivalent(summary.Recovery, today.Verdict.Recovery);
        var page = Render<BlockSummaryPage>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.Equal("Recovery after 12.4 mi of your 50-mile race", page.Find("#recovery-head").TextContent));
        Assert.Contains("Race12.4 mi in 2:30:00", page.Find(".figures").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_race_of_long_ago_asks_for_no_recovery_any_more()
    {
        var block = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        Me = Me with { Today = block.EndDate.AddDays(60) };

        var page = Render<BlockSummaryPage>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".figures")));
        Assert.Empty(page.FindAll(".recovery-plan"));
        Assert.Empty(page.FindAll(".next-block"));
    }

    [Fact]
    public async Task Half_way_what_is_to_come_is_not_held_against_the_runner()
    {
        var summary = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!;
        Assert.False(summary.IsOver);
        Assert.InRange(summary.WeeksSoFar, 1, summary.Block.Weeks.Count - 1);
        Assert.Equal(0, summary.Done.Meters);
        Assert.InRange(summary.Planned.Meters, 1, summary.Block.Weeks.Sum(week => week.Planned.Meters) / 2);
        Assert.Null(summary.LargestPair);
        Assert.Null(summary.LongestRun);
        Assert.Equal($"{NameText.Isolated("Lakeside 50")}, so far", BlockSummaryText.Heading(summary));
        Assert.Equal("", BlockSummaryText.GainRate(summary, new UnitText(Me.Preferences.Unit)));
    }

    [Fact]
    public async Task Gain_by_distance_is_of_the_runs_with_gain_and_not_rounded_to_tens()
    {
        var summary = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!;
        var first = summary.Block.Sessions.First(session => session.Kind.IsOnFoot).Date;
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = first, DistanceMeters = 10_000, AscentMeters = 246 }));
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = first.AddDays(1), DistanceMeters = 10_000 }));

        summary = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!;

        Assert.Equal("25 m a kilometer", BlockSummaryText.GainRate(summary, new UnitText(DistanceUnit.Kilometre)));
    }

    [Theory]
    [InlineData(false, 10_500, ", day 1 not run")]
    [InlineData(true, 20_000, ", day 2 not run")]
    public async Task A_back_to_back_of_which_one_day_was_run_says_what_was_run(bool isFirst, double meters, string missed)
    {
        var pair = (await Get<BlockSummaryQuery>().OfAsync(Me, _block))!.Pairs[0].Pair;
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(
            Me.Id, RunId.New(), new RunInput { LocalDate = (isFirst ? pair.First : pair.Second).Date, DistanceMeters = meters }));

        var page = Render<BlockSummaryPage>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".pair-sum")));

        var text = new UnitText(Me.Preferences.Unit);
        Assert.Equal($"{text.Number(new Distance(meters))} of {text.Distance(pair.Total)}{missed}", page.Find(".pair-sum").TextContent.Trim());
    }

    [Fact]
    public async Task A_back_to_back_that_was_missed_and_one_to_come_are_told_apart()
    {
        var page = Render<BlockSummaryPage>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".pair-sum")));

        var sums = page.FindAll(".pair-sum").Select(sum => sum.TextContent.Trim()).ToList();
        Assert.Matches(@"^0 of \S+ mi, not run$", sums[0]);
        Assert.Matches(@"^\S+ \+ \S+ mi planned$", sums[^1]);
    }

    [Fact]
    public async Task A_block_of_another_runner_has_no_summary() =>
        Assert.Null(await Get<BlockSummaryQuery>().OfAsync(Me with { Id = new(Guid.CreateVersion7()) }, _block));
}
