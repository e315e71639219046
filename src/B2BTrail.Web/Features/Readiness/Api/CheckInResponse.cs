using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>A check-in for programs: the JSON download writes it.</summary>
/// <param name="Id">Which check-in it is.</param>
/// <param name="LocalDate">The runner's local day.</param>
/// <param name="MadeUtc">When, in UTC.</param>
/// <param name="Answers">
/// What was answered. Sent back it means the same, but for <c>earlierWarningSign</c>, which would settle today's own signs too.
/// </param>
/// <param name="Score">See <see cref="CheckInAnswers.Score"/>.</param>
/// <param name="WorstPain">See <see cref="Pain.Worst"/>; null without pain.</param>
public sealed record CheckInResponse(Guid Id, DateOnly LocalDate, DateTime MadeUtc, CheckInAnswersResponse Answers, int Score, int? WorstPain)
{
    public static CheckInResponse From(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        var answers = checkIn.Answers;
        return new(checkIn.Id.Value, checkIn.LocalDate, checkIn.MadeUtc, CheckInAnswersResponse.From(answers), answers.Score, answers.Pain?.Worst);
    }
}
