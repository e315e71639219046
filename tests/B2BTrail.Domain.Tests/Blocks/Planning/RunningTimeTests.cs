using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class RunningTimeTests
{
    private const double Near = 0.1;

    public static TheoryData<SessionPurpose> Purposes =>
        [.. Enum.GetValues<SessionPurpose>().Where(purpose => purpose is not (SessionPurpose.Race or SessionPurpose.TuneUp))];

    /// <summary>Limits of time measure every run at trail pace. What a much slower kind needs besides stands in docs/architecture.md, "A kind of session".</summary>
    [Theory]
    [MemberData(nameof(Purposes))]
    public void Every_run_has_a_pace_near_the_one_by_which_limits_of_time_measure_it(SessionPurpose purpose)
    {
        var (request, distance) = (Requests.UltraLadies50K, Distance.FromKilometers(10));

        double share = new RunningTime(request).Of(purpose, distance, default).Seconds / (double)request.TrailPace.For(distance).Seconds;

        Assert.InRange(share, 1 - Near, 1 + Near);
    }
}
