using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class VarietyTests
{
    [Fact]
    public void No_harder_session_comes_twice_in_a_row_or_beside_a_pair() =>
        Requests.Any.Sample(
            request =>
            {
                Workout? last = null;
                foreach (var week in BlockPlanner.Plan(request).Plan?.Weeks ?? [])
                {
                    var hard = week.Sessions.Where(s => s.Kind == SessionKind.Quality).ToList();
                    Assert.True(hard.Count <= (week.Kind is WeekKind.Pair or WeekKind.Race ? 0 : 1));
                    foreach (var session in hard)
                    {
                        Assert.NotNull(session.Workout);
                        Assert.NotEqual(last, session.Workout);
                        last = session.Workout;
                    }
                }
            },
            iter: 500);

    [Fact]
    public void Weeks_without_a_pair_have_a_harder_session()
    {
        var weeks = Requests.HillyFiftyMiles.Planned().Weeks.Skip(1).Where(w => w.Kind is WeekKind.Long or WeekKind.StepBack or WeekKind.Taper);
        Assert.All(weeks, w => Assert.Single(w.Sessions, s => s.Kind == SessionKind.Quality));
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
                double today = (request.Current.WeeklyAscent?.Metres / request.Current.Weekly.Metres) ?? 0.010;
                double density = Math.Max(ascent.Metres / race.Distance.Metres, today);
                Assert.All(
                    block.Weeks.SelectMany(w => w.Sessions).Where(s => s.Kind != SessionKind.Race),
                    s => Assert.True(s.Ascent.Metres <= (density * s.Distance.Metres) + 1e-6));
            },
            iter: 1_000);

    [Fact]
    public void Pairs_of_the_last_eight_weeks_climb_within_a_fifth_of_the_race()
    {
        var block = Requests.HillyFiftyMiles.Planned();
        double density = 3100 / Distance.FromMiles(50).Metres;
        var pairs = block.Weeks.TakeLast(8).Select(w => w.Pair).OfType<PairDraft>().ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.InRange((pair.First.Ascent.Metres + pair.Second.Ascent.Metres) / pair.Total.Metres / density, 0.8, 1.2));
    }

    [Fact]
    public void A_race_of_unknown_climb_plans_none_and_time_is_pace_by_distance()
    {
        foreach (var session in Requests.UltraLadies50K.Planned().Weeks.SelectMany(w => w.Sessions))
        {
            Assert.Equal(0, session.Ascent.Metres);
            Assert.Equal(Requests.UltraLadies50K.TrailPace.For(session.Distance), session.Duration);
        }
    }

    [Fact]
    public void Flatter_days_than_the_race_are_a_little_faster_and_none_is_slower()
    {
        var request = Requests.HillyFiftyMiles;
        var sessions = request.Planned().Weeks.SelectMany(w => w.Sessions).Where(s => s.Kind is not (SessionKind.Rest or SessionKind.Race)).ToList();
        Assert.All(sessions, s => Assert.True(s.Duration <= request.TrailPace.For(s.Distance)));
        Assert.All(sessions.Where(s => s.Kind == SessionKind.Easy), s => Assert.True(s.Duration < request.TrailPace.For(s.Distance)));
    }
}
