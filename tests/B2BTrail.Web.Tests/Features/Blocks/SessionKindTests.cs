using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Tests;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Features.Weeks.Api;

namespace B2BTrail.Web.Tests.Features.Blocks;

/// <summary>What a kind of session needs before it can be planned and shown.</summary>
public sealed class SessionKindTests
{
    private static readonly string Styles = File.ReadAllText(Checkout.Path("src", "B2BTrail.Web", "wwwroot", "css", "base.css"));
    private static readonly string Tokens = File.ReadAllText(Checkout.Path("src", "B2BTrail.Web", "wwwroot", "css", "tokens.css"));

    public static TheoryData<SessionKind> All => [.. Enum.GetValues<SessionKind>()];

    public static TheoryData<SessionKind> OnFoot => [.. Enum.GetValues<SessionKind>().Where(kind => kind.IsOnFoot)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_kind_has_facts_that_do_not_contradict_each_other(SessionKind kind)
    {
        Assert.Equal(kind != SessionKind.Rest, kind.IsOnFoot);
        Assert.Equal(kind != SessionKind.Rest, kind.Purpose != SessionPurpose.Rest);
        Assert.Equal(kind == SessionKind.Race, !kind.CountsAsDistance);
        Assert.True(kind.CountsForPace || Enum.GetValues<SessionKind>().Count(other => other.Purpose == kind.Purpose) == 1, "What is not run needs a purpose of its own: the words of others speak of running.");
        Assert.True(kind.IsOnFoot || !kind.IsLong);
        Assert.True(kind.IsLong || !kind.IsPairDay);
        Assert.False(kind.IsLong && kind.IsHard);
        Assert.False(kind.MayBeThirdDay && (!kind.IsOnFoot || kind.IsLong || kind.IsHard));
        Assert.Equal(kind.IsOnFoot, Effort.Of(kind, workout: null, isLonger: false) is not null);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_kind_has_words_of_its_own(SessionKind kind)
    {
        foreach (Func<SessionKind, string> words in (Func<SessionKind, string>[])[k => SessionText.Short(k, null), k => SessionText.Title(k, null), k => SessionText.Kind(k)])
        {
            Assert.NotEmpty(words(kind));
            Assert.DoesNotContain(words(kind), Enum.GetValues<SessionKind>().Where(other => other != kind).Select(words));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_kind_has_a_color(SessionKind kind) => Assert.Matches($@"\.{SessionText.Css(kind)} {{ --kind: var\(--[a-z-]+\); }}", Tokens);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_kind_has_a_part_of_a_bar_with_a_color(SessionKind kind)
    {
        var part = SessionKindBars.PartOf(kind);
        Assert.Equal(1.0, BarParts.Of([(kind, 1)], unplanned: 0).Stack[(int)part]);
        Assert.Equal(!kind.IsOnFoot, part == BarPart.Unplanned);
        Assert.Matches($@"\.{WeeklyChart.PartClasses[(int)part]}\b", Styles);
    }

    [Fact]
    public void Lists_show_every_kind_on_foot_once() =>
        Assert.Equal(Enum.GetValues<SessionKind>().Where(kind => kind.IsOnFoot), SessionText.OnFootKinds.Order());

    [Theory]
    [MemberData(nameof(OnFoot))]
    public void A_weeks_answer_has_a_place_for_every_kind_on_foot(SessionKind kind)
    {
        var week = new WeekTotals(
            default, default, default, SessionText.OnFootKinds.ToDictionary(k => k, k => new PlannedAndDone(default, new Totals(k == kind ? 5 : 0, 0, 0))), default, null);
        Assert.Equal(5, (typeof(KindsResponse).GetProperty(kind.ToString())?.GetValue(KindsResponse.From(week)) as KindResponse)?.DoneMeters);
    }

    [Fact]
    public void A_kind_without_words_is_not_shown_as_another()
    {
        var unknown = (SessionKind)Enum.GetValues<SessionKind>().Length;
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionText.Short(unknown, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionText.Title(unknown, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionText.Kind(unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionText.Css(unknown));
    }
}
