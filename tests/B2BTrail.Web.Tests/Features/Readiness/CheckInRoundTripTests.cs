using System.Text.Json;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Readiness.Api;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Tests.Features.Readiness;

/// <summary>Check-ins as programs read them and send them.</summary>
public sealed class CheckInRoundTripTests
{
    [Fact]
    public void What_is_read_means_the_same_when_it_is_sent_back_and_ends_no_sign()
    {
        var chance = new Random(27);
        for (int i = 0; i < 500; i++)
        {
            var answers = Some(chance);
            string read = JsonSerializer.Serialize(CheckInAnswersResponse.From(answers), ApiJson.Options);

            var input = JsonSerializer.Deserialize<CheckInInput>(read, ApiJson.Options)!;

            Assert.Empty(new CheckInInputValidator().Validate(input).Errors);
            Assert.Equal(answers with { EarlierWarningSign = null }, input.ToAnswers());
            Assert.Equal(input.ToAnswers(), CheckInInput.From(answers).ToAnswers());
        }
    }

    [Theory]
    [InlineData("{}", "calm energy legs mood sleep")]
    [InlineData("""{ "health": null, "pain": { "signs": null } }""", "calm energy legs mood pain.now pain.site sleep")]
    [InlineData("""{ "health": ["fever, chestPain"], "pain": { "signs": ["none"] } }""", "calm energy health legs mood pain.now pain.signs pain.site sleep")]
    public void What_is_missing_or_no_single_sign_is_told_by_its_path(string sent, string paths) => Assert.Equal(
        paths.Split(' '),
        FieldErrors.From(new CheckInInputValidator().Validate(JsonSerializer.Deserialize<CheckInInput>(sent, ApiJson.Options)!)).Paths);

    private static CheckInAnswers Some(Random chance)
    {
        int Item() => chance.Next(CheckInAnswers.Lowest, CheckInAnswers.Highest + 1);
        int? Strength() => chance.Next(2) == 0 ? null : chance.Next(CheckInAnswers.StrongestPain + 1);
        T Any<T>(IReadOnlyList<T> all) => all[chance.Next(all.Count)];
        var pain = new Pain(Any(Enum.GetValues<BodySite>()), chance.Next(1, CheckInAnswers.StrongestPain + 1), Strength(), Strength(), (PainSigns)chance.Next(128));
        return new(Item(), Item(), Item(), Item(), Item(), Any([null, pain]), (HealthSigns)chance.Next(32), Any<EarlierWarningSign?>([null, EarlierWarningSign.Over, EarlierWarningSign.WrongTap]));
    }
}
