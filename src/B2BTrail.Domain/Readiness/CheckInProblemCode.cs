namespace B2BTrail.Domain.Readiness;

/// <summary>What can be wrong with a check-in.</summary>
public enum CheckInProblemCode
{
    /// <summary>An item has no answer.</summary>
    NoAnswer,

    /// <summary>An answer is not one of <see cref="CheckInAnswers.Lowest"/> to <see cref="CheckInAnswers.Highest"/>.</summary>
    AnswerOutOfRange,

    /// <summary>A strength of pain is not one of 0 to <see cref="CheckInAnswers.StrongestPain"/>.</summary>
    StrengthOutOfRange,

    /// <summary>No pain, but a strength of pain.</summary>
    PainDeniedButRated,

    /// <summary>No pain, but signs of pain.</summary>
    PainDeniedButDescribed,

    /// <summary>Pain, but not where.</summary>
    NoSite,

    /// <summary>Pain, but not how strong it is now.</summary>
    NoStrength,

    /// <summary>Pain, but of strength 0 and without signs.</summary>
    PainWithoutStrength,
}
