using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Says what is wrong with a check-in.</summary>
public static class CheckInProblemText
{
    /// <summary>One problem in a sentence or two.</summary>
    public static string For(CheckInProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Code switch
        {
            CheckInProblemCode.NoAnswer => "Choose one of the five.",
            CheckInProblemCode.AnswerOutOfRange => $"Choose a number from {CheckInAnswers.Lowest} to {CheckInAnswers.Highest}.",
            CheckInProblemCode.StrengthOutOfRange => $"Choose a number from 0 to {CheckInAnswers.StrongestPain}.",
            CheckInProblemCode.PainDeniedButRated => $"You said no pain, but rated it {problem.Strength} of {CheckInAnswers.StrongestPain}. Change one of them.",
            CheckInProblemCode.PainDeniedButDescribed => "You said no pain, but chose signs of pain. Change one of them.",
            CheckInProblemCode.NoSite => "Choose where it hurts.",
            CheckInProblemCode.NoStrength => "Rate the pain now; 0 if it is gone.",
            CheckInProblemCode.PainWithoutStrength => $"You said it hurts, but rated it 0 of {CheckInAnswers.StrongestPain}. Change one of them.",
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Code, "The problem has no words."),
        };
    }
}
