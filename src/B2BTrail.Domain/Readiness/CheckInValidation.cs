namespace B2BTrail.Domain.Readiness;

/// <summary>The result of checking a <see cref="CheckInEntry"/>.</summary>
public abstract record CheckInValidation
{
    private CheckInValidation()
    {
    }

    /// <summary>Everything is answered and fits together.</summary>
    public sealed record Valid(CheckInAnswers Answers) : CheckInValidation;

    /// <summary>Something is missing, out of range or contradicts itself: all of it, in the order of the form; never empty.</summary>
    public sealed record Invalid(IReadOnlyList<CheckInProblem> Problems) : CheckInValidation;
}
