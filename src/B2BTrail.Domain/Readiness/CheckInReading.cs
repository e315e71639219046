namespace B2BTrail.Domain.Readiness;

/// <summary>What came of reading a check-in.</summary>
public abstract record CheckInReading
{
    private CheckInReading()
    {
    }

    /// <summary>It holds together.</summary>
    public sealed record Read(CheckInAnswers Answers) : CheckInReading;

    /// <summary>Something is missing, out of range or contradicts itself.</summary>
    public sealed record Refused(IReadOnlyList<CheckInProblem> Problems) : CheckInReading;
}
