using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class VarietyTests
{
    [Fact]
    public void Full_weeks_without_a_pair_have_a_harder_session_and_weeks_of_rest_have_none()
    {
        var weeks = Requests.HillyFiftyMiles.Planned().Weeks.Skip(2).ToList();
        Assert.All(weeks.Where(w => w.Kind == WeekKind.Long), w => Assert.Single(w.Sessions, s => s.Kind == SessionKind.Quality));
        Assert.All(weeks.Where(w => w.Kind is WeekKind.StepBack or WeekKind.Race), w => Assert.DoesNotContain(w.Sessions, s => s.Kind == SessionKind.Quality));
    }

    [Fact]
    public void Hills_and_tempo_take_turns_before_the_last_pairs()
    {
        var build = Requests.HillyFiftyMiles.Planned().Weeks.Where(w => w.Phase == Phase.Build)
            .SelectMany(w => w.Sessions).Select(s => s.Workout).Where(w => w is Workout.HillRepeats or Workout.Tempo).ToList();
        Assert.True(build.Count >= 2);
        Assert.All(build.Zip(build.Skip(1)), turn => Assert.NotEqual(turn.First, turn.Second));
    }

    [Fact]
    public void The_first_day_is_moderate_and_the_second_easy()
    {
        var pair = Requests.UltraLadies50K.Planned().Weeks[0].Pair!;
        Assert.Equal((Intensity.Moderate, TalkTest.Sentences), (pair.First.Effort!.Intensity, pair.First.Effort.Talk));
        Assert.Equal((Intensity.Easy, TalkTest.Story), (pair.Second.Effort!.Intensity, pair.Second.Effort.Talk));
        Assert.Equal((4, 5), (pair.First.Effort.Rpe.From.Value, pair.First.Effort.Rpe.To.Value));
        Assert.Equal((10, 5), (pair.First.WarmUp.Minutes, pair.First.CoolDown.Minutes));
    }

    [Fact]
    public void Only_rest_has_no_effort() =>
        Assert.All(Requests.HillyFiftyMiles.Planned().Weeks.SelectMany(w => w.Sessions), s => Assert.Equal(s.Kind == SessionKind.Rest, s.Effort is null));

    [Fact]
    public void Climb_keeps_its_own_ramp_and_stays_within_the_race_or_below() =>
        Requests.Any.Sample(
            request =>
            {
                if (request.Goal is not Goal.Race { Ascent: { } ascent } race || BlockPlanner.Plan(request).Plan is not { } block)
                {
                    return;
                }

                // What the runner climbs today, ten meters a kilometer where they did not say, may be more than the race asks.
                double today = (request.Current.WeeklyAscent?.Meters / request.Current.Weekly.Meters) ?? 0.010;
                double density = Math.Max(ascent.Meters / race.Distance.Meters, today);
                Assert.All(
                    block.Weeks.SelectMany(w => w.Sessions).Where(s => s.Kind != SessionKind.Race),
                    s => Assert.True(s.Ascent.Meters <= (density * s.Distance.Meters) + 1e-6));
            },
            iter: 1_000);

    [Fact]
    public void The_last_pair_climbs_like_the_race_where_the_ramp_from_today_lets_it()
    {
        double density = 3100 / Distance.FromMiles(50).Meters;
        var used = Requests.HillyFiftyMiles with { Current = Requests.HillyFiftyMiles.Current with { WeeklyAscent = Climb.FromMeters(1000) } };
        Assert.InRange(OfLastPair(used), 0.8 * density, density + 1e-6);
        Assert.InRange(OfLastPair(Requests.HillyFiftyMiles), 0.6 * density, OfLastPair(used));

        static double OfLastPair(BlockRequest request)
        {
            var pair = request.Planned().Weeks.Select(w => w.Pair).OfType<PairDraft>().Last();
            return (pair.First.Ascent.Meters + pair.Second.Ascent.Meters) / pair.Total.Meters;
        }
    }

    [Fact]
    public void A_race_of_unknown_climb_plans_none_and_each_kind_has_its_pace()
    {
        var request = Requests.UltraLadies50K;
        foreach (var session in request.Planned().Weeks.SelectMany(w => w.Sessions).Where(s => s.Distance.Meters > 0 && s.Kind is not (SessionKind.Race or SessionKind.Quality)))
        {
            double kind = session switch
            {
                { Kind: SessionKind.PairSecond } => 1.04,
                { Kind: SessionKind.Long or SessionKind.PairFirst } => 1.00,
                { Purpose: SessionPurpose.Recovery } => 1.08,
                _ => 1.03,
            };
            Assert.Equal(0, session.Ascent.Meters);
            Assert.Equal(kind * request.TrailPace.For(session.Distance).Seconds, session.Duration.Seconds, 2d);
        }
    }

    [Fact]
    public void Long_days_flatter_than_the_race_are_a_little_faster()
    {
        var request = Requests.HillyFiftyMiles;
        var days = request.Planned().Weeks.SelectMany(w => w.Sessions).Where(s => s.Kind is SessionKind.Long or SessionKind.PairFirst).ToList();
        Assert.NotEmpty(days);
        Assert.All(days, s => Assert.True(s.Duration <= request.TrailPace.For(s.Distance)));
        Assert.True(days[0].Duration < request.TrailPace.For(days[0].Distance));
    }
}
