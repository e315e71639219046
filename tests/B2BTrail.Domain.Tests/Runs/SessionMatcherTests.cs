using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class SessionMatcherTests
{
    private static readonly DateOnly Tuesday = new(2026, 6, 9);

    private static readonly Distance TenMiles = Distance.FromMiles(10);

    [Fact]
    public void Two_runs_of_a_day_fulfil_two_sessions_of_it_and_a_third_goes_with_the_first()
    {
        var (first, second) = (Session(Tuesday), Session(Tuesday));
        Assert.Equal(first.Id, SessionMatcher.Match(Tuesday, TenMiles, [first, second]));
        Assert.Equal(second.Id, SessionMatcher.Match(Tuesday, TenMiles, [first with { IsFulfilled = true }, second]));
        Assert.Equal(first.Id, SessionMatcher.Match(Tuesday, TenMiles, [first with { IsFulfilled = true }, second with { IsFulfilled = true }]));
    }

    [Theory]
    [InlineData(7.6, true)]
    [InlineData(13.3, true)]
    [InlineData(7.4, false)]
    [InlineData(13.4, false)]
    public void A_run_makes_up_for_a_missed_session_of_the_day_before_where_it_is_about_as_long(double miles, bool isMadeUp)
    {
        var missed = Session(Tuesday.AddDays(-1));
        Assert.Equal(isMadeUp ? missed.Id : null, SessionMatcher.Match(Tuesday, Distance.FromMiles(miles), [missed]));
        Assert.Null(SessionMatcher.Match(Tuesday, Distance.FromMiles(miles), [missed with { IsFulfilled = true }]));
        Assert.Null(SessionMatcher.Match(Tuesday, Distance.FromMiles(miles), [missed, missed with { Id = SessionId.New() }]));
    }

    [Fact]
    public void A_session_of_a_day_to_come_is_never_fulfilled() =>
        Assert.Null(SessionMatcher.Match(Tuesday, TenMiles, [Session(Tuesday, SessionKind.Rest), Session(Tuesday.AddDays(1))]));

    [Fact]
    public void A_rest_beside_a_session_of_its_day_is_never_fulfilled()
    {
        var run = Session(Tuesday);
        Assert.Equal(run.Id, SessionMatcher.Match(Tuesday, TenMiles, [Session(Tuesday, SessionKind.Rest), run]));
    }

    private static SessionToMatch Session(DateOnly date, SessionKind kind = SessionKind.Easy) => new(SessionId.New(), date, kind, TenMiles, IsFulfilled: false);
}
