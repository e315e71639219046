using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Today;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Today;

public sealed class TodayCardTests : TrailTestContext
{
    private int _asked;
    private int _done;

    [Fact]
    public async Task A_run_says_how_far_how_long_and_how_hard_and_is_done_with_one_press()
    {
        var session = GallerySamples.Next(SessionKind.PairFirst);
        var card = Card(session);

        Assert.StartsWith(Miles.Number(session.Distance), card.Find(".today-number").TextContent, StringComparison.Ordinal);
        Assert.Matches(@"^about .*\d+ ft.*RPE 4–5", card.Find(".session-facts").TextContent);
        Assert.Equal($"/runs/new?date={session.Date:yyyy-MM-dd}", card.FindAll("a").Single(a => a.TextContent == "Log details").GetAttribute("href"));
        Assert.Equal("Done as planned", card.Find(".btn-primary").TextContent);

        await card.InvokeAsync(() => card.Find(".btn-primary").ClickAsync());
        await card.InvokeAsync(() => card.Find(".verdict-ask").ClickAsync());

        Assert.Equal((1, 1), (_done, _asked));
        Assert.Equal($"Why {Miles.Number(session.Distance)}", card.Find(".verdict-ask").TextContent);
    }

    [Fact]
    public void The_day_leads_to_its_place_in_the_block()
    {
        var session = GallerySamples.Next(SessionKind.PairFirst);

        Assert.Equal($"/blocks/{GallerySamples.Block.Id.Value}?day={session.Date:yyyy-MM-dd}", Card(session).FindAll("a").Single(a => a.TextContent == "Move or skip").GetAttribute("href"));
        Assert.DoesNotContain("Move or skip", Card(GallerySamples.Block.Weeks[0].Sessions.First(d => d.Done is not null)).Markup);
    }

    [Fact]
    public void A_workout_is_drawn_by_its_time_and_effort_and_told_step_by_step()
    {
        var session = GallerySamples.Next(SessionKind.Quality) with
        {
            Structure = new SessionStructure(
            [
                new(StepKind.WarmUp, Duration.FromMinutes(15)),
                new(StepKind.Repeat, default)
                {
                    Times = 3,
                    Steps = [new(StepKind.Hard, Duration.FromMinutes(5)) { Rpe = new(new(6), new(7)) }, new(StepKind.Easy, Duration.FromMinutes(2))],
                },
                new(StepKind.CoolDown, Duration.FromMinutes(10)),
            ]),
            Workout = Workout.Tempo,
            Duration = Duration.FromMinutes(56),
        };

        var card = Card(session);

        Assert.Equal(["15 min easy", "3 × 5 min tempo, 2 min easy", "10 min easy", "the rest easy"], card.FindAll(".session-steps li").Select(li => li.TextContent));
        Assert.Equal(3, card.Find(".profile-hard").GetAttribute("d")!.Count(c => c == 'M'));
        Assert.Equal(6, card.Find(".profile-easy").GetAttribute("d")!.Count(c => c == 'M'));
    }

    [Fact]
    public void Strides_are_near_the_end_and_one_easy_run_has_no_steps()
    {
        var easy = GallerySamples.Next(SessionKind.Easy) with { Duration = Duration.FromMinutes(60) };

        Assert.Empty(Card(easy).FindAll("ol, svg.profile"));
        Assert.Equal(
            ["49 min easy", "4 × 20 s strides, 90 s easy between", "5 min easy"],
            Card(easy with { Strides = new Strides(4, new Duration(20)) }).FindAll(".session-steps li").Select(li => li.TextContent));
    }

    [Fact]
    public void A_day_of_rest_asks_for_nothing()
    {
        var card = Card(GallerySamples.Next(SessionKind.Rest));

        Assert.Contains("Rest is part of the plan.", card.Find("section").TextContent);
        Assert.Empty(card.FindAll(".btn-primary"));
        Assert.Equal("Why rest", card.Find("button").TextContent);
    }

    [Fact]
    public void A_session_that_was_skipped_is_told_as_skipped_and_not_as_planned_rest()
    {
        var card = Card(GallerySamples.Next(SessionKind.Rest) with { Lock = SessionLock.Skipped });

        Assert.Equal("Skipped", card.Find(".verdict-pill").TextContent);
        Assert.Contains("You skipped today’s session. You do not have to make up for it.", card.Find("section").TextContent);
    }

    [Fact]
    public void A_run_on_a_day_of_rest_is_told_without_blame() =>
        Assert.Contains("You ran 3 mi today.", Card(GallerySamples.Next(SessionKind.Rest) with { Extra = Distance.FromMiles(3) }).Markup);

    [Fact]
    public void A_day_that_is_done_leads_to_its_run()
    {
        var session = GallerySamples.Block.Weeks[0].Sessions.First(d => d.Done is not null);
        var card = Card(session);

        Assert.Equal("Done", card.Find(".verdict-pill").TextContent);
        Assert.Equal($"{Miles.Number(session.Done!.Value)}mi" + $"of {Miles.Distance(session.Distance)}", card.Find(".today-number").TextContent);
        Assert.Contains("16.6 of 42 mi this week.", card.Markup);
        Assert.Equal("View run", card.Find("a").TextContent);
        Assert.Empty(card.FindAll(".btn-primary"));
    }

    [Theory]
    [InlineData(0, 0, "As planned", "Nothing to run today. Rest is part of the plan.")]
    [InlineData(4, 0, "Run logged", "You ran 4 mi today.")]
    [InlineData(0, 17, "Run logged", "You ran 17 mi today. It counts for the session of another day.")]
    public void A_rest_day_tells_what_was_run_all_the_same(double unplanned, double elsewhere, string state, string told)
    {
        var rest = GallerySamples.Block.Weeks[0].Sessions.First(session => session is { Kind: SessionKind.Rest, Extra.Meters: 0 }) with
        {
            Extra = Distance.FromMiles(unplanned),
            CountedElsewhere = Distance.FromMiles(elsewhere),
        };
        var card = Card(rest);

        Assert.Equal((state, told), (card.Find(".verdict-pill").TextContent, card.Find(".verdict-words").TextContent));
    }

    [Theory]
    [InlineData(true, LightColor.Green, "Good to go")]
    [InlineData(false, LightColor.Green, "As planned")]
    [InlineData(true, LightColor.Amber, "As planned")]
    public void Only_a_green_check_in_of_the_day_is_good_to_go(bool isFromCheckIn, LightColor color, string state)
    {
        var session = GallerySamples.Next(SessionKind.Easy);
        var verdict = GallerySamples.VerdictOn(session) with { Light = new Light(color, [], isFromCheckIn) };

        Assert.Equal(state, VerdictText.State(verdict, session, GallerySamples.Today));
    }

    [Fact]
    public void Without_a_plan_the_next_step_is_one_button()
    {
        var card = NoPlan(next: null);

        Assert.Equal("What are you training for?", card.Find("h1").TextContent);
        Assert.Equal("/blocks/new", card.Find("a.btn-primary").GetAttribute("href"));
        Assert.Contains("just type in", card.Markup);
        Assert.DoesNotContain("just type in", NoPlan(next: null, hasRuns: true).Markup);
    }

    [Fact]
    public void A_block_to_come_is_named_with_the_days_until_then_and_its_first_session()
    {
        var start = new DateOnly(2027, 4, 5);
        var card = NoPlan(new UpcomingBlock(BlockId.New(), "Lakeside 50", start)
        {
            First = new(start.AddDays(1), SessionKind.Easy, null, Distance.FromMiles(4.5)),
        });

        Assert.Equal($"{NameText.Isolated("Lakeside 50")} starts on Monday 5 April", card.Find("h1").TextContent);
        Assert.Equal("16 days", card.Find(".no-plan-days").TextContent);
        Assert.Contains("First session: Tuesday 6 April, easy run, 4.5 mi.", card.Markup);
    }

    private IRenderedComponent<NoPlan> NoPlan(UpcomingBlock? next, bool hasRuns = false) => Render<NoPlan>(p => p
        .Add(c => c.Next, next)
        .Add(c => c.HasRuns, hasRuns)
        .Add(c => c.Today, GallerySamples.Today)
        .Add(c => c.Text, Miles));

    private IRenderedComponent<VerdictCard> Card(SessionView session) => Render<VerdictCard>(p => p
        .Add(c => c.Plan, GallerySamples.On(session))
        .Add(c => c.Verdict, GallerySamples.VerdictOn(session))
        .Add(c => c.Week, GallerySamples.Week)
        .Add(c => c.Text, Miles)
        .Add(c => c.OnDone, () => _done++)
        .Add(c => c.OnWhy, () => _asked++));
}
