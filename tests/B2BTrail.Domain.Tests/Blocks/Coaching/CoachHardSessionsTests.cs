using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Tests.Blocks.Planning;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>Hard sessions: none in a recovery week, and each says what to do.</summary>
public sealed class CoachHardSessionsTests
{
    private static readonly BlockDraft Block = CoachCases.R0.Planned();

    [Fact]
    public void P5_a_recovery_week_has_no_hard_session() =>
        Assert.All(
            Block.Weeks.Where(w => w.Kind == WeekKind.StepBack),
            w => Assert.DoesNotContain(w.Sessions, s => s.Kind == SessionKind.Quality || s.Structure?.Hard.Seconds > 0));

    [Fact]
    public void P6_every_hard_session_says_what_to_do()
    {
        var hard = Block.Weeks.SelectMany(week => week.Sessions.Select(s => (Week: week, Session: s))).Where(x => x.Session.Kind == SessionKind.Quality).ToList();
        Assert.NotEmpty(hard);
        Assert.All(hard, x =>
        {
            var structure = Assert.IsType<SessionStructure>(x.Session.Structure);
            Assert.Equal((StepKind.WarmUp, StepKind.CoolDown), (structure.Steps[0].Kind, structure.Steps[^1].Kind));
            var repeat = Assert.Single(structure.Steps, step => step.Kind == StepKind.Repeat);
            Assert.True(repeat.Times >= 2);
            Assert.Contains(repeat.Steps, step => step is { Kind: StepKind.Hard, Rpe: not null, Duration.Seconds: > 0 });
            Assert.Contains(repeat.Steps, step => step.Kind is StepKind.Easy or StepKind.Walk && step.Manner is not null);
            var (most, share) = Dose(x.Session.Workout!.Value);
            Assert.True(structure.Hard.Minutes <= most, $"{structure.Hard.Minutes} hard minutes");
            double minutes = x.Week.Sessions.Where(day => day.Kind != SessionKind.Race).Sum(day => day.Duration.Minutes);
            Assert.True(structure.Hard.Minutes <= (share * minutes) + 1, $"{structure.Hard.Minutes} of {minutes} minutes");
            Assert.True(structure.Whole <= x.Session.Duration);
        });
    }

    /// <summary>The most hard minutes, and their share of the week's minutes.</summary>
    private static (double Most, double Share) Dose(Workout workout) => workout switch
    {
        Workout.HillRepeats => (30, 0.08),
        Workout.Fartlek => (24, 0.08),
        Workout.Tempo => (40, 0.10),
        Workout.SteadyClimb => (45, 0.12),
        _ => (10, 1),
    };
}
