namespace B2BTrail.Domain.Readiness;

/// <summary>The check-in that counts for a day: the last one of it.</summary>
/// <param name="Date">The runner's local day.</param>
/// <param name="Answers">Its answers.</param>
public sealed record DayCheckIn(DateOnly Date, CheckInAnswers Answers)
{
    /// <summary>The check-ins of the day that this one replaced, in order. Their signs that stop running stay open until they are settled (<see cref="WarningSigns"/>).</summary>
    public IReadOnlyList<CheckInAnswers> Earlier { get; init; } = [];
}
