using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>A check-in for programs: the JSON download writes it.</summary>
/// <param name="Id">Which check-in it is.</param>
/// <param name="LocalDate">The runner's local day.</param>
/// <param name="MadeUtc">When, in UTC.</param>
/// <param name="Answers">What was answered. It can be sent back, as it is or corrected: that ends no sign.</param>
/// <param name="EarlierWarningSign">What it said of the signs that were open before it, and so settled; null where nothing.</param>
/// <param name="Score">See <see cref="CheckInAnswers.Score"/>.</param>
/// <param name="WorstPain">See <see cref="Pain.Worst"/>; null without pain.</param>
public sealed record CheckInResponse(
    Guid Id, DateOnly LocalDate, DateTime MadeUtc, CheckInAnswersResponse Answers, EarlierWarningSign? EarlierWarningSign, int Score, int? WorstPain)
{
    public static CheckInResponse From(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        var answers = checkIn.Answers;
        return new(
            checkIn.Id.Value,
            checkIn.LocalDate,
            checkIn.MadeUtc,
            CheckInAnswersResponse.From(answers),
            answers.EarlierWarningSign,
            answers.Score,
            answers.Pain?.Worst);
    }
}
