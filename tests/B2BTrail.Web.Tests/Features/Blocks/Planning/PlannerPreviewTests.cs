using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

public sealed class PlannerPreviewTests : TrailTestContext
{
    [Fact]
    public void A_target_within_reach_is_one_calm_sentence()
    {
        var preview = Preview(GallerySamples.Feasible);

        var answer = preview.Find("[role=status]");
        Assert.StartsWith("You can reach a", answer.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("weeks before the race, without breaking a limit.", answer.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("note-warn", answer.ClassName);
        Assert.Empty(preview.FindAll("[role=status] button"));
    }

    [Fact]
    public void A_target_below_what_the_race_asks_for_is_not_shown_as_reached_without_more()
    {
        var lowered = GallerySamples.Feasible with { Request = GallerySamples.Request with { Target = new Target(Domain.Units.Distance.FromMiles(12), null) } };

        var told = Preview(lowered).Find("[role=status]");
        Assert.Contains("note-warn", told.ClassName, StringComparison.Ordinal);
        Assert.Contains("You lowered the target: a 50-mile race asks for a back-to-back of about ", told.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_out_that_lowers_the_target_says_so_and_what_the_race_asks_for()
    {
        var lowered = GallerySamples.Request with { Target = new Target(Domain.Units.Distance.FromMiles(12), null) };

        Assert.Matches(
            "^a lower target of 12 miles \\(a 50-mile race asks for about [0-9.]+\\)$",
            AlternativeText.Label(new Alternative(AlternativeChange.SmallerTarget, Domain.Units.Distance.FromMiles(12).Meters, Domain.Units.Distance.FromMiles(12), lowered), Miles));
    }

    [Fact]
    public void What_is_in_reach_by_the_date_is_said_above_the_ways_out()
    {
        var notice = new PlanNotice(PlanNoticeCode.NotThisYear, Domain.Evidence.Basis.Estimate) { To = GallerySamples.Today, RaceInReach = new(21_097.5) };

        Assert.Contains(
            "A half marathon is in reach by then.", Preview(GallerySamples.Infeasible, new WaysOut([], notice)).Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_out_of_reach_has_its_ways_out_as_buttons()
    {
        Alternative? taken = null;
        var preview = Preview(GallerySamples.Infeasible, GallerySamples.Ways, take: way => taken = way);

        var answer = preview.Find("[role=status]");
        Assert.Contains("note-warn", answer.ClassName);
        Assert.Contains("The target is 45", answer.TextContent);
        Assert.NotEmpty(GallerySamples.Ways.Alternatives);
        Assert.Equal(
            GallerySamples.Ways.Alternatives.Select(way => AlternativeText.Label(way, Miles)),
            preview.FindAll("ul[aria-label='Ways to reach your target'] button").Select(b => b.TextContent));

        await preview.InvokeAsync(() => preview.FindAll("ul[aria-label='Ways to reach your target'] button")[^1].ClickAsync());
        Assert.Same(GallerySamples.Ways.Alternatives[^1], taken);
    }

    [Fact]
    public void Weeks_of_easy_runs_only_are_no_typical_weeks()
    {
        var easy = GallerySamples.Feasible.Draft.Weeks.Where(week => week.Kind == WeekKind.StepBack)
            .Select(week => new AvailabilitySpan(week.StartDate, week.StartDate.AddDays(6), SpanAllows.EasyOnly, 45)).Skip(1).ToList();
        Assert.NotEmpty(easy);
        var draft = BlockPlanner.Plan(GallerySamples.Request with { Availability = new Availability { Spans = easy } }).Plan!;
        Assert.Contains(draft.Weeks, week => SessionPurposeText.Of(week)?.Contains("without a long run", StringComparison.Ordinal) == true);

        var weeks = Render<PreviewWeeks>(p => p.Add(c => c.Draft, draft).Add(c => c.Text, Miles));

        Assert.DoesNotContain("without a long run", weeks.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void While_ways_are_looked_for_it_says_so() =>
        Assert.Contains("Looking for ways to reach your target…", Preview(GallerySamples.Infeasible).Find("[role=status]").TextContent);

    [Fact]
    public void A_target_without_any_way_out_offers_none() =>
        Assert.Empty(Preview(GallerySamples.Infeasible, WaysOut.None).FindAll("[role=status] button, [role=status] ul"));

    [Fact]
    public void What_is_still_needed_is_said_instead_of_a_plan()
    {
        var preview = Render<PlannerPreview>(p => p.Add(c => c.Preview, null).Add(c => c.Waiting, "Still needed: the race day.").Add(c => c.Text, Miles));

        Assert.Contains("Still needed: the race day.", preview.Find("[role=status]").TextContent);
        Assert.Empty(preview.FindAll("[role=img], button"));
        preview.Render(p => p.Add(c => c.IsWrong, true));
        Assert.Single(preview.FindAll("[data-first-fault]"));
    }

    [Fact]
    public void What_cannot_be_planned_points_to_the_form()
    {
        var preview = Render<PlannerPreview>(p => p.Add(c => c.Preview, null).Add(c => c.Text, Miles));

        Assert.Contains("Fix the marked fields first.", preview.Find("[role=status]").TextContent);
        Assert.Equal("Show the first one", preview.Find($"[data-first-fault={PlannerPreview.FieldsId}]").TextContent);
    }

    [Fact]
    public async Task Every_pair_is_a_row_and_can_be_asked_why()
    {
        DayWhy? asked = null;
        var preview = Preview(GallerySamples.Feasible, ask: why => asked = why);
        var pairs = GallerySamples.Feasible.Draft.Weeks.Select(w => w.Pair).OfType<PairDraft>().ToList();

        Assert.Equal(pairs.Count, preview.FindAll("tbody tr").Count);
        await preview.InvokeAsync(() => preview.FindAll("tbody tr button")[1].ClickAsync());

        Assert.Same(pairs[1].First, asked?.Session);
        Assert.Contains(pairs[1].First, asked!.Week.Sessions);
    }

    [Theory]
    [InlineData(PairShape.LongerFirst, "part-first", false)]
    [InlineData(PairShape.LongerSecond, "part-second", false)]
    [InlineData(PairShape.ThreeDays, "part-first", true)]
    public void The_table_follows_the_shape_of_the_pair(PairShape shape, string first, bool hasThird)
    {
        var request = GallerySamples.Request with { Shape = shape };
        var preview = Preview(new PreviewOutcome.Planned(request, BlockPlanner.Plan(request)));

        Assert.Equal([first], preview.FindAll("tbody tr .pairbar i:first-child").Select(i => i.ClassName).Distinct());
        Assert.Equal(hasThird, preview.FindAll("th").Any(th => th.TextContent == "day 3"));
        Assert.Equal(hasThird, preview.Find("[role=status]").TextContent.Contains(" and then ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_week_of_each_kind_is_shown_with_what_to_do_in_its_workout()
    {
        DayWhy? asked = null;
        var preview = Preview(GallerySamples.Feasible, ask: why => asked = why);

        var weeks = preview.FindAll(".sample-week");
        Assert.Equal(["Normal week", "Back-to-back week", "Recovery week"], weeks.Select(week => week.QuerySelector("h3")!.FirstChild!.TextContent.Trim()));
        Assert.All(weeks, week => Assert.Equal(7, week.QuerySelectorAll("li").Length));
        Assert.Contains("min easy ·", weeks[0].QuerySelector(".sample-steps")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, weeks[1].QuerySelectorAll(".kind-pairFirst, .kind-pairSecond").Length);

        await preview.InvokeAsync(() => preview.Find(".sample-week li button").ClickAsync());
        Assert.Equal(WeekKind.Long, asked!.Week.Kind);
    }

    [Fact]
    public void A_notice_stands_at_its_weeks_and_only_those_about_the_whole_plan_above_it()
    {
        var request = GallerySamples.Request with
        {
            Availability = new Availability
            {
                Spans = [new(GallerySamples.Request.StartDate.AddDays(56), GallerySamples.Request.StartDate.AddDays(69), SpanAllows.Nothing, null, OffReason.Holiday)],
            },
            Current = GallerySamples.Request.Current with { LargestTwoDay = null },
        };
        var planned = new PreviewOutcome.Planned(request, BlockPlanner.Plan(request));
        var preview = Preview(planned);

        var comeBack = planned.Draft.Notices.Single(notice => notice.Code == PlanNoticeCode.ComeBack);
        var assumed = planned.Draft.Notices.Single(notice => notice.Code == PlanNoticeCode.AssumedTwoDays);
        Assert.Contains(PlanNoticeText.Of(comeBack, Miles), preview.FindAll(".week-notices dd").Select(line => line.TextContent));
        Assert.Contains(PlanNoticeText.Of(assumed, Miles), preview.FindAll("[aria-label='About this plan'] li").Select(line => line.TextContent));
        Assert.DoesNotContain(PlanNoticeText.Of(comeBack, Miles), preview.Find("[aria-label='About this plan']").TextContent);
    }

    [Fact]
    public void A_way_out_says_what_it_reaches_and_its_share_where_that_is_not_all()
    {
        var way = GallerySamples.Ways.Alternatives[0] with { IsFeasible = false, ReachesShare = 0.74 };

        var preview = Preview(GallerySamples.Infeasible, new WaysOut([way], null));

        Assert.Contains($"reaches {Miles.Distance(way.Reaches)}, 74% of the target", preview.Find("ul[aria-label='Ways to reach your target'] li").TextContent);
    }

    [Fact]
    public async Task After_a_way_out_is_taken_the_focus_is_on_what_the_plan_reaches()
    {
        var preview = Preview(GallerySamples.Infeasible, GallerySamples.Ways);

        await preview.InvokeAsync(() => preview.Find("ul[aria-label='Ways to reach your target'] button").ClickAsync());

        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 1);
    }

    [Fact]
    public void A_race_in_a_few_days_is_a_taper_and_nothing_is_said_to_be_reached()
    {
        var request = GallerySamples.Request with
        {
            StartDate = GallerySamples.Today,
            Goal = new Goal.Race(GallerySamples.Today.AddDays(8), Distance.FromKilometers(50), null),
            Target = Target.FromGoal,
        };
        var planned = new PreviewOutcome.Planned(request, BlockPlanner.Plan(request));
        var preview = Preview(planned, BlockPlanner.WaysOut(request));

        Assert.Contains("The race is too near for a back-to-back: this block is a taper.", preview.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("A taper, without a back-to-back", PlannerText.Verdict(planned.Draft, Miles));
        Assert.Empty(preview.FindAll("#preview-pairs, #preview-weeks"));
        Assert.All(preview.FindAll("p, section"), part => Assert.NotEqual("", part.TextContent.Trim()));
    }

    private IRenderedComponent<PlannerPreview> Preview(
        PreviewOutcome.Planned planned, WaysOut? ways = null, Action<Alternative>? take = null, Action<DayWhy>? ask = null) =>
        Render<PlannerPreview>(p => p
            .Add(c => c.Preview, planned)
            .Add(c => c.Ways, ways)
            .Add(c => c.Text, Miles)
            .Add(c => c.Today, GallerySamples.Today)
            .Add(c => c.OnWay, take ?? (_ => { }))
            .Add(c => c.OnAsk, ask ?? (_ => { })));
}
