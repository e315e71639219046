using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class SessionMatcherTests
{
    private static readonly DateOnly Tuesday = new(2026, 6, 9);

    [Fact]
    public void Two_runs_of_a_day_fulfil_two_sessions_of_it_and_a_third_goes_with_the_first()
    {
        var (first, second) = (Session(Tuesday), Session(Tuesday));
        Assert.Equal(first.Id, SessionMatcher.Match(Tuesday, [first, second]));
        Assert.Equal(second.Id, SessionMatcher.Match(Tuesday, [first with { IsFulfilled = true }, second]));
        Assert.Equal(first.Id, SessionMatcher.Match(Tuesday, [first with { IsFulfilled = true }, second with { IsFulfilled = true }]));
    }

    [Fact]
    public void A_run_on_the_day_before_two_open_sessions_fulfils_neither()
    {
        Assert.Null(SessionMatcher.Match(Tuesday.AddDays(-1), [Session(Tuesday), Session(Tuesday)]));
        Assert.NotNull(SessionMatcher.Match(Tuesday.AddDays(-1), [Session(Tuesday)]));
    }

    [Fact]
    public void A_rest_beside_a_session_of_its_day_is_never_fulfilled()
    {
        var run = Session(Tuesday);
        Assert.Equal(run.Id, SessionMatcher.Match(Tuesday, [Session(Tuesday, SessionKind.Rest), run]));
    }

    private static SessionToMatch Session(DateOnly date, SessionKind kind = SessionKind.Easy) => new(SessionId.New(), date, kind, IsFulfilled: false);
}
