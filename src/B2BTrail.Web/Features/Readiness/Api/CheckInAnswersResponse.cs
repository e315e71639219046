using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>
/// The answers of a check-in for programs, with the members of <see cref="CheckInInput"/> but <see cref="CheckInInput.EarlierWarningSign"/>, which ends signs whenever it is sent;
/// <see cref="CheckInResponse"/> tells it. Signs are a list, empty without any.
/// </summary>
public sealed record CheckInAnswersResponse(
    int Energy, int Sleep, int Legs, int Mood, int Calm, PainResponse? Pain, IReadOnlyList<HealthSigns> Health)
{
    public static CheckInAnswersResponse From(CheckInAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new(
            answers.Energy,
            answers.Sleep,
            answers.Legs,
            answers.Mood,
            answers.Calm,
            answers.Pain is { } pain ? PainResponse.From(pain) : null,
            SignLists.Of(answers.Health));
    }
}
