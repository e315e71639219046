using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks;

/// <summary>What a session is for, what to do in it and how long it takes, in words.</summary>
public sealed class SessionWordsTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);

    [Fact]
    public void Every_purpose_and_workout_has_a_sentence()
    {
        foreach (var purpose in Enum.GetValues<SessionPurpose>())
        {
            Assert.Matches(@"^[A-Z][^!]*\.$", SessionPurposeText.Of(Session() with { Purpose = purpose }));
        }

        var hard = Enum.GetValues<Workout>().Select(workout => SessionPurposeText.Of(Session(workout) with { Purpose = SessionPurpose.Hard })).ToList();
        Assert.Equal(hard.Count, hard.Distinct().Count());
        Assert.Null(SessionPurposeText.Of(Session()));
    }

    [Fact]
    public void Every_kind_and_role_of_a_week_has_a_sentence()
    {
        foreach (var kind in Enum.GetValues<WeekKind>())
        {
            Assert.All(
                Enum.GetValues<WeekRole>().Select(role => (WeekRole?)role).Append(null),
                role => Assert.Matches(@"^[A-Z][^!]*\.$", SessionPurposeText.Of(new WeekDraft(1, default, Phase.Build, kind, []) { Role = role })));
        }
    }

    [Theory]
    [InlineData(WeekKind.Long, SessionKind.Easy, "Shorter runs only, without a long run.")]
    [InlineData(WeekKind.Long, SessionKind.Long, "A full week with one long run.")]
    [InlineData(WeekKind.StepBack, SessionKind.Easy, "Shorter runs only, without a long run.")]
    [InlineData(WeekKind.StepBack, SessionKind.Long, "An easier week, so that the last ones can sink in.")]
    public void A_week_without_a_long_run_says_so(WeekKind week, SessionKind longest, string purpose) =>
        Assert.Equal(purpose, SessionPurposeText.Of(new WeekDraft(1, default, Phase.Build, week, [Session() with { Kind = longest }])));

    [Fact]
    public void A_back_to_back_of_the_peak_promises_neither_a_race_nor_that_it_is_the_last()
    {
        var words = SessionPurposeText.Of(new WeekDraft(1, default, Phase.Peak, WeekKind.Pair, []));
        Assert.Equal("A back-to-back at the peak of the block: two long days, the second while you are still tired.", words);
    }

    [Theory]
    [InlineData(WeekKind.Long, null)]
    [InlineData(WeekKind.Long, WeekRole.Plateau)]
    [InlineData(WeekKind.StepBack, WeekRole.AfterRace)]
    public void A_week_with_a_race_on_the_way_names_it(WeekKind kind, WeekRole? role)
    {
        var week = new WeekDraft(1, default, Phase.Build, kind, [Session() with { Kind = SessionKind.Race, RaceName = "Hilly Half" }]) { Role = role };
        Assert.Equal("Hilly Half takes the place of the long run; the other days are easier.", SessionPurposeText.Of(week));
    }

    [Fact]
    public void A_hard_session_says_what_to_do_part_by_part()
    {
        var hills = Session(Workout.HillRepeats) with { Structure = Structure(6, 3, StepManner.Uphill, new(StepKind.Easy, Duration.FromMinutes(3)) { Manner = StepManner.JogDown }) };
        Assert.Equal("15 min easy · 6 × 3 min uphill, hard but even, jog down · 10 min easy; the rest easy", SessionStructureText.Of(hills));
        var tempo = Session(Workout.Tempo) with { Structure = Structure(3, 5, StepManner.Flat, new(StepKind.Easy, Duration.FromMinutes(2)) { Manner = StepManner.Jog }) };
        Assert.Equal("15 min easy · 3 × 5 min tempo, 2 min easy · 10 min easy; the rest easy", SessionStructureText.Of(tempo));
        Assert.Null(SessionStructureText.Of(Session()));
        Assert.Equal("6 strides of 20 seconds, easy between them", SessionStructureText.Of(new Strides(6, new Duration(20))));
    }

    [Fact]
    public void An_estimate_says_from_what_it_came()
    {
        var session = Session(Workout.Tempo) with { Estimate = new TimeEstimate(new(5400), new(5700), new Pace(445), Duration.FromMinutes(15)) };
        Assert.Equal("1 h 32: 8 miles with 500 ft at about 11:32 /mi, from your trail pace of 11:56 /mi, 15 minutes of it quicker.", EstimateText.Of(session, Miles));
        Assert.Null(EstimateText.Of(Session(), Miles));
    }

    [Fact]
    public void Every_problem_of_a_request_has_a_sentence()
    {
        foreach (var code in Enum.GetValues<RequestProblemCode>())
        {
            var problem = new RequestProblem("races", code)
            {
                WeeksNeeded = 5,
                WeeksLeft = 4,
                EmptyWeek = new DateOnly(2027, 3, 1),
                Count = 21,
                StartOn = new DateOnly(2027, 7, 5),
                Rule = Domain.Blocks.Limits.Rules.DayTime,
            };
            Assert.Matches(@"^[A-Z][^!]*[.?]$", RequestProblemText.For(problem));
        }
    }

    private static SessionStructure Structure(int times, int minutes, StepManner manner, SessionStep easy) => new(
    [
        new(StepKind.WarmUp, Duration.FromMinutes(15)),
        new(StepKind.Repeat, default) { Times = times, Steps = [new(StepKind.Hard, Duration.FromMinutes(minutes)) { Manner = manner }, easy] },
        new(StepKind.CoolDown, Duration.FromMinutes(10)),
    ]);

    private static SessionDraft Session(Workout? workout = null) => new(
        new DateOnly(2027, 1, 27), workout is null ? SessionKind.Easy : SessionKind.Quality, Distance.FromMiles(8), Climb.FromMeters(150),
        Duration.FromSeconds(5540), workout, default, default, null, []);
}
