using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class RunningTimeTests
{
    private const double Near = 0.1;
    private static readonly Distance TenKilometers = Distance.FromKilometers(10);

    public static TheoryData<SessionKind> Kinds => [.. Enum.GetValues<SessionKind>()];

    public static TheoryData<SessionPurpose> Purposes =>
        [.. Enum.GetValues<SessionPurpose>().Where(purpose => purpose is not (SessionPurpose.Race or SessionPurpose.TuneUp))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Limits_of_time_and_their_checkers_know_the_pace_of_every_kind(SessionKind kind)
    {
        var request = Requests.UltraLadies50K;

        Assert.Equal(request.PerKilometer(kind), BlockLimits.OfToday(request).PaceOf(kind).SecondsPerKilometer, 1e-9);
        Assert.Equal(kind.CountsForPace, request.PerKilometer(kind) == request.TrailPace.SecondsPerKilometer);
    }

    /// <summary>A session of a kind takes about what limits of time take it for, whatever it is for.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_session_takes_about_the_time_by_which_limits_measure_it(SessionKind kind)
    {
        var request = Requests.UltraLadies50K;
        var time = new RunningTime(request);
        var taken = kind.CountsAsDistance ? time.Of(kind, kind.Purpose, TenKilometers, default) : time.OfRace(TenKilometers, default).Time;

        Assert.InRange(taken.Seconds / (double)BlockLimits.OfToday(request).PaceOf(kind).For(TenKilometers).Seconds, 1 - Near, 1 + Near);
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public void Every_purpose_has_a_pace_near_that_of_its_kind(SessionPurpose purpose)
    {
        var request = Requests.UltraLadies50K;

        double share = new RunningTime(request).Of(SessionKind.Easy, purpose, TenKilometers, default).Seconds / (double)request.TrailPace.For(TenKilometers).Seconds;

        Assert.InRange(share, 1 - Near, 1 + Near);
    }
}
