using B2BTrail.Domain.Readiness;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

/// <summary>Random check-ins over some days: which signs that stop running are open, against a count of single signs on single days.</summary>
public sealed class WarningSignProperties
{
    private static readonly (HealthSigns Sign, LightCode Code)[] Told =
        [(HealthSigns.ChestPain, LightCode.ChestPain), (HealthSigns.Fever, LightCode.Fever), (HealthSigns.DarkUrine, LightCode.DarkUrine)];

    private static readonly Gen<CheckInAnswers> Answers = Gen.Select(
        AnyOf(HealthSigns.None, HealthSigns.None, HealthSigns.ChestPain, HealthSigns.Fever, HealthSigns.DarkUrine, HealthSigns.ChestPain | HealthSigns.Fever),
        AnyOf<EarlierWarningSign?>(null, null, EarlierWarningSign.Over, EarlierWarningSign.WrongTap),
        (health, said) => Samples.Fine with { Health = health, EarlierWarningSign = said });

    private static readonly Gen<List<DayCheckIn>> Days = Answers.List[1, 4].List[1, 5].Select(days => days
        .Select((all, i) => Samples.CheckInDaysAgo(days.Count - 1 - i, all[^1]) with { Earlier = [.. all.SkipLast(1)] }).ToList());

    [Fact]
    public void A_sign_that_is_told_is_open_until_it_is_answered_and_then_settled_until_it_is_told_again() => Days.Sample(days =>
    {
        var open = new HashSet<(LightCode Code, DateOnly Date)>();
        foreach (var day in days)
        {
            List<CheckInAnswers> made = [];
            foreach (var answers in day.Earlier.Append(day.Answers))
            {
                if (answers.EarlierWarningSign == EarlierWarningSign.Over)
                {
                    open.Clear();
                }
                else if (answers.EarlierWarningSign == EarlierWarningSign.WrongTap)
                {
                    // The last check-in of the day with an open sign that no check-in after it told again.
                    var last = made.FindLast(c => CodesOf(c).Any(code => open.Contains((code, day.Date))));
                    open.ExceptWith((last is null ? [] : CodesOf(last)).Select(code => (code, day.Date)));
                }

                open.UnionWith(CodesOf(answers).Select(code => (code, day.Date)));
                made.Add(answers);
            }
        }

        Assert.Equal(open.Order(), WarningSigns.After(days).Where(s => s.Settled is null).Select(s => (s.Code, s.Date)).Order());
    });

    [Fact]
    public void A_plain_check_in_changes_no_sign() => Days.Sample(days =>
    {
        var last = days[^1];
        List<DayCheckIn> more = [.. days.SkipLast(1), last with { Answers = Samples.Fine, Earlier = [.. last.Earlier, last.Answers] }];

        Assert.Equal(WarningSigns.After(days), WarningSigns.After(more));
    });

    [Fact]
    public void The_order_in_which_signs_are_told_does_not_matter() => Gen.Select(Answers, Days).Sample((plain, days) =>
    {
        // Two kinds of signs told one after the other with nothing said between are open in either order.
        var one = Samples.Fine with { Health = HealthSigns.DarkUrine };
        var other = Samples.Fine with { Health = plain.Health };
        var today = days[^1];

        Assert.Equal(Open([one, other]), Open([other, one]));

        IEnumerable<(LightCode, DateOnly)> Open(CheckInAnswers[] told) => WarningSigns
            .After([.. days.SkipLast(1), today with { Answers = told[1], Earlier = [.. today.Earlier, today.Answers, told[0]] }])
            .Where(s => s.Settled is null).Select(s => (s.Code, s.Date)).Order();
    });

    [Fact]
    public void A_light_is_medical_as_long_as_a_sign_is_open() => Days.Sample(days =>
    {
        var light = Light.Of(Samples.Today, days, []);

        Assert.Equal(light.Open.Count > 0, light.Color == LightColor.Medical);
    });

    private static Gen<T> AnyOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static IEnumerable<LightCode> CodesOf(CheckInAnswers answers) => Told.Where(t => answers.Health.HasFlag(t.Sign)).Select(t => t.Code);
}
