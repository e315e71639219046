using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class ReplanServiceTests(SpringApp api) : IClassFixture<SpringApp>
{
    private static readonly DateOnly Saturday = SpringApp.Today.AddDays(3);
    private static readonly Func<StandingSession, bool> TwelveDays = session => session.Date >= SpringApp.Today.AddDays(-12);

    [Fact]
    public async Task A_block_that_was_run_as_planned_stays_as_it_is() =>
        Assert.IsType<ReplanOutcome.Unchanged>((await (await BlockInProgress.StartAsync(api)).LookAsync()).Outcome);

    [Fact]
    public async Task A_run_marked_as_a_race_is_told_as_one()
    {
        var block = await BlockInProgress.StartAsync(api);
        var day = (await block.PlanAsync()).Sessions.Last(session => session.IsOnFoot && session.Date < SpringApp.Today).Date;
        await api.UseAsync<RunService, RunOutcome>(log => log.LogAsync(
            block.Runner, RunId.New(), new RunInput { LocalDate = day, DistanceMeters = 1000, Race = true }));

        var causes = (await block.LookAsync()).Outcome switch
        {
            ReplanOutcome.Proposed(var proposal) => proposal.Causes,
            ReplanOutcome.Unchanged unchanged => unchanged.Told,
            _ => [],
        };

        Assert.Contains(causes, cause => cause.Kind == CauseKind.Raced && cause.Date == day);
    }

    [Fact]
    public async Task What_is_proposed_after_days_off_is_told_with_its_cause_and_changes_nothing_by_itself()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);

        var look = await block.LookAsync();

        var proposal = Assert.IsType<ReplanOutcome.Proposed>(look.Outcome).Proposal;
        Assert.True(look.IsOpen);
        Assert.Equal(CauseKind.TimeOff, proposal.Causes[0].Kind);
        Assert.All(proposal.Lines, line => Assert.NotEmpty(line.Why));
        Assert.Equal(0, await block.VersionAsync());
    }

    [Fact]
    public async Task Accepted_as_a_whole_it_is_the_plan_with_its_reasons_and_nothing_new_is_proposed()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var proposal = await block.ProposalAsync();

        Assert.Equal(new ProposalOutcome.Accepted(1, proposal.Lines.Count, 0), await block.AcceptAsync(proposal.Lines));

        var plan = await block.PlanAsync();
        Assert.All(proposal.Lines, line => Assert.Equal(line.After, plan.OnlySessionOn(line.After.Date)));
        Assert.IsType<ReplanOutcome.Unchanged>((await block.LookAsync()).Outcome);
        var why = await api.UseAsync<BlockQueries, DayWhy?>(book => book.WhyAsync(block.Runner, block.Id, proposal.Lines[0].After.Date, default));
        Assert.Equal(proposal.Lines[0].Why.Select(r => r.Code), why!.Session.Why.Select(r => r.Code));
        Assert.Equal(ChangeCause.Replanned, Assert.Single(await block.HistoryAsync()).Cause);
    }

    [Fact]
    public async Task An_accepted_proposal_can_be_undone()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var before = await block.PlanAsync();
        await block.AcceptAsync((await block.ProposalAsync()).Lines);

        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));

        Assert.Equal(before.Sessions, (await block.PlanAsync()).Sessions);
    }

    [Fact]
    public async Task What_was_accepted_is_asked_again_once_it_is_undone_and_answered_again_once_it_is_redone()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        await block.AcceptAsync([.. (await block.ProposalAsync()).Lines.Take(2)]);
        Assert.False((await block.LookAsync()).IsOpen);

        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        Assert.True((await block.LookAsync()).IsOpen);

        await block.OnPlanAsync((service, version) => service.RedoAsync(block.Runner, block.Id, version));
        Assert.False((await block.LookAsync()).IsOpen);
    }

    [Fact]
    public async Task A_light_that_came_after_an_acceptance_stays_open_where_the_acceptance_is_redone()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        await block.AcceptAsync((await block.ProposalAsync()).Lines);
        await block.CheckInAsync(Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 7 } });
        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));

        await block.OnPlanAsync((service, version) => service.RedoAsync(block.Runner, block.Id, version));

        Assert.Contains((await block.ProposalAsync()).Causes, cause => cause.Kind == CauseKind.RedLight);
        Assert.True((await block.LookAsync()).IsOpen);
    }

    [Fact]
    public async Task What_was_accepted_under_an_amber_light_is_asked_again_where_an_earlier_version_is_restored()
    {
        var block = await BlockInProgress.StartAsync(api);
        await block.CheckInAsync(Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 4 } });
        await block.AcceptAsync((await block.ProposalAsync()).Lines);

        await block.OnPlanAsync((service, version) => service.RestoreAsync(block.Runner, block.Id, version, 0));

        Assert.True((await block.LookAsync()).IsOpen);
    }

    [Fact]
    public async Task A_plan_that_the_runner_keeps_is_not_asked_about_after_an_acceptance_is_undone()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        await block.DeclineAsync(ReplanReply.Refused);
        await block.AcceptAsync((await block.ProposalAsync()).Lines);

        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));

        Assert.False((await block.LookAsync()).IsOpen);
    }

    [Fact]
    public async Task Days_that_only_get_shorter_are_accepted_on_their_own_and_what_breaks_without_the_rest_is_told()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var proposal = await block.ProposalAsync();
        Assert.All(proposal.Lines.Take(2), line => Assert.True(line.TakesAway));

        var accepted = Assert.IsType<ProposalOutcome.Accepted>(await block.AcceptAsync([.. proposal.Lines.Take(2)]));

        var look = await block.LookAsync();
        Assert.Equal((2, look.Broken.Count, false), (accepted.Days, accepted.Broken, look.IsOpen));
        Assert.NotEmpty(look.Broken);
    }

    [Fact]
    public async Task A_day_that_asks_for_more_and_breaks_a_rule_is_not_accepted_and_the_days_it_needs_are_named()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var proposal = await block.ProposalAsync();
        var added = proposal.Lines.First(line => !line.Before.IsOnFoot);

        var breaks = Assert.IsType<ProposalOutcome.Breaks>(await block.AcceptAsync(added));

        Assert.NotEmpty(breaks.Rules);
        Assert.Equal(0, await block.VersionAsync());
        var enough = proposal.Lines.Where(l => l == added || breaks.Needed.Any(needed => needed.Session == l.Session)).ToList();
        Assert.InRange(enough.Count, 2, proposal.Lines.Count - 1);
        Assert.IsType<ProposalOutcome.Accepted>(await block.AcceptAsync(enough));
    }

    [Fact]
    public async Task Refused_it_is_not_asked_again_but_can_still_be_taken()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var proposal = await block.ProposalAsync();

        Assert.True(await block.DeclineAsync(ReplanReply.Refused));

        Assert.False((await block.LookAsync()).IsOpen);
        Assert.IsType<ProposalOutcome.Accepted>(await block.AcceptAsync(proposal.Lines));
    }

    [Fact]
    public async Task Put_off_it_is_asked_again_on_the_next_day()
    {
        var later = new SpringApp();
        await later.InitializeAsync();
        try
        {
            var block = await BlockInProgress.StartAsync(later, missed: TwelveDays);
            await block.DeclineAsync(ReplanReply.Later);
            Assert.False((await block.LookAsync()).IsOpen);

            later.Time.Advance(TimeSpan.FromDays(1));

            Assert.True((await block.LookAsync()).IsOpen);
        }
        finally
        {
            await later.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_proposal_whose_plan_changed_since_is_told_and_not_taken()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var proposal = await block.ProposalAsync();
        int seen = await block.VersionAsync();
        await block.EditAsync(new PlanEdit.Skip(proposal.Lines[^1].Before.Date));
        var plan = await block.PlanAsync();

        Assert.IsType<ProposalOutcome.Stale>(await api.UseAsync<ReplanService, ProposalOutcome>(service => service.AcceptAsync(block.Runner, block.Id, seen, proposal.Lines)));
        Assert.IsType<ProposalOutcome.Stale>(await block.AcceptAsync(proposal.Lines));
        Assert.Equal(plan.Sessions, (await block.PlanAsync()).Sessions);
    }

    [Fact]
    public async Task A_proposal_whose_history_changed_since_is_told_and_not_taken()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        var proposal = await block.ProposalAsync();
        foreach (var session in (await block.PlanAsync()).Sessions.Where(d => d.IsOnFoot && TwelveDays(d) && d.Date < SpringApp.Today))
        {
            await block.RunAsync(session.Date, session.Distance);
        }

        Assert.IsType<ProposalOutcome.Stale>(await block.AcceptAsync(proposal.Lines));
        Assert.Equal(0, await block.VersionAsync());
    }

    [Fact]
    public async Task An_amber_light_proposes_one_shorter_run_and_what_the_runner_decided_stays()
    {
        var block = await BlockInProgress.StartAsync(api);
        await block.EditAsync(new PlanEdit.SetDistance(SpringApp.Today.AddDays(1), Distance.FromMiles(5)));
        await block.CheckInAsync(Entries.Fine with { Pain = new() { Site = BodySite.Knee, Now = 4 } });

        var proposal = await block.ProposalAsync();

        Assert.Contains(proposal.Causes, c => c.Kind == CauseKind.AmberLight);
        Assert.DoesNotContain(proposal.Lines, line => line.Before.IsLocked);
        Assert.Equal(SessionKind.Long, proposal.Lines.Single(l => l.After.Date == Saturday).After.Kind);
    }

    [Fact]
    public async Task A_medical_light_freezes_the_plan_until_it_is_cleared()
    {
        var block = await BlockInProgress.StartAsync(api, missed: TwelveDays);
        await block.CheckInAsync(Entries.Fine with { Health = [HealthSigns.ChestPain] });
        Assert.IsType<ReplanOutcome.Frozen>((await block.LookAsync()).Outcome);

        await block.CheckInAsync(Entries.Fine with { EarlierWarningSign = EarlierWarningSign.Over });

        Assert.IsType<ReplanOutcome.Proposed>((await block.LookAsync()).Outcome);
    }
}

/// <summary>Check-ins in few words.</summary>
internal static class Entries
{
    public static CheckInInput Fine { get; } = new() { Energy = 4, Sleep = 4, Legs = 4, Mood = 4, Calm = 4 };
}
