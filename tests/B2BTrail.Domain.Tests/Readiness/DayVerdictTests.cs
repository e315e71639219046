using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class DayVerdictTests
{
    private static readonly DateOnly Today = Samples.Today;
    private static readonly StandingSession Run = Day(SessionKind.Long, 19);
    private static readonly ReplanOutcome TooLong =
        new ReplanOutcome.NeedsNewBlock(new TimeOff(Today.AddDays(-120), Today, 0.5, Today, 0, 0));

    [Theory]
    [InlineData(HealthSigns.ChestPain, VerdictKind.GetHelp)]
    [InlineData(HealthSigns.Fainting, VerdictKind.GetHelp)]
    [InlineData(HealthSigns.Confusion, VerdictKind.GetHelp)]
    [InlineData(HealthSigns.DarkUrine, VerdictKind.GetHelp)]
    [InlineData(HealthSigns.Fever, VerdictKind.SeeClinician)]
    public void A_medical_light_comes_before_all_else(HealthSigns sign, VerdictKind kind)
    {
        var verdict = Verdict(Samples.Fine with { Health = sign }, new PlannedToday(Run, false) { Outcome = TooLong }, new LightDay(Today.AddDays(-1), LightColor.Red));

        Assert.Equal((kind, default, Run.Distance, true), (verdict.Kind, verdict.Distance, verdict.Replaced, verdict.StopsRunning));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void A_red_light_stops_running_for_three_days_before_it_is_asked_how_long_the_time_off_was(int daysAgo, int daysLeft)
    {
        var verdict = Verdict(Samples.Fine, new PlannedToday(Run, false) { Outcome = TooLong }, new LightDay(Today.AddDays(-daysAgo), LightColor.Red));

        Assert.Equal((VerdictKind.NoRunning, Today.AddDays(daysLeft)), (verdict.Kind, verdict.RunsAgain));
    }

    [Fact]
    public void On_the_fourth_day_after_a_red_light_the_plan_holds_again() =>
        Assert.Equal(VerdictKind.AsPlanned, Verdict(Samples.Fine, new PlannedToday(Run, false), new LightDay(Today.AddDays(-3), LightColor.Red)).Kind);

    [Fact]
    public void Time_off_that_ended_the_block_comes_before_its_runs()
    {
        var verdict = Verdict(Samples.Fine, new PlannedToday(Run, false) { Outcome = TooLong });

        Assert.Equal((VerdictKind.NeedsNewBlock, 120, Run.Distance), (verdict.Kind, verdict.DaysOff, verdict.Replaced));
    }

    [Theory]
    [InlineData(8, VerdictKind.Shorten)]
    [InlineData(0, VerdictKind.Rest)]
    [InlineData(19, VerdictKind.AsPlanned)]
    public void An_open_proposal_may_take_from_the_day_and_never_adds(double miles, VerdictKind kind)
    {
        var after = miles > 0 ? Run.Of(Distance.FromMiles(miles)) : Run.AsRest(SessionLock.None);
        var proposal = new Proposal([], [new ProposalLine(1, Run, after, [])], 0, 0);

        var verdict = Verdict(Samples.Fine, new PlannedToday(Run, false) { Outcome = new ReplanOutcome.Proposed(proposal) });

        Assert.Equal((kind, after.Distance), (verdict.Kind, verdict.Distance));
        Assert.Equal(kind == VerdictKind.AsPlanned ? null : Run.Distance, verdict.Replaced);
    }

    [Fact]
    public void Nothing_is_struck_on_a_rest_day_and_once_the_day_was_run()
    {
        var ill = Samples.Fine with { Health = HealthSigns.ChestPain };

        Assert.Null(Verdict(ill, new PlannedToday(Day(SessionKind.Rest, 0), false)).Replaced);
        Assert.Null(Verdict(ill, new PlannedToday(Run, true)).Replaced);
        Assert.Null(Verdict(ill, null).Replaced);
    }

    private static StandingSession Day(SessionKind kind, double miles) => new()
    {
        Id = SessionId.New(),
        Date = Today,
        Kind = kind,
        Distance = Distance.FromMiles(miles),
        Origin = new Origin(0, Today),
    };

    private static DayVerdict Verdict(CheckInAnswers answers, PlannedToday? planned, params LightDay[] lights) =>
        DayVerdict.Of(Today, Samples.LightOf(Samples.CheckInToday(answers)), lights, planned);
}
